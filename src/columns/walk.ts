import { arranged, many } from './order.ts';
import { remembered } from './remembered.ts';
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
 * Walks through people in `order` once, whose values are `sorted` in it. Totals are kept block by block and compensated
 * between blocks, so that a share is reached where it should be even after a million equal weights.
 */
export function walk(order: Uint32Array, weights: Float64Array, sorted: Float64Array): Walk {
  return walkThrough(...inReach(order, weights), sorted);
}

/** Σwx up to and including each place in the order. */
export function heldUpTo(order: Uint32Array, weights: Float64Array, sorted: Float64Array): Float64Array {
  return runningSum(...inReach(order, weights), sorted);
}

/** Where rows are many, their weights are put in order first: far writes cost less than far reads. */
function inReach(order: Uint32Array, weights: Float64Array): [Uint32Array, Float64Array] {
  return order.length > many ? [inTurn(order), arranged(weights, order)] : [order, weights];
}

const inTurn = remembered((order: Uint32Array) => order.map((_, k) => k));

function walkThrough(order: Uint32Array, weights: Float64Array, sorted: Float64Array): Walk {
  const cumulative = new Float64Array(order.length);
  let [people, peopleLost, moment, momentLost] = [0, 0, 0, 0];
  for (let start = 0; start < order.length; start += block) {
    const end = Math.min(order.length, start + block);
    const below = people + peopleLost;
    let peopleHere = 0;
    let momentHere = 0;
    for (let k = start; k < end; k++) {
      const w = weights[order[k]];
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

function runningSum(order: Uint32Array, weights: Float64Array, sorted: Float64Array): Float64Array {
  const upTo = new Float64Array(order.length);
  let [money, lost] = [0, 0];
  for (let start = 0; start < order.length; start += block) {
    const end = Math.min(order.length, start + block);
    const held = money + lost;
    let here = 0;
    for (let k = start; k < end; k++) {
      here += weights[order[k]] * sorted[k];
      upTo[k] = held + here;
    }
    lost += lostIn(money, here);
    money += here;
  }
  return upTo;
}
