import { describe, expect, test } from 'vitest';
import { quantileGroups } from '../../src/columns/groups.ts';
import { sample } from '../../src/columns/sample.ts';
import { boundsOf, changeBin, changeBinsOf } from '../../src/indicators/change-bins.ts';
import { marginalContribution } from '../../src/indicators/contributions.ts';
import {
  impactEffectiveness,
  povertyEffectiveness,
  povertySpending,
  spendingEffectiveness,
  taxHarm,
} from '../../src/indicators/effectiveness.ts';
import { find } from '../../src/indicators/find.ts';
import { eachGroup, type Given, observe } from '../../src/indicators/observed.ts';
import { shapley } from '../../src/indicators/shapley.ts';
import { floorFor, giniBetween } from '../../src/indicators/water-level.ts';

const measure = (id: string, given: Given) => find(id)!.measure(observe(given));
const value = (id: string, given: Given) => measure(id, given).value;

describe('gini', () => {
  test('of 1, 2, 3, 4 is 0.25', () => {
    expect(value('gini', { of: [1, 2, 3, 4] })).toBeCloseTo(0.25, 14);
  });

  test('weights people, not records: policyengine.py prints 1.62 here', () => {
    expect(value('gini', { of: [0, 1], weights: [0.9, 0.1] })).toBeCloseTo(0.9, 14);
  });

  test('of weighted incomes', () => {
    expect(value('gini', { of: [10, 20, 30, 40], weights: [10, 5, 3, 1] })).toBeCloseTo(0.267943, 6);
  });

  test('keeps zeros in', () => {
    expect(value('gini', { of: [0, 10, 20, 30] })).toBeCloseTo(0.416667, 6);
  });

  test('keeps negatives in, and may then reach 1', () => {
    expect(value('gini', { of: [-5, 5, 10] })).toBeCloseTo(1, 14);
  });

  test('has no value, with a reason, where the mean is not positive: never 0', () => {
    expect(measure('gini', { of: [-5, 5] })).toMatchObject({ value: NaN, reason: 'mean-not-positive' });
    expect(measure('gini', { of: [0, 0] })).toMatchObject({ value: NaN, reason: 'mean-not-positive' });
    expect(measure('gini', { of: [] })).toMatchObject({ value: NaN, reason: 'nobody' });
  });

  test('does not change with the scale of weights, as convey::svygini does', () => {
    const of = [1, 2, 2, 2, 3, 10];
    const weights = [1, 2, 1, 1, 1, 0.5];
    expect(value('gini', { of, weights: weights.map((w) => w * 1e6) })).toBeCloseTo(value('gini', { of, weights }), 13);
  });
});

describe('a progressive tax: X = 10 20 30 40, T = 0 1 4 10', () => {
  const welfare = [10, 20, 30, 40];
  const tax = [0, 1, 4, 10];
  const after = { of: welfare.map((x, i) => x - tax[i]), welfare };

  test('is concentrated at 0.55, incomes at 0.25, and so has a Kakwani index of 0.30', () => {
    expect(value('gini', { of: welfare })).toBeCloseTo(0.25, 14);
    expect(value('concentration', { of: tax, welfare })).toBeCloseTo(0.55, 14);
    expect(value('kakwani', { of: tax, welfare })).toBeCloseTo(0.3, 14);
    expect(value('kakwani:benefit', { of: tax, welfare })).toBeCloseTo(-0.3, 14);
    expect(value('kakwani', { of: tax.map((t) => -t), welfare })).toBeCloseTo(0.3, 14);
  });

  test('redistributes by t/(1 − t) of that, without reranking', () => {
    const rate = value('relative_incidence', { of: tax, welfare });
    expect(rate).toBeCloseTo(0.15, 14);
    expect(value('reynolds_smolensky', after)).toBeCloseTo((rate / (1 - rate)) * 0.3, 14);
    expect(value('redistribution', after)).toBeCloseTo(0.052941, 6);
    expect(value('reranking', after)).toBeCloseTo(0, 14);
  });
});

test('a benefit that makes people change places: vertical equity 0.063886 less reranking 0.020408', () => {
  const given = { of: [16, 12, 30, 40], welfare: [10, 12, 30, 40] };
  expect(value('reynolds_smolensky', given)).toBeCloseTo(0.063886, 6);
  expect(value('redistribution', given)).toBeCloseTo(0.043478, 6);
  expect(value('reranking', given)).toBeCloseTo(0.020408, 6);
});

test("Lambert's conundrum: a regressive tax makes the system more equal", () => {
  const welfare = [10, 20, 30, 40];
  const redistribution = (of: number[]) => value('redistribution', { of, welfare });
  expect(redistribution([4, 11, 18, 25])).toBeCloseTo(-0.05172413793, 10);
  expect(redistribution([31, 34, 37, 40])).toBeCloseTo(0.1971830986, 10);
  expect(redistribution([25, 25, 25, 25])).toBeCloseTo(0.25, 14);
});

describe('contributions of a tax 0 2 4 10 and a benefit 6 2 0 0 to equality', () => {
  const x = [10, 20, 30, 40];
  const tax = [0, 2, 4, 10];
  const benefit = [6, 2, 0, 0];
  const end = x.map((y, i) => y - tax[i] + benefit[i]);
  const of = (without: number[]) =>
    marginalContribution({ before: sample(x), end: sample(end), without: sample(without) });

  test('are marginally 0.05475 and 0.071946, more than there is to share', () => {
    const byTax = of(end.map((z, i) => z + tax[i])).all.value;
    const byBenefit = of(end.map((z, i) => z - benefit[i])).all.value;
    expect(value('gini', { of: end })).toBeCloseTo(0.130435, 6);
    expect(byTax).toBeCloseTo(0.05475, 6);
    expect(byBenefit).toBeCloseTo(0.071946, 6);
    expect(byTax + byBenefit).toBeCloseTo(0.126697, 5);
  });

  test('are 0.051185 and 0.06838 by Shapley, which add up to the redistributive effect 0.119565', () => {
    const parts = shapley(2, ([taxed, paid]) => {
      const of = x.map((y, i) => y - (taxed ? tax[i] : 0) + (paid ? benefit[i] : 0));
      return value('redistribution', { of, welfare: x });
    });
    expect(parts[0]).toBeCloseTo(0.051185, 6);
    expect(parts[1]).toBeCloseTo(0.06838, 5);
    expect(parts[0] + parts[1]).toBeCloseTo(0.119565, 6);
  });
});

describe('effectiveness of a benefit 4 3 2 1 on 10 20 30 40', () => {
  const benefit = {
    without: sample([10, 20, 30, 40]),
    withIt: sample([14, 23, 32, 41]),
    kind: 'benefit' as const,
  };

  test('lowers the Gini from 0.25 to 0.204545, where 10 to the poorest would have left 0.159091', () => {
    expect(giniBetween(benefit.without, {})).toBeCloseTo(0.25, 14);
    expect(giniBetween(benefit.withIt, {})).toBeCloseTo(0.204545, 6);
    expect(floorFor(benefit.without, 10)).toBeCloseTo(20, 14);
    expect(giniBetween(benefit.without, { floor: 20 })).toBeCloseTo(0.159091, 6);
  });

  test('is half of the best impact, and 0.47619 of the money would have done: 4.7619 of 10', () => {
    expect(giniBetween(benefit.without, { floor: floorFor(benefit.without, 4.7619) })).toBeCloseTo(0.204545, 5);
    expect(impactEffectiveness(benefit)).toBeCloseTo(0.5, 12);
    expect(spendingEffectiveness(benefit)).toBeCloseTo(0.47619, 5);
  });

  test('is not defined where nothing is paid or a tax takes more than there is', () => {
    expect(impactEffectiveness({ ...benefit, withIt: benefit.without })).toBeNaN();
    expect(impactEffectiveness({ without: sample([1, 2]), withIt: sample([-2, 1]), kind: 'tax' })).toBeNaN();
    expect(spendingEffectiveness({ ...benefit, withIt: sample([10, 20, 30, 50]) })).toBeNaN();
  });

  test('is 1 for the benefit that fills from the poorest and for the tax that levels from the richest', () => {
    const levelled = { without: sample([10, 20, 30, 40]), withIt: sample([10, 20, 28, 28]), kind: 'tax' as const };
    const filled = { ...benefit, withIt: sample([20, 20, 30, 40]) };
    for (const best of [levelled, filled]) {
      expect(impactEffectiveness(best)).toBeCloseTo(1, 12);
      expect(spendingEffectiveness(best)).toBeCloseTo(1, 9);
    }
  });

  test('on the poverty gap is the share of the money that fills gaps', () => {
    const transfers = { without: sample([2, 6, 9, 15]), withIt: sample([5, 12, 11, 16]), line: 10 };
    expect(povertySpending(transfers, 1)).toBeCloseTo(8 / 12, 9);
    expect(povertyEffectiveness(transfers, 1)).toBeCloseTo(8 / 12, 9);
    expect(povertyEffectiveness({ without: sample([2, 6]), withIt: sample([5, 6]), line: 10 }, 2)).toBeCloseTo(1, 12);
  });

  test('of a tax on poverty is −1 when it takes all from the poorest and 0 when it spares the poor', () => {
    const worst = { without: sample([4, 8, 20]), withIt: sample([0, 8, 20]), line: 10 };
    const sparing = { without: sample([4, 8, 20]), withIt: sample([4, 8, 16]), line: 10 };
    expect(taxHarm(worst, 2)).toBeCloseTo(-1, 12);
    expect(taxHarm(sparing, 2)).toBeCloseTo(0, 12);
  });
});

describe('impoverishment: 4 6 8 12 20 become 5 5 9 9 17, line 10', () => {
  const given = { of: [5, 5, 9, 9, 17], baseline: [4, 6, 8, 12, 20], line: 10 };

  test('is 2 and so are the gains to the poor, which the poverty gap hides', () => {
    expect(value('impoverishment', given)).toBeCloseTo(2, 14);
    expect(value('gains_to_poor', given)).toBeCloseTo(2, 14);
    expect(value('impoverishment:per_head', given)).toBeCloseTo(0.4, 14);
    expect(value('impoverishment:normalised', given)).toBeCloseTo(0.04, 14);
    expect(value('fgt1', given)).toBeCloseTo(0.24, 14);
    expect(value('fgt1', { ...given, of: given.baseline })).toBeCloseTo(0.24, 14);
  });

  test('strikes 0.4 of the people and half of those poor after', () => {
    expect(value('impoverished', given)).toBeCloseTo(0.4, 14);
    expect(value('impoverished:of_poor', given)).toBeCloseTo(0.5, 14);
    expect(value('gaining_poor', given)).toBeCloseTo(0.4, 14);
    expect(value('fgt0', { ...given, of: given.baseline })).toBeCloseTo(0.6, 14);
    expect(value('fgt0', given)).toBeCloseTo(0.8, 14);
  });
});

test("Beckerman's measures: 2 6 9 15 with transfers 3 6 2 1, line 10", () => {
  const given = { of: [3, 6, 2, 1], welfare: [5, 12, 11, 16], line: 10 };
  expect(value('vertical_efficiency', given)).toBeCloseTo(0.916667, 6);
  expect(value('spillover', given)).toBeCloseTo(0.272727, 6);
  expect(value('poverty_reduction_efficiency', given)).toBeCloseTo(0.666667, 6);
  expect(value('poverty_gap_efficiency', given)).toBeCloseTo(0.615385, 6);
});

describe('the ten households of ASPIRE', () => {
  const welfare = [6, 9, 10, 13, 15, 18, 20, 25, 40, 64];
  const of = [3, 0, 2, 1, 0, 2, 0, 0, 0, 4];
  const before = [3, 9, 8, 12, 15, 16, 20, 25, 40, 60];
  const ten = observe({ of, welfare, line: 10 });
  const byFifths = (ranking: number[], id: string) =>
    eachGroup(ten, quantileGroups(sample(ranking), 5), 5).map((group) => find(id)!.measure(group).value);

  test.each([
    { id: 'coverage', post: [0.5, 1, 0.5, 0, 0.5], pre: [1, 0.5, 0.5, 0, 0.5] },
    { id: 'beneficiary_incidence', post: [0.2, 0.4, 0.2, 0, 0.2], pre: [0.4, 0.2, 0.2, 0, 0.2] },
    {
      id: 'benefit_incidence',
      post: [0.25, 0.25, 0.166667, 0, 0.333333],
      pre: [0.416667, 0.083333, 0.166667, 0, 0.333333],
    },
    { id: 'adequacy', post: [0.5, 0.130435, 0.111111, NaN, 0.0625], pre: [0.3125, 0.076923, 0.111111, NaN, 0.0625] },
  ])('$id by fifths, after and before the transfer', ({ id, post, pre }) => {
    const close = (list: number[]) => list.map((x) => (Number.isNaN(x) ? NaN : expect.closeTo(x, 6)));
    expect(byFifths(welfare, id)).toEqual(close(post));
    expect(byFifths(before, id)).toEqual(close(pre));
  });

  test('adequacy of everybody is a ratio of sums, not the mean of ratios 0.190107', () => {
    expect(find('adequacy')!.measure(ten).value).toBeCloseTo(0.108108, 6);
  });

  test('poverty, its gap and the Gini fall', () => {
    expect(find('headcount_reduction')!.measure(ten).value).toBeCloseTo(1 / 3, 12);
    expect(find('headcount_reduction:points')!.measure(ten).value).toBeCloseTo(0.1, 12);
    expect(find('gap_reduction')!.measure(ten).value).toBeCloseTo(0.5, 12);
    expect(find('benefit_cost')!.measure(ten).value).toBeCloseTo(0.416667, 6);
    expect(find('gini')!.measure(observe({ of: before })).value).toBeCloseTo(0.404808, 6);
    expect(find('gini')!.measure(observe({ of: welfare })).value).toBeCloseTo(0.380909, 6);
    expect(find('gini_reduction')!.measure(ten).value).toBeCloseTo(0.059, 4);
    expect(find('gap_total')!.measure(observe({ of: before, line: 10 })).value).toBeCloseTo(10, 12);
  });

  test('targeting is judged on welfare before the transfer', () => {
    expect(find('cgh:0.4')!.measure(ten).value).toBeCloseTo(1.25, 12);
    expect(find('undercoverage')!.measure(ten).value).toBeCloseTo(0.333333, 6);
    expect(find('leakage:people')!.measure(ten).value).toBeCloseTo(0.6, 12);
    expect(find('leakage')!.measure(ten).value).toBeCloseTo(0.583333, 6);
    expect(find('targeting_differential')!.measure(ten).value).toBeCloseTo(0.238095, 6);
    expect(find('undercoverage:post')!.measure(ten).value).toBeCloseTo(0.5, 12);
  });

  test('when half of the transfer is consumed, half of it is taken off welfare', () => {
    const half = observe({ of, welfare, line: 10, consumed: 0.5 });
    expect([...half.before.values].slice(0, 4)).toEqual([4.5, 9, 9, 12.5]);
    expect(find('gap_reduction')!.measure(half).value).toBeCloseTo(1 - 5 / 7.5, 12);
  });

  test('the distributional characteristic, raw and normalised', () => {
    expect(find('distributional:1')!.measure(ten).value).toBeCloseTo(2.643333, 6);
    expect(find('distributional:1:normalised')!.measure(ten).value).toBeCloseTo(1.391, 3);
    expect(find('distributional:2')!.measure(ten).value).toBeCloseTo(13.716541, 6);
    expect(find('distributional:2:normalised')!.measure(ten).value).toBeCloseTo(1.98923, 5);
  });
});

describe('poverty', () => {
  test('counts those strictly below the line only', () => {
    expect(value('fgt0', { of: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], line: 4 })).toBeCloseTo(0.3, 14);
  });

  test('does not count somebody whose income meets the line but for rounding', () => {
    expect(value('fgt0', { of: [0.1 + 0.7], line: 0.8 })).toBe(0);
  });

  test('takes one line a row', () => {
    expect(value('fgt1', { of: [5, 5, 20], line: [10, 4, 10] })).toBeCloseTo(1 / 6, 14);
  });

  test('has no value, with a reason, where the line is not positive or not there', () => {
    expect(measure('fgt0', { of: [1], line: 0 })).toMatchObject({ value: NaN, reason: 'line-not-positive' });
    expect(measure('fgt0', { of: [1] })).toMatchObject({ value: NaN, reason: 'no-line' });
  });
});

describe('winners and losers', () => {
  test('follow the bins of PolicyEngine, a boundary belonging outwards for losses and inwards for gains', () => {
    const bins = changeBinsOf(sample([1000, 1000, 1000, 1000, 1000]), sample([950, 999, 1001, 1050, 1060]));
    expect([...bins]).toEqual([0, 1, 2, 3, 4]);
  });

  test('divide by 1 where the baseline is below it', () => {
    expect([...changeBinsOf(sample([0, -50, 0.5]), sample([0.05, -50.06, 0.5]))]).toEqual([3, 0, 2]);
  });

  test('are shares of people', () => {
    expect(value('winners', { of: [110, 100], baseline: [100, 100], weights: [1, 9] })).toBeCloseTo(0.1, 14);
    expect(value('losers', { of: [999, 1000], baseline: [1000, 1000], weights: [3, 1] })).toBeCloseTo(0.75, 14);
  });

  test('count from a threshold that can be set, down to any change at all', () => {
    const given = { of: [1005, 1000, 995], baseline: [1000, 1000, 1000] };
    expect(value('winners:0.01', given)).toBe(0);
    expect(value('losers:0', given)).toBeCloseTo(1 / 3, 14);
    expect(changeBin(0, 1000, boundsOf(0))).toBe(2);
  });

  test('are nobody where the reform is the baseline', () => {
    const given = { of: [-3, 0, 5, 1e6], baseline: [-3, 0, 5, 1e6] };
    expect(value('winners', given)).toBe(0);
    expect(value('losers', given)).toBe(0);
    expect(changeBinsOf(sample(given.of), sample(given.of), 0)).toEqual(new Int8Array(4).fill(2));
  });
});

describe('what an index cannot take', () => {
  const of = [0, -2, 1, 3];

  test('is left out of logarithms and powers, with the mean of the rest, and counted', () => {
    for (const id of ['mld', 'theil', 'ge:2', 'ge:-1', 'atkinson:0.5', 'atkinson:2']) {
      const measured = measure(id, { of });
      expect(measured.excluded).toBe(2);
      expect(measured.value).toBeCloseTo(value(id, { of: [1, 3] }), 14);
    }
    expect(measure('theil', { of: [0, -1] })).toMatchObject({ value: NaN, reason: 'nobody-positive' });
  });

  test("adds nothing to Watts' index, but stays among those it is a mean of", () => {
    const measured = measure('watts', { of: [0, 5, 20], line: 10 });
    expect(measured).toMatchObject({ value: expect.closeTo(Math.log(2) / 3, 14), excluded: 1 });
  });

  test('is counted as missing where there is no value at all', () => {
    const observed = observe({ of: [1, NaN, 3], weights: [1, 1, NaN], baseline: [1, 2, 3] });
    expect(observed.of.missing).toBe(2);
    expect(find('mean')!.measure(observed).value).toBe(1);
  });
});
