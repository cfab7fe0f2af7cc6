import { describe, expect, test } from 'vitest';
import { sample } from '../../src/columns/sample.ts';
import { marginalContribution } from '../../src/indicators/contributions.ts';
import { find } from '../../src/indicators/find.ts';
import { relativeLine } from '../../src/indicators/line.ts';
import { type Given, type Line, observe } from '../../src/indicators/observed.ts';

const n = 60;
const draw = (seed: number) => ((seed * 7919) % 104_729) / 104_729;
const of = Array.from({ length: n }, (_, i) => (draw(i + 3) < 0.4 ? 0 : 40 * draw(i + 11)));
const income = Array.from({ length: n }, (_, i) => 20 + 300 * draw(i + 101) ** 2);
const given: Given = {
  of,
  welfare: income.map((x, i) => x + of[i]),
  baseline: of.map((x, i) => (i % 3 === 0 ? x * 1.02 : x * 0.9 + 0.1)),
  weights: Array.from({ length: n }, (_, i) => 1 + (i % 7)),
  line: 90,
};

const value = (id: string, weights: ArrayLike<number>, over: Partial<Given>) =>
  find(id)!.measure(observe({ ...given, ...over, weights })).value;

const slope = (id: string, row: number, over: Partial<Given>) => {
  const h = 1e-4;
  const moved = (by: number) => Array.from(given.weights!, (w, i) => (i === row ? w + by : w));
  return (value(id, moved(h), over) - value(id, moved(-h), over)) / (2 * h);
};

const onIncome = { of: income, welfare: undefined, baseline: income.map((x, i) => x + (i % 5) - 2) };
const onTransfer = {};
const onReform = { of: given.welfare, welfare: income };

const smooth: readonly (readonly [string, Partial<Given>])[] = [
  ...[
    'mean',
    'total',
    'count',
    'share:0.4',
    'top_share:0.1',
    'lorenz:0.33',
    'gini',
    's80s20',
    'palma',
    'hoover',
    'sgini:1.5',
    'sgini:3',
    'var_logs',
    'sd_logs',
    'ge:-1',
    'ge:0',
    'ge:1',
    'ge:2',
    'ge:0.5',
    'mld',
    'theil',
    'atkinson:0.5',
    'atkinson:1',
    'atkinson:2',
    'fgt0',
    'fgt1',
    'fgt2',
    'watts',
    'sen',
    'sst',
    'gap_total',
    'winners',
    'losers',
    'impoverishment',
    'impoverishment:per_head',
    'gains_to_poor',
    'impoverished',
    'impoverished:of_poor',
    'gaining_poor',
  ].map((id) => [id, onIncome] as const),
  ...[
    'concentration',
    'kakwani',
    'kakwani:benefit',
    'suits',
    'coverage',
    'beneficiaries',
    'adequacy',
    'average_transfer',
    'relative_incidence',
    'benefit_cost',
    'undercoverage',
    'leakage',
    'leakage:people',
    'targeting_differential',
    'cgh:0.33',
    'distributional:1',
    'distributional:2',
    'distributional:1:normalised',
    'headcount_reduction',
    'gap_reduction',
    'gini_reduction',
    'gini_reduction:points',
    'vertical_efficiency',
    'spillover',
    'poverty_reduction_efficiency',
    'poverty_gap_efficiency',
  ].map((id) => [id, onTransfer] as const),
  ...['redistribution', 'reynolds_smolensky', 'reranking'].map((id) => [id, onReform] as const),
];

describe('the influence of a row is the slope of the indicator in its weight', () => {
  test.each(smooth)('%s', (id, over) => {
    const influence = find(id)!.measure(observe({ ...given, ...over })).influence!();
    expect(influence.length).toBe(n);
    const scale = Math.max(...influence.map(Math.abs), 1e-9);
    for (let row = 0; row < n; row += 7) expect(influence[row] / scale).toBeCloseTo(slope(id, row, over) / scale, 5);
  });

  test.each(['share', 'benefit_incidence', 'beneficiary_incidence', 'fgt1', 'gini', 'undercoverage'])(
    '%s of a group',
    (id) => {
      const over = { rows: Uint32Array.from({ length: 40 }, (_, i) => i + 10) };
      const influence = find(id)!.measure(observe({ ...given, ...over })).influence!();
      const scale = Math.max(...influence.map(Math.abs));
      for (const row of [0, 5, 12, 20, 33, 49, 55])
        expect(influence[row] / scale).toBeCloseTo(slope(id, row, over) / scale, 5);
    },
  );

  test('a marginal contribution', () => {
    const parts = (weights: ArrayLike<number>) =>
      marginalContribution({
        before: sample(income, weights),
        end: sample(given.welfare!, weights),
        without: sample(income, weights),
      });
    const influence = parts(given.weights!).all.influence!();
    const moved = (by: number) => parts(Array.from(given.weights!, (w, i) => (i === 8 ? w + by : w))).all.value;
    expect(influence[8]).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 2e-4, 8);
  });
});

describe('influence', () => {
  test('is zero for rows that are missing', () => {
    const measured = find('gini')!.measure(observe({ of: [1, NaN, 3, 8] }));
    expect(measured.influence!()[1]).toBe(0);
    expect(measured.influence!().length).toBe(4);
  });

  test('of a quantile leaves the density at it to be estimated, and is +p above and −(1 − p) below', () => {
    const values = Array.from({ length: 1001 }, (_, i) => i);
    const influence = find('quantile:0.25')!.measure(observe({ of: values })).influence!();
    expect(influence[900] / -influence[10]).toBeCloseTo(0.25 / 0.75, 10);
    expect(influence[900]).toBeCloseTo(0.25, 2);
  });

  test('of a poverty gap at 80% of the mean of 10 20 30 60 adds that of the line times (10 + 20)/24²/4', () => {
    const values = [10, 20, 30, 60];
    const line = relativeLine(sample(values), 0.8, 'mean');
    const { value, influence } = find('fgt1')!.measure(observe({ of: values, line }));
    expect(value).toBeCloseTo((14 / 24 + 4 / 24) / 4, 14);
    const gaps = [14 / 24, 4 / 24, 0, 0];
    const slope = 30 / 24 ** 2 / 4;
    values.forEach((x, i) => {
      expect(influence!()[i]).toBeCloseTo((gaps[i] - 0.1875) / 4 + (slope * 0.8 * (x - 30)) / 4, 9);
    });
  });

  test.each([
    ...['fgt1', 'fgt2', 'watts', 'sst', 'gap_total', 'impoverishment', 'gains_to_poor:normalised'].map(
      (id) => [id, onIncome] as const,
    ),
    ...['benefit_cost', 'poverty_reduction_efficiency', 'poverty_gap_efficiency', 'gap_reduction'].map(
      (id) => [id, onTransfer] as const,
    ),
  ])('of %s, which only bends where the line passes somebody, is exact at a line that is estimated', (id, over) => {
    const at = (weights: ArrayLike<number>, known: (line: Line) => Given['line']) =>
      find(id)!.measure(
        observe({ ...given, ...over, weights, line: known(relativeLine(sample(income, weights), 0.9, 'mean')) }),
      );
    const influence = at(given.weights!, (line) => line).influence!();
    const scale = Math.max(...influence.map(Math.abs));
    for (let row = 0; row < n; row += 7) {
      const moved = (by: number) =>
        at(
          Array.from(given.weights!, (w, i) => (i === row ? w + by : w)),
          ({ amount }) => amount,
        ).value;
      expect(influence[row] / scale).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 2e-4 / scale, 6);
    }
  });
});
