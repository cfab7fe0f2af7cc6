import { arranged } from '../columns/order.ts';
import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { weightedSum } from '../columns/sum.ts';
import { along, heldUpTo } from '../columns/walk.ts';
import type { Amounts } from './amounts.ts';
import { influenceInOrder } from './in-order.ts';
import { influenceOf } from './influence.ts';
import { type Measured, unmeasured } from './measured.ts';

/**
 * Twice the area between the diagonal and the concentration curve of `amounts`: people stand in the order of `ranked`,
 * those with equal rank values at their common mid-rank, and the horizontal axis counts people or, as in the Suits index,
 * what they hold of the rank variable. Ranked by itself, counting people, it is the Gini.
 */
export function concentrationOf(amounts: Sample, ranked: Sample, axis: 'people' | 'welfare' = 'people'): Measured {
  return axis === 'people' ? amongPeople(amounts, ranked) : measured(amounts, ranked, axis);
}

/** Worked out once: redistribution, progressivity and contributions rest on the same curves. */
const amongPeople = remembered((amounts: Sample, ranked: Sample) => measured(amounts, ranked, 'people'));

function measured(amounts: Sample, ranked: Sample, axis: 'people' | 'welfare'): Measured {
  if (!(amounts.weight > 0)) return unmeasured('nobody');
  if (amounts.sum === 0 || (axis === 'welfare' && ranked.sum === 0)) return unmeasured('total-is-zero');
  const { values, sum } = amounts;
  const ranks = axis === 'people' ? ranked.ranks : welfareRanks(ranked);
  const moment = momentOf(amounts, ranks);
  const value = (2 * moment) / sum - 1;
  const influence = influenceOf(amounts, () => {
    const above = sumsAbove(amounts, ranked);
    const base = axis === 'people' ? ranked.weight : ranked.sum;
    const each = new Float64Array(values.length);
    for (let i = 0; i < each.length; i++) {
      const counted = axis === 'people' ? 1 : ranked.values[i];
      const moves = values[i] * ranks[i] + (counted * (above[i] - moment)) / base;
      each[i] = (2 * moves - (value + 1) * values[i]) / sum;
    }
    return each;
  });
  return { value, excluded: 0, influence };
}

/** Σ w·amount·rank. */
function momentOf({ values, weights }: Sample, ranks: Float64Array): number {
  const products = new Float64Array(values.length);
  for (let i = 0; i < products.length; i++) products[i] = values[i] * ranks[i];
  return weightedSum(products, weights);
}

/** The Gini of a sample: half the mean difference between two people over the mean; undefined where the mean is not positive. */
export function giniOf(of: Sample): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  if (!(of.sum > 0)) return unmeasured('mean-not-positive');
  const value = of.moment / (of.weight * of.sum) - 1;
  return { value, excluded: 0, influence: influenceInOrder(of, () => movesOfGini(of, value)) };
}

/**
 * By how much each unit moves the Gini, from lowest to highest. Units with equal values need no common rank here: among them,
 * what a higher rank adds is what less above it takes away.
 */
function movesOfGini(of: Sample, gini: number): Amounts {
  const { sorted, cumulative, weight, sum } = of;
  const weights = arranged(of.weights, of.order);
  const moment = ((gini + 1) * sum) / 2;
  return (block, first) => {
    let people = first === 0 ? 0 : cumulative[first - 1];
    let money = of.heldBy(first);
    for (let k = 0; k < block.length; k++) {
      const x = sorted[first + k];
      const rank = (people + cumulative[first + k]) / (2 * weight);
      const held = weights[first + k] * x;
      const above = sum - money - held / 2;
      block[k] = (2 * (x * rank + (above - moment) / weight) - (gini + 1) * x) / sum;
      people = cumulative[first + k];
      money += held;
    }
  };
}

function welfareRanks(ranked: Sample): Float64Array {
  const ranks = new Float64Array(ranked.values.length);
  eachTie(ranked, (from, to) => {
    const below = from === 0 ? 0 : ranked.cumulativeSum[from - 1];
    const rank = (below + ranked.cumulativeSum[to - 1]) / (2 * ranked.sum);
    for (let k = from; k < to; k++) ranks[ranked.order[k]] = rank;
  });
  return ranks;
}

/** What all above each unit have together, half of what those equal to it have being counted in. */
function sumsAbove(amounts: Sample, ranked: Sample): Float64Array {
  const { order } = ranked;
  const { values, weights } = amounts;
  const upTo = amounts === ranked ? ranked.cumulativeSum : heldUpTo(along(order, weights), arranged(values, order));
  const total = upTo[order.length - 1];
  const above = new Float64Array(order.length);
  eachTie(ranked, (from, to) => {
    const below = from === 0 ? 0 : upTo[from - 1];
    const rest = total - (below + upTo[to - 1]) / 2;
    for (let k = from; k < to; k++) above[order[k]] = rest;
  });
  return above;
}

function eachTie({ order, ranks }: Sample, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < order.length; ) {
    const rank = ranks[order[from]];
    let to = from + 1;
    while (to < order.length && ranks[order[to]] === rank) to++;
    visit(from, to);
    from = to;
  }
}
