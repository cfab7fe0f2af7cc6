import { describe, expect, test } from 'vitest';
import { drawnAs, type SamplingUnits } from '../../src/indicators/drawn.ts';
import { find } from '../../src/indicators/find.ts';
import { pulled } from '../../src/indicators/influence.ts';
import { observe, within } from '../../src/indicators/observed.ts';

const n = 600;
const draw = (seed: number) => ((seed * 7919) % 104_729) / 104_729;
/** Incomes with ties, zeros, a loss and missing values, in sampling units that stand in no order. */
const income = Float64Array.from({ length: n }, (_, i) =>
  i % 41 === 0 ? Number.NaN : Math.round(40 * draw(i + 5)) - 2,
);
const weights = Float64Array.from({ length: n }, (_, i) => (i % 53 === 0 ? 0 : 1 + (i % 7)));
const survey: SamplingUnits = { weights, unitOf: Int32Array.from({ length: n }, (_, i) => (i * 17) % 20), units: 20 };
const group = Uint32Array.from({ length: n }, (_, i) => i).filter((row) => row % 3 !== 1);

const ranked = [
  ...['median', 'quantile:0.9', 'quantile:0.1', 'quantile:0.5', 'p90p10', 'lorenz:0.8', 'lorenz:0.2', 'lorenz:0.5'],
  ...['top_share:0.05', 's80s20', 's80s20_cut', 'palma', 'wolfson', 'wolfson:below', 'gini', 'sgini:1.5', 'sgini:3'],
  ...['sgini:2.3', 'hoover', 'sen', 'sst', 'gap_median'],
];
const others = [
  ...['mean', 'total', 'count', 'fgt0', 'fgt1', 'fgt2', 'watts', 'gap_total', 'beneficiaries', 'coverage'],
  ...['average_transfer', 'ge:-1', 'ge:0', 'ge:1', 'ge:2', 'atkinson:0.5', 'atkinson:1', 'atkinson:2', 'var_logs'],
];

/** Σ w·influence of each sampling unit, from the influence of every row. */
function addedUp(influence: Float64Array): Float64Array {
  const totals = new Float64Array(survey.units);
  for (let row = 0; row < n; row++) totals[survey.unitOf[row]] += weights[row] * influence[row];
  return totals;
}

describe.each([
  ['everybody', undefined],
  ['a group', group],
])('the influence of %s, added up by sampling unit', (_, rows) => {
  const everybody = observe({ of: income, weights, line: 12 });
  drawnAs(everybody.of, survey);
  const people = rows === undefined ? everybody : within(everybody, rows);

  test.each([...ranked, ...others])('is that of the rows for %s', (id) => {
    const { influence, inversion } = find(id)!.measure(people);
    for (const one of inversion ? [influence!, inversion.share] : [influence!]) {
      const expected = addedUp(one());
      const size = Math.max(...expected.map(Math.abs));
      expect(size).toBeGreaterThan(0);
      pulled(one, survey).forEach((total, unit) => {
        expect(Math.abs(total - expected[unit])).toBeLessThan(1e-11 * size);
      });
    }
  });
});
