import { lostIn } from './sum.ts';

/** Running totals of people, from poorest to richest. */
export interface Walk {
  /** Σw up to and including each place in the order. */
  readonly cumulative: Float64Array;
  /** Σ wx·(people below + people up to and including): over Σw·Σwx, one more than the Gini. */
  readonly moment: number;
}

const block = 256;

/**
 * Walks once through people who stand in order, given the weight and the value of each. Totals are kept block by block and
 * compensated between blocks, so that a share is reached where it should be even after a million equal weights.
 */
export function walk(weights: Float64Array, sorted: Float64Array): Walk {
  const cumulative = new Float64Array(sorted.length);
  let [people, peopleLost, moment, momentLost] = [0, 0, 0, 0];
  for (let start = 0; start < sorted.length; start += block) {
    const end = Math.min(sorted.length, start + block);
    const below = people + peopleLost;
    let peopleHere = 0;
    let momentHere = 0;
    for (let k = start; k < end; k++) {
      const w = weights[k];
      momentHere += w * sorted[k] * (2 * (below + peopleHere) + w);
      peopleHere += w;
      cumulative[k] = below + peopleHere;
    }
    peopleLost += lostIn(people, peopleHere);
    momentLost += lostIn(moment, momentHere);
    people += peopleHere;
    moment += momentHere;
  }
  return { cumulative, moment: moment + momentLost };
}

/** Σwx up to and including each place in the order, of people who stand in it. */
export function heldUpTo(weights: Float64Array, sorted: Float64Array): Float64Array {
  const upTo = new Float64Array(sorted.length);
  let [money, lost] = [0, 0];
  for (let start = 0; start < sorted.length; start += block) {
    const end = Math.min(sorted.length, start + block);
    const held = money + lost;
    let here = 0;
    for (let k = start; k < end; k++) {
      here += weights[k] * sorted[k];
      upTo[k] = held + here;
    }
    lost += lostIn(money, here);
    money += here;
  }
  return upTo;
}
