import { arranged, many } from './order.ts';
import { lostIn } from './sum.ts';

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
  if (order.length <= many) return walkThrough(order, weights, values);
  return walkThrough(inTurn(order.length), arranged(weights, order), arranged(values, order));
}

function walkThrough(order: Uint32Array, weights: Float64Array, values: Float64Array): Walk {
  const cumulative = new Float64Array(order.length);
  const cumulativeSum = new Float64Array(order.length);
  let [people, peopleLost, money, moneyLost, moment, momentLost] = [0, 0, 0, 0, 0, 0];
  for (let start = 0; start < order.length; start += block) {
    const end = Math.min(order.length, start + block);
    const below = people + peopleLost;
    const held = money + moneyLost;
    let peopleHere = 0;
    let moneyHere = 0;
    let momentHere = 0;
    for (let k = start; k < end; k++) {
      const i = order[k];
      const w = weights[i];
      const x = w * values[i];
      momentHere += x * (2 * (below + peopleHere) + w);
      peopleHere += w;
      moneyHere += x;
      cumulative[k] = below + peopleHere;
      cumulativeSum[k] = held + moneyHere;
    }
    peopleLost += lostIn(people, peopleHere);
    moneyLost += lostIn(money, moneyHere);
    momentLost += lostIn(moment, momentHere);
    people += peopleHere;
    money += moneyHere;
    moment += momentHere;
  }
  return { cumulative, cumulativeSum, moment: moment + momentLost };
}

function inTurn(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let k = 0; k < count; k++) order[k] = k;
  return order;
}
