/** Running totals of people and of what they hold, from poorest to richest. */
export interface Walk {
  /** Σw up to and including each place in the order. */
  readonly cumulative: Float64Array;
  /** Σwx up to and including each place in the order. */
  readonly cumulativeSum: Float64Array;
  /** Σ wx·(people below + people up to and including): over Σw·Σwx, one more than the Gini. */
  readonly moment: number;
}

const block = 256;

/**
 * Walks through people in `order` once. Totals are kept block by block and compensated between blocks, so that a share is
 * reached where it should be even after a million equal weights.
 */
export function walk(order: Uint32Array, weights: Float64Array, values: Float64Array): Walk {
  const cumulative = new Float64Array(order.length);
  const cumulativeSum = new Float64Array(order.length);
  const people = new Total();
  const money = new Total();
  const moment = new Total();
  for (let start = 0; start < order.length; start += block) {
    const end = Math.min(order.length, start + block);
    const peopleBefore = people.value;
    const moneyBefore = money.value;
    let peopleHere = 0;
    let moneyHere = 0;
    let momentHere = 0;
    for (let k = start; k < end; k++) {
      const i = order[k];
      const w = weights[i];
      const held = w * values[i];
      momentHere += held * (2 * (peopleBefore + peopleHere) + w);
      peopleHere += w;
      moneyHere += held;
      cumulative[k] = peopleBefore + peopleHere;
      cumulativeSum[k] = moneyBefore + moneyHere;
    }
    people.add(peopleHere);
    money.add(moneyHere);
    moment.add(momentHere);
  }
  return { cumulative, cumulativeSum, moment: moment.value };
}

class Total {
  private high = 0;
  private lost = 0;

  get value(): number {
    return this.high + this.lost;
  }

  add(x: number): void {
    const next = this.high + x;
    this.lost += Math.abs(this.high) >= Math.abs(x) ? this.high - next + x : x - next + this.high;
    this.high = next;
  }
}
