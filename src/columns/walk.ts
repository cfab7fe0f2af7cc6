import { arranged, many } from './order.ts';
import { lostIn } from './sum.ts';

/** Running totals of people, from poorest to richest. */
export interface Walk {
  /** Σw up to and including each place in the order. */
  readonly cumulative: Float64Array;
  /** Σ wx·(people below + people up to and including): over Σw·Σwx, one more than the Gini. */
  readonly moment: number;
  /** Σwx before each block of places, and in all where the last block is full. */
  readonly heldBefore: Float64Array;
}

const block = 256;

/** The weights of people who are gone through in order: as they stand in it, or at their rows where those are near. */
export interface Along {
  readonly weights: Float64Array;
  readonly order?: Uint32Array;
}

/** Where rows are many, weights are put in order first: far writes cost less than far reads. */
export function along(order: Uint32Array, weights: Float64Array): Along {
  return order.length > many ? { weights: arranged(weights, order) } : { weights, order };
}

/**
 * Walks once through people in order, given their weights and values. Totals are kept block by block and
 * compensated between blocks, so that a share is reached where it should be even after a million equal weights.
 */
export function walk({ weights, order }: Along, sorted: Float64Array): Walk {
  const cumulative = new Float64Array(sorted.length);
  const heldBefore = new Float64Array(Math.floor(sorted.length / block) + 1);
  let [people, peopleLost, moment, momentLost, money, moneyLost] = [0, 0, 0, 0, 0, 0];
  for (let start = 0; start < sorted.length; start += block) {
    const end = Math.min(sorted.length, start + block);
    const below = people + peopleLost;
    let peopleHere = 0;
    let momentHere = 0;
    let moneyHere = 0;
    for (let k = start; k < end; k++) {
      const w = weights[order === undefined ? k : order[k]];
      const held = w * sorted[k];
      momentHere += held * (2 * (below + peopleHere) + w);
      moneyHere += held;
      peopleHere += w;
      cumulative[k] = below + peopleHere;
    }
    peopleLost += lostIn(people, peopleHere);
    momentLost += lostIn(moment, momentHere);
    moneyLost += lostIn(money, moneyHere);
    people += peopleHere;
    moment += momentHere;
    money += moneyHere;
    if (end === start + block) heldBefore[end / block] = money + moneyLost;
  }
  return { cumulative, moment: moment + momentLost, heldBefore };
}

/** Σwx of the first `count` of people in order. */
export function heldByFirst(
  count: number,
  { weights, order }: Along,
  sorted: Float64Array,
  { heldBefore }: Walk,
): number {
  const whole = Math.floor(count / block);
  let held = 0;
  for (let k = whole * block; k < count; k++) held += weights[order === undefined ? k : order[k]] * sorted[k];
  return heldBefore[whole] + held;
}

/** Σwx up to and including each place in the order. */
export function heldUpTo({ weights, order }: Along, sorted: Float64Array): Float64Array {
  const upTo = new Float64Array(sorted.length);
  let [money, lost] = [0, 0];
  for (let start = 0; start < sorted.length; start += block) {
    const end = Math.min(sorted.length, start + block);
    const held = money + lost;
    let here = 0;
    for (let k = start; k < end; k++) {
      here += weights[order === undefined ? k : order[k]] * sorted[k];
      upTo[k] = held + here;
    }
    lost += lostIn(money, here);
    money += here;
  }
  return upTo;
}
