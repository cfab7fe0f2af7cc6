import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openScenario } from '../../../src/commands/open-scenario.ts';
import { compare } from '../../../src/simulation/compare.ts';
import type { Comparison } from '../../../src/simulation/outcome.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { estimatesWithErrors } from '../../../src/tables/estimates/with-errors.ts';

/*
 * Standard errors that R gives for the welfare of gulfsyn before and after the reform: survey and convey for levels, the
 * linearised difference on the same rows for changes. Money is a month's there and a year's here.
 */
const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const ofChanges = read('expected.json').standard_errors as Readonly<Record<string, number>>;
const ofLevels = read('../gulfsyn/expected.json').standard_errors.entries as readonly Entry[];

interface Entry {
  readonly id: string;
  readonly se: number;
  readonly value: unknown;
  readonly ci95_t?: readonly number[];
  readonly ci95?: readonly (readonly number[])[];
  readonly se_mse?: Readonly<Record<string, number>>;
  readonly se_centre_allreps?: Readonly<Record<string, number>>;
}

const { bench, diagnostics } = openScenario('test/oracle/scenario-gulfsyn/reform.yaml', {});
const comparison = compare(bench, diagnostics)!;
const inR = (id: string): Entry => ofLevels.find((entry) => entry.id === id)!;
const precise = (of: Comparison, by: readonly string[] = []) =>
  estimatesWithErrors(of, { by, carried: true, only: ['incomes', 'poverty', 'inequality'] }).estimates;
const list = precise(comparison, ['governorate']);

function find(among: readonly Estimate[], wanted: Partial<Estimate>): Estimate {
  const entries = Object.entries({ policy: 'baseline', of: 'welfare', by: null, group: null, ...wanted });
  return among.find((one) => entries.every(([key, value]) => one[key as keyof Estimate] === value))!;
}

function close(found: number | undefined, target: number, tolerance = 1e-7): void {
  expect(Math.abs((found ?? Number.NaN) / target - 1), `${found} for ${target}`).toBeLessThan(tolerance);
}

const line = comparison.lines[0].name;

describe('linearised', () => {
  test.each([
    ['fgt0', 'fgt0.abs', 1, line],
    ['fgt1', 'fgt1.abs', 1, line],
    ['fgt2', 'fgt2.abs', 1, line],
    ['mean', 'mean', 12, undefined],
    ['total', 'total', 12, undefined],
    ['gini', 'gini', 1, undefined],
    ['theil', 'ge(1)', 1, undefined],
    ['mld', 'ge(0)', 1, undefined],
    ['atkinson:0.5', 'atkinson(0.5)', 1, undefined],
    ['atkinson:1', 'atkinson(1)', 1, undefined],
  ])('%s', (indicator, id, months, line) => {
    const found = find(list, { indicator, line });
    close(found.se, months * inR(id).se);
    expect(found).toMatchObject({ method: 'linearised', df: 42 });
    expect(found.p).toBeUndefined();
  });

  test.each([
    ['gini', 'reform', 'gini_reform', 1],
    ['fgt0', 'reform', 'fgt0_reform', 1],
    ['mean', 'change', 'mean_change', 12],
    ['gini', 'change', 'gini_change', 1],
    ['fgt0', 'change', 'fgt0_change', 1],
  ] as const)('%s, %s, paired', (indicator, policy, id, months) => {
    const found = find(list, { indicator, policy, line: indicator === 'fgt0' ? line : undefined });
    close(found.se, months * ofChanges[id]);
  });

  test('is far below what two samples would give where the same households are compared', () => {
    const [before, after, change] = (['baseline', 'reform', 'change'] as const).map(
      (policy) => find(list, { indicator: 'gini', policy }).se!,
    );
    expect(change).toBeLessThan(0.1 * Math.hypot(before, after));
  });

  test('the interval is that of Student’s t', () => {
    const { low, high } = find(list, { indicator: 'mean' });
    const [from, to] = inR('mean').ci95_t!;
    close(low, 12 * from);
    close(high, 12 * to);
  });

  test('a change is held against none', () => {
    expect(find(list, { indicator: 'fgt0', policy: 'change', line }).p).toBeGreaterThan(0.05);
    expect(find(list, { indicator: 'gini', policy: 'change' }).p).toBeLessThan(1e-9);
  });

  test('of governorates keeps the whole design and counts their own units', () => {
    for (const row of inR('fgt0_gini_by_governorate').value as readonly { group: string; fgt0_se: number }[]) {
      const found = find(list, { indicator: 'fgt0', by: 'governorate', group: row.group, line });
      close(found.se, row.fgt0_se);
      expect(found.df).toBeLessThan(42);
    }
  });
});

test('the median has Woodruff’s interval', () => {
  const { se, low, high, method } = find(list, { indicator: 'median' });
  const { se: errors, ci95 } = inR('quantile.math.mean') as unknown as { se: number[]; ci95: number[][] };
  close(se, 12 * errors[2]);
  close(low, 12 * ci95[2][0]);
  close(high, 12 * ci95[2][1]);
  expect(method).toBe('woodruff');
});

describe('a jackknife that comes with the data', () => {
  const { population } = comparison;
  const { strata, psu } = population.design!;
  const units = [...new Set(Array.from(strata!, (stratum, h) => `${stratum}:${psu![h]}`))];
  const weights = units.map((out) =>
    population.weight.map((w, h) => {
      const [stratum] = out.split(':');
      const n = units.filter((unit) => unit.startsWith(`${stratum}:`)).length;
      if (String(strata![h]) !== stratum) return w;
      return `${strata![h]}:${psu![h]}` === out ? 0 : (w * n) / (n - 1);
    }),
  );

  test.each(['estimate', 'mean'] as const)('gives what R gives, centred on the %s', (centre) => {
    const design = { replicates: weights, method: 'jkn', centre } as const;
    const errors = inR('jkn')[centre === 'estimate' ? 'se_mse' : 'se_centre_allreps']!;
    const found = precise({ ...comparison, population: { ...population, design } });
    for (const indicator of ['gini', 'theil', 'mld', 's80s20']) close(find(found, { indicator }).se, errors[indicator]);
    for (const indicator of ['mean', 'total', 'median']) close(find(found, { indicator }).se, 12 * errors[indicator]);
    for (const indicator of ['fgt0', 'fgt1']) close(find(found, { indicator, line }).se, errors[indicator]);
    expect(find(found, { indicator: 'gini' })).toMatchObject({ method: 'jkn', df: 42 });
  });

  test('pairs the change of a smooth index as linearisation does, within 1%', () => {
    const design = { replicates: weights, method: 'jkn', centre: 'estimate' } as const;
    const found = precise({ ...comparison, population: { ...population, design } });
    close(find(found, { indicator: 'gini', policy: 'change' }).se, ofChanges.gini_change, 0.01);
  });
});
