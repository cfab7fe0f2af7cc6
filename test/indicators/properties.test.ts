import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileGroups } from '../../src/columns/groups.ts';
import { sample } from '../../src/columns/sample.ts';
import { marginalContribution } from '../../src/indicators/contributions.ts';
import { find } from '../../src/indicators/find.ts';
import { eachGroup, type Given, observe } from '../../src/indicators/observed.ts';
import { shapley } from '../../src/indicators/shapley.ts';

const value = (id: string, given: Given) => find(id)!.measure(observe(given)).value;

const person = fc.record({
  income: fc.integer({ min: 0, max: 400 }),
  tax: fc.integer({ min: 0, max: 60 }),
  transfer: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 80 })),
  weight: fc.integer({ min: 1, max: 9 }),
  group: fc.integer({ min: 0, max: 2 }),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
const people = fc
  .array(person, { minLength: 2, maxLength: 40 })
  .filter((list) => list.some((p) => p.income > 60) && list.some((p) => p.transfer > 0));

const given = (list: readonly Person[]): Given => ({
  of: list.map((p) => p.transfer),
  welfare: list.map((p) => p.income + p.transfer),
  baseline: list.map((p) => p.tax),
  weights: list.map((p) => p.weight),
  line: 90,
});

const same = (a: number, b: number, digits = 9) => {
  if (Number.isNaN(a)) expect(b).toBeNaN();
  else expect((b - a) / Math.max(Math.abs(a), 1e-3)).toBeCloseTo(0, digits);
};

const rates = [
  'mean',
  'median',
  'quantile:0.3',
  'gini',
  's80s20',
  's80s20_cut',
  'palma',
  'p90p10',
  'hoover',
  'sgini:3',
  'wolfson',
  'wolfson:below',
  'var_logs',
  'sd_logs',
  'ge:2',
  'mld',
  'theil',
  'atkinson:1',
  'fgt0',
  'fgt1',
  'fgt2',
  'sen',
  'sst',
  'watts',
  'gap_median',
  'lorenz:0.35',
  'top_share',
  'winners',
  'losers',
  'concentration',
  'kakwani',
  'suits',
  'redistribution',
  'reynolds_smolensky',
  'reranking',
  'coverage',
  'adequacy',
  'average_transfer',
  'relative_incidence',
  'benefit_cost',
  'cgh',
  'undercoverage',
  'leakage',
  'targeting_differential',
  'distributional',
  'headcount_reduction',
  'gap_reduction',
  'gini_reduction',
  'vertical_efficiency',
  'spillover',
  'poverty_reduction_efficiency',
  'poverty_gap_efficiency',
  'impoverished',
  'impoverishment:per_head',
  'gaining_poor',
];
const sizes = ['total', 'count', 'beneficiaries', 'gap_total', 'impoverishment', 'gains_to_poor'];
const scaleFree = rates.filter(
  (id) =>
    !['mean', 'median', 'quantile:0.3', 'average_transfer', 'impoverishment:per_head', 'winners', 'losers'].includes(
      id,
    ),
);

describe.each([...rates, ...sizes])('%s', (id) => {
  test('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(people, (list) => same(value(id, given(list)), value(id, given([...list].reverse())))),
      { numRuns: 40 },
    );
  });

  test('does not change when a household is split into two of half the weight', () => {
    const halves = (list: readonly Person[]) =>
      list.flatMap((p) => [p, p]).map((p) => ({ ...p, weight: p.weight / 2 }));
    fc.assert(
      fc.property(people, (list) => same(value(id, given(list)), value(id, given(halves(list))))),
      { numRuns: 40 },
    );
  });

  test(sizes.includes(id) ? 'grows with the scale of weights' : 'does not change with the scale of weights', () => {
    const factor = sizes.includes(id) ? 3.7 : 1;
    const scaled = (list: readonly Person[]) => list.map((p) => ({ ...p, weight: p.weight * 3.7 }));
    fc.assert(
      fc.property(people, (list) => same(factor * value(id, given(list)), value(id, given(scaled(list))))),
      { numRuns: 40 },
    );
  });
});

test.each(scaleFree)('%s does not depend on the currency', (id) => {
  const inFils = ({ of, welfare, baseline, weights }: Given): Given => {
    const scaled = (list: ArrayLike<number> | undefined) => Array.from(list!, (x) => x * 1000);
    return { of: scaled(of), welfare: scaled(welfare), baseline: scaled(baseline), weights, line: 90_000 };
  };
  fc.assert(
    fc.property(people, (list) => {
      if (id !== 'impoverished' && id !== 'gaining_poor') same(value(id, given(list)), value(id, inFils(given(list))));
    }),
    { numRuns: 40 },
  );
});

describe('identities', () => {
  const columns = (list: readonly Person[]) => ({
    x: list.map((p) => p.income),
    z: list.map((p) => p.income - p.tax / 100 + p.transfer),
    weights: list.map((p) => p.weight),
  });

  test('redistributive effect = vertical equity − reranking, and reranking is never negative', () => {
    fc.assert(
      fc.property(people, (list) => {
        const { x, z, weights } = columns(list);
        const of = (id: string) => value(id, { of: z, welfare: x, weights });
        expect(of('reynolds_smolensky') - of('reranking')).toBeCloseTo(of('redistribution'), 10);
        expect(of('reranking')).toBeGreaterThan(-1e-9);
      }),
    );
  });

  test('a marginal contribution = its vertical part + its reranking part', () => {
    fc.assert(
      fc.property(people, (list) => {
        const { x, z, weights } = columns(list);
        const without = sample(
          list.map((p, i) => z[i] - p.transfer),
          weights,
        );
        const parts = marginalContribution({ before: sample(x, weights), end: sample(z, weights), without });
        expect(parts.vertical.value + parts.reranking.value).toBeCloseTo(parts.all.value, 10);
      }),
    );
  });

  test('Shapley contributions add up to the redistributive effect', () => {
    fc.assert(
      fc.property(people, (list) => {
        const { x, z, weights } = columns(list);
        const effect = ([taxed, paid]: readonly boolean[]) => {
          const of = list.map((p, i) => x[i] - (taxed ? p.tax / 100 : 0) + (paid ? p.transfer : 0));
          return value('redistribution', { of, welfare: x, weights });
        };
        const parts = shapley(2, effect);
        expect(parts[0] + parts[1]).toBeCloseTo(value('redistribution', { of: z, welfare: x, weights }), 10);
      }),
      { numRuns: 40 },
    );
  });

  test('the fall of the poverty gap in money = gains to the poor − impoverishment', () => {
    fc.assert(
      fc.property(people, (list) => {
        const weights = list.map((p) => p.weight);
        const baseline = list.map((p) => p.income);
        const of = list.map((p) => p.income - p.tax + p.transfer);
        const at = (values: number[]) => value('gap_total', { of: values, weights, line: 90 });
        const both = { of, baseline, weights, line: 90 };
        expect(at(baseline) - at(of)).toBeCloseTo(value('gains_to_poor', both) - value('impoverishment', both), 8);
      }),
    );
  });

  test('poverty reduction efficiency = (1 − spillover) × vertical expenditure efficiency', () => {
    fc.assert(
      fc.property(people, (list) => {
        fc.pre(list.some((p) => p.income < 90 && p.transfer > 0));
        const of = (id: string) => value(id, given(list));
        expect((1 - of('spillover')) * of('vertical_efficiency')).toBeCloseTo(of('poverty_reduction_efficiency'), 10);
      }),
    );
  });

  test('the shares of groups add up to one', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 10 }), (list, n) => {
        const observed = observe(given(list));
        const codes = quantileGroups(observed.welfare, n);
        const groups = eachGroup(observed, codes, n);
        for (const id of ['benefit_incidence', 'beneficiary_incidence', 'share']) {
          const parts = groups.map((group) => find(id)!.measure(group).value);
          expect(parts.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
        }
      }),
    );
  });

  test('the Gini is its own concentration, and −1 times that of a transfer paid in reverse', () => {
    fc.assert(
      fc.property(people, (list) => {
        const welfare = list.map((p) => p.income);
        const weights = list.map((p) => p.weight);
        expect(value('concentration', { of: welfare, welfare, weights })).toBeCloseTo(
          value('gini', { of: welfare, weights }),
          10,
        );
        const most = Math.max(...welfare) + 1;
        const mirrored = { of: welfare.map((x) => most - x), welfare, weights };
        const flipped = value('concentration', mirrored) * value('mean', mirrored);
        expect(flipped).toBeCloseTo(
          -value('gini', { of: welfare, weights }) * value('mean', { of: welfare, weights }),
          8,
        );
      }),
    );
  });
});
