/**
 * By how much poverty falls for each group and number of steps of the budget spent on it: `[g][k]`, from k = 0, which is no fall.
 * A list that ends early is a cap on what its group may be given.
 */
export type Reductions = readonly (readonly number[])[];

/** How many steps of the budget each group gets, and by how much poverty falls in all. */
export interface Allocation {
  readonly steps: readonly number[];
  readonly reduction: number;
}

/**
 * The allocation of a budget of `budget` steps among groups, one lump sum for all of a group, that lowers poverty most: a
 * multiple-choice knapsack, solved exactly. Of several best ones, one that spends least.
 *
 * @example bestAllocation([[0, 3, 4], [0, 2, 6]], 2) // { steps: [0, 2], reduction: 6 }
 */
export function bestAllocation(reductions: Reductions, budget: number): Allocation {
  check(reductions, budget);
  const chosen: Int32Array[] = [];
  let best = new Float64Array(budget + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (const group of reductions) {
    const { reached, steps } = withGroup(best, group);
    best = reached;
    chosen.push(steps);
  }
  let left = best.indexOf(best.reduce((a, b) => Math.max(a, b)));
  const reduction = best[left];
  const steps = new Array<number>(reductions.length).fill(0);
  for (let g = reductions.length - 1; g >= 0; g--) {
    steps[g] = chosen[g][left];
    left -= steps[g];
  }
  return { steps, reduction };
}

/**
 * The allocation by DASP's rule: again and again, the group is given more whose next amount lowers poverty most per unit of that
 * amount, as long as the budget lasts and poverty falls. What the rule misses is `bestAllocation` less this one.
 *
 * @example greedyAllocation([[0, 3, 4], [0, 2, 6]], 2) // { steps: [2, 0], reduction: 4 }
 */
export function greedyAllocation(reductions: Reductions, budget: number): Allocation {
  check(reductions, budget);
  const steps = new Array<number>(reductions.length).fill(0);
  let left = budget;
  for (let next = steepest(reductions, steps, left); next; next = steepest(reductions, steps, left)) {
    left -= next.to - steps[next.group];
    steps[next.group] = next.to;
  }
  return { steps, reduction: steps.reduce((sum, k, g) => sum + reductions[g][k], 0) };
}

function withGroup(best: Float64Array, group: readonly number[]) {
  const reached = new Float64Array(best.length).fill(Number.NEGATIVE_INFINITY);
  const steps = new Int32Array(best.length);
  for (let spent = 0; spent < best.length; spent++) {
    for (let k = 0; k <= Math.min(spent, group.length - 1); k++) {
      const reduction = best[spent - k] + group[k];
      if (reduction > reached[spent]) {
        reached[spent] = reduction;
        steps[spent] = k;
      }
    }
  }
  return { reached, steps };
}

function steepest(reductions: Reductions, steps: readonly number[], left: number) {
  let best: { readonly group: number; readonly to: number; readonly slope: number } | undefined;
  for (let group = 0; group < reductions.length; group++) {
    const last = Math.min(steps[group] + left, reductions[group].length - 1);
    for (let to = steps[group] + 1; to <= last; to++) {
      const slope = reductions[group][to] / to;
      const falls = reductions[group][to] > reductions[group][steps[group]];
      if (falls && slope > (best?.slope ?? 0)) best = { group, to, slope };
    }
  }
  return best;
}

function check(reductions: Reductions, budget: number): void {
  if (!Number.isInteger(budget) || budget < 0) throw new RangeError(`${budget} is not a number of steps of a budget`);
  reductions.forEach((group, g) => {
    if (group[0] !== 0) throw new RangeError(`group ${g + 1} begins with a fall of ${group[0]} for no money at all`);
    if (group.some(Number.isNaN)) throw new RangeError(`group ${g + 1} has an amount whose effect is missing`);
  });
}
