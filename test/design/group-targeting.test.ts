import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sample } from '../../src/columns/sample.ts';
import { bestAllocation, greedyAllocation, type Reductions } from '../../src/design/group-targeting.ts';
import { lumpSumReductions } from '../../src/indicators/lump-sum-reductions.ts';

/** Every way of spending at most `budget` steps, tried out. */
function allocations(reductions: Reductions, budget: number): readonly (readonly number[])[] {
  return reductions.reduce<readonly (readonly number[])[]>(
    (all, group) =>
      all.flatMap((steps) => {
        const left = budget - steps.reduce((a, b) => a + b, 0);
        return group.slice(0, left + 1).map((_, k) => [...steps, k]);
      }),
    [[]],
  );
}
const reductionOf = (reductions: Reductions, steps: readonly number[]) =>
  steps.reduce((sum, k, g) => sum + reductions[g][k], 0);

/** Published with DASP: falls of poverty per unit of the budget, at 10 to 50 per head of the whole population. */
describe('group targeting: two groups of 0.75 and 0.25 of the population, a budget of 50 a head', () => {
  const perUnit = [
    [0.009, 0.003, 0.002, 0.004, 0.001],
    [0.006, 0.01, 0.007, 0.008, 0.006],
  ];
  const reductions = perUnit.map((group) => [0, ...group.map((fall, k) => fall * 10 * (k + 1))]);
  const best = bestAllocation(reductions, 5);

  test('the best gives 10 and 40 a head of all, 13.33 and 160 a member', () => {
    const budgets = best.steps.map((steps) => 10 * steps);
    expect(budgets).toEqual([10, 40]);
    expect(budgets[0] / 0.75).toBeCloseTo(13.33, 2);
    expect(budgets[1] / 0.25).toBe(160);
  });

  test('and lowers poverty by 0.41 in all: 10·0.009 + 40·0.008, the most of every pair', () => {
    expect(best.reduction).toBeCloseTo(10 * 0.009 + 40 * 0.008, 14);
    expect(best.reduction).toBeCloseTo(0.41, 14);
    const every = allocations(reductions, 5).map((steps) => reductionOf(reductions, steps));
    expect(every).toHaveLength(21);
    expect(Math.max(...every)).toBeCloseTo(0.41, 14);
  });

  test('DASP’s rule finds it too, so that it misses nothing here', () => {
    expect(greedyAllocation(reductions, 5)).toEqual(best);
  });
});

/** Araar and Tiberti (2020), Optimal Population Group Targeting and Poverty Reduction, PEP, Table 1. */
describe('group targeting: three groups whose poor earn 8, 6 and 9, line 10, a budget of 0.5 a head', () => {
  const groups = [
    { share: 0.1, poor: 0.2, income: 8 },
    { share: 0.6, poor: 0.3, income: 6 },
    { share: 0.3, poor: 0.25, income: 9 },
  ];
  const budgets = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
  const reductions = groups.map(({ share, poor, income }) =>
    lumpSumReductions(sample([income, 20], [poor, 1 - poor]), { line: 10, alpha: 0, share }, budgets),
  );

  test('spent on B alone lifts nobody, on C alone 0.075 of all people', () => {
    expect(reductions[1][5]).toBe(0);
    expect(reductions[2][5]).toBeCloseTo(0.3 * 0.25, 14);
  });

  test('spent best, 0.3 goes to C and 0.2 to A, 1 and 2 a member, and lifts 0.095', () => {
    const best = bestAllocation(reductions, 5);
    expect(best.steps).toEqual([2, 0, 3]);
    expect(best.steps.map((steps, g) => budgets[steps] / groups[g].share)).toEqual([2, 0, expect.closeTo(1, 14)]);
    expect(best.reduction).toBeCloseTo(0.075 + 0.1 * 0.2, 14);
    expect(best.reduction).toBeCloseTo(0.095, 14);
  });
});

describe('properties', () => {
  const falls = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 0, maxLength: 7 }).map((list) => [0, ...list]);
  const cases = fc.record({
    reductions: fc.array(falls, { minLength: 1, maxLength: 4 }),
    budget: fc.integer({ min: 0, max: 8 }),
  });
  const seeded = { seed: 2026, numRuns: 200 };

  test('the best is the best of every allocation there is, and spends least among those', () => {
    fc.assert(
      fc.property(cases, ({ reductions, budget }) => {
        const { steps, reduction } = bestAllocation(reductions, budget);
        const every = allocations(reductions, budget);
        const spent = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
        expect(every).toContainEqual(steps);
        expect(reductionOf(reductions, steps)).toBe(reduction);
        expect(reduction).toBe(Math.max(...every.map((one) => reductionOf(reductions, one))));
        const equal = every.filter((one) => reductionOf(reductions, one) === reduction);
        expect(spent(steps)).toBe(Math.min(...equal.map(spent)));
      }),
      seeded,
    );
  });

  test('the rule keeps to the budget and the caps, and never does better', () => {
    fc.assert(
      fc.property(cases, ({ reductions, budget }) => {
        const greedy = greedyAllocation(reductions, budget);
        expect(allocations(reductions, budget)).toContainEqual(greedy.steps);
        expect(greedy.reduction).toBeLessThanOrEqual(bestAllocation(reductions, budget).reduction);
      }),
      seeded,
    );
  });

  test('a larger budget never lowers poverty less', () => {
    fc.assert(
      fc.property(cases, ({ reductions, budget }) => {
        const more = bestAllocation(reductions, budget + 1).reduction;
        expect(more).toBeGreaterThanOrEqual(bestAllocation(reductions, budget).reduction);
      }),
      seeded,
    );
  });

  test('the rule may miss: it begins with a small good thing that leaves too little for a large one', () => {
    const reductions = [
      [0, 3],
      [0, 0, 5],
    ];
    expect(bestAllocation(reductions, 2)).toEqual({ steps: [0, 2], reduction: 5 });
    expect(greedyAllocation(reductions, 2)).toEqual({ steps: [1, 0], reduction: 3 });
  });
});

describe('what has no meaning', () => {
  test('is refused', () => {
    for (const allocate of [bestAllocation, greedyAllocation]) {
      expect(() => allocate([[0, 1]], 1.5)).toThrow(/1.5 is not a number of steps/);
      expect(() => allocate([[0, 1]], -1)).toThrow(RangeError);
      expect(() => allocate([[0], [1, 2]], 1)).toThrow(/group 2 begins with a fall of 1/);
      expect(() => allocate([[0, NaN]], 1)).toThrow(/effect is missing/);
    }
    const poverty = { line: 10, alpha: 1, share: 0 };
    expect(() => lumpSumReductions(sample([1]), poverty, [0])).toThrow(/at most 1, not 0/);
  });

  test('a lump sum to a group lowers its poverty gap a unit for a unit until the line, and nothing beyond', () => {
    const falls = lumpSumReductions(sample([4, 4]), { line: 10, alpha: 1, share: 0.5 }, [0, 1, 2, 3, 4]);
    expect(falls).toEqual([0, 0.1, 0.2, 0.3, 0.3].map((x) => expect.closeTo(x, 14)));
  });
});
