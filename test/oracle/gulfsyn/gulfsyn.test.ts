import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { quantileGroups } from '../../../src/columns/groups.ts';
import { type QuantileRule, quantile } from '../../../src/columns/quantile.ts';
import { battery } from '../../../src/indicators/battery.ts';
import { giniOf } from '../../../src/indicators/concentration-curve.ts';
import { find } from '../../../src/indicators/find.ts';
import { relativeLine } from '../../../src/indicators/line.ts';
import { eachGroup, type Observed, observe } from '../../../src/indicators/observed.ts';

interface Entry {
  readonly id: string;
  readonly value: unknown;
  readonly se?: number | number[];
}

type Block = 'expenditure_per_head' | 'household_income' | 'social_assistance' | 'standard_errors';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const expected = JSON.parse(read('expected.json')) as Record<Block, { readonly entries: readonly Entry[] }>;
const households = Papa.parse<Record<string, string>>(read('gulfsyn_households.csv'), {
  header: true,
  skipEmptyLines: true,
}).data;
const column = (name: string): Float64Array =>
  Float64Array.from(households, (row) => (row[name] === '' ? NaN : Number(row[name])));
const ratio = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x / b[i]);

const entry = (block: Block, id: string): Entry => expected[block].entries.find((one) => one.id === id)!;
const number = (block: Block, id: string): number => entry(block, id).value as number;
const table = (block: Block, id: string): readonly Record<string, number>[] =>
  entry(block, id).value as Record<string, number>[];
const byShare = (block: Block, id: string): readonly (readonly [number, number])[] =>
  Object.entries(entry(block, id).value as Record<string, number>).map(([p, value]) => [Number(p), value]);
const measure = (id: string, observed: Observed): number => find(id)!.measure(observed).value;
const close = (value: number, target: number) =>
  expect(Math.abs(value - target) / Math.max(1, Math.abs(target))).toBeLessThan(1e-10);

const persons = column('pweight');
const perHead = ratio(column('expenditure'), column('hsize'));

describe.each([
  { block: 'expenditure_per_head' as const, of: perHead, weights: persons, line: 90 },
  { block: 'household_income' as const, of: column('total_income'), weights: column('weight'), line: 300 },
])('$block', ({ block, of, weights, line }) => {
  const observed = observe({ of, weights, line });
  const relative = observe({ of, weights, line: number(block, 'poverty.line.rel') });

  test.each([
    ['mean', 'mean'],
    ['total', 'total'],
    ['sum_w', 'count'],
    ['gini', 'gini'],
    ['hoover', 'hoover'],
    ['s80s20.laeken', 's80s20_cut'],
    ['s80s20.lorenz_interp', 's80s20'],
    ['palma.lorenz_interp', 'palma'],
    ['ge(-1)', 'ge:-1'],
    ['ge(0)', 'mld'],
    ['ge(1)', 'theil'],
    ['ge(2)', 'ge:2'],
    ['atkinson(0.5)', 'atkinson:0.5'],
    ['atkinson(1)', 'atkinson:1'],
    ['atkinson(2)', 'atkinson:2'],
  ])('%s', (inR, id) => {
    close(measure(id, observed), number(block, inR));
  });

  test.each([
    ['fgt0', 'fgt0'],
    ['fgt1', 'fgt1'],
    ['fgt2', 'fgt2'],
    ['watts', 'watts'],
    ['sen', 'sen'],
    ['sst', 'sst'],
    ['rmpg', 'gap_median'],
    ['poverty_gap_total', 'gap_total'],
  ])('%s at the absolute and at the relative line', (inR, id) => {
    close(measure(id, observed), number(block, `${inR}.abs`));
    close(measure(id, relative), number(block, `${inR}.rel`));
  });

  test('the relative line itself', () => {
    close(relativeLine(observed.of, 0.6, 'median').amount as number, number(block, 'poverty.line.rel'));
  });

  test.each<[string, QuantileRule]>([
    ['quantile.math', 'inverse'],
    ['quantile.school', 'average'],
    ['quantile.survey_hf4', 'interpolate'],
  ])('%s', (inR, rule) => {
    for (const [p, target] of byShare(block, inR)) close(quantile(observed.of, p, rule), target);
  });

  test('Lorenz ordinates, interpolated', () => {
    for (const [p, target] of byShare(block, 'lorenz.ordinates')) close(measure(`lorenz:${p}`, observed), target);
  });

  test.each([
    ['decile', 10],
    ['quintile', 5],
  ] as const)('the %s table by cut point', (name, n) => {
    const groups = eachGroup(observed, quantileGroups(observed.of, n), n);
    for (const row of table(block, `${name}.table.cut_le`)) {
      const group = groups[row.group - 1];
      expect(group.of.values.length).toBe(row.n);
      close(group.of.weight, row.pop);
      close(group.of.sum, row.total);
      close(measure('share', group), row.income_share);
      close(group.of.mean, row.mean);
    }
  });
});

describe('social assistance', () => {
  const of = ratio(
    column('social_assistance').map((x, i) => x + column('disability_allowance')[i]),
    column('hsize'),
  );
  const observed = observe({ of, welfare: perHead, weights: persons, line: 90 });
  const withoutLine = observe({ of, welfare: perHead, weights: persons });
  const ranking = { pre: observed.before, post: observed.welfare };

  test.each(['pre', 'post'] as const)('by fifths of welfare %s-transfer', (moment) => {
    const groups = eachGroup(observed, quantileGroups(ranking[moment], 5), 5);
    table('social_assistance', `quintiles_${moment}`)
      .slice(0, 5)
      .forEach((row, k) => {
        for (const id of ['coverage', 'beneficiary_incidence', 'benefit_incidence', 'adequacy', 'relative_incidence']) {
          close(measure(id, groups[k]), row[id]);
        }
        close(measure('count', groups[k]), row.pop);
        close(measure('beneficiaries', groups[k]), row.beneficiaries);
        close(measure('total', groups[k]), row.benefit_total);
        close(measure('average_transfer', groups[k]), row.avg_transfer_beneficiaries);
      });
  });

  test.each(['pre', 'post'] as const)('targeting of the poorest fifth of welfare %s-transfer', (moment) => {
    const target = entry('social_assistance', `targeting_${moment}`).value as Record<string, number>;
    close(measure(`cgh:0.2:${moment}`, withoutLine), target.cgh_q1);
    close(measure(`cgh:0.4:${moment}`, withoutLine), target.cgh_q12);
    close(measure(`undercoverage:${moment}`, withoutLine), target.undercoverage_q1);
    close(measure(`leakage:${moment}`, withoutLine), target.leakage_benefits_q1);
    close(
      measure(moment === 'pre' ? 'leakage:people' : 'leakage:people_post', withoutLine),
      target.leakage_beneficiaries_q1,
    );
    close(measure(`targeting_differential:${moment}`, withoutLine), target.targeting_differential);
    const ranked = observe({ of, welfare: ranking[moment].values, weights: persons });
    close(measure('concentration', ranked), target.concentration);
  });

  test('its effect on poverty and inequality', () => {
    const impact = entry('social_assistance', 'impact_abs').value as Record<string, number>;
    close(100 * measure('headcount_reduction', observed), impact.headcount_reduction_pct);
    close(100 * measure('gap_reduction', observed), impact.gap_reduction_pct);
    close(100 * measure('gini_reduction', observed), impact.gini_reduction_pct);
    close(measure('benefit_cost', observed), impact.benefit_cost_ratio);
    close(measure('vertical_efficiency', observed), impact.vertical_expenditure_efficiency);
    close(measure('spillover', observed), impact.spillover);
    close(measure('poverty_gap_efficiency', observed), impact.poverty_gap_efficiency);
  });
});

describe('standard errors from influences, by strata and primary sampling units', () => {
  const observed = observe({ of: perHead, weights: persons, line: 90 });

  test.each([
    ['mean', 'mean'],
    ['total', 'total'],
    ['population', 'count'],
    ['fgt0.abs', 'fgt0'],
    ['fgt1.abs', 'fgt1'],
    ['fgt2.abs', 'fgt2'],
    ['gini', 'gini'],
    ['ge(-1)', 'ge:-1'],
    ['ge(0)', 'ge:0'],
    ['ge(1)', 'ge:1'],
    ['ge(2)', 'ge:2'],
    ['watts.abs', 'watts'],
    ['atkinson(0.5)', 'atkinson:0.5'],
    ['atkinson(1)', 'atkinson:1'],
    ['atkinson(2)', 'atkinson:2'],
  ])('%s', (inR, id) => {
    const { se } = entry('standard_errors', inR);
    expect(standardError(find(id)!.measure(observed).influence!()) / (se as number)).toBeCloseTo(1, 9);
  });

  test.each([
    ['fgt0.relq', 'fgt0'],
    ['fgt1.relq', 'fgt1'],
    ['fgt2.relq', 'fgt2'],
    ['rmpg', 'gap_median'],
    ['qsr', 's80s20_cut'],
  ])('%s, with an estimated line or density, within 5%', (inR, id) => {
    const floating = observe({ of: perHead, weights: persons, line: relativeLine(observed.of, 0.6, 'median') });
    const se = standardError(find(id)!.measure(floating).influence!());
    expect(Math.abs(se / (entry('standard_errors', inR).se as number) - 1)).toBeLessThan(0.05);
  });

  test("quantiles by Woodruff's interval", () => {
    const student = 2.01808170281844;
    const inverse = observe({ of: perHead, weights: persons, quantiles: 'inverse' });
    const errors = entry('standard_errors', 'quantile.math.mean').se as number[];
    [0.1, 0.25, 0.5, 0.75, 0.9].forEach((p, k) => {
      const { reached, share, at } = find(`quantile:${p}`)!.measure(inverse).inversion!;
      const half = student * standardError(share());
      expect((at(reached + half) - at(reached - half)) / (2 * student)).toBeCloseTo(errors[k], 6);
    });
  });

  test('of governorates, in the whole design', () => {
    const names = households.map((row) => row.governorate);
    for (const row of entry('standard_errors', 'fgt0_gini_by_governorate').value as Record<string, string | number>[]) {
      const rows = Uint32Array.from(names.keys()).filter((i) => names[i] === row.group);
      const group = observe({ of: perHead, weights: persons, line: 90, rows });
      close(measure('gini', group), row.gini as number);
      expect(standardError(find('gini')!.measure(group).influence!())).toBeCloseTo(row.gini_se as number, 12);
      expect(standardError(find('fgt0')!.measure(group).influence!())).toBeCloseTo(row.fgt0_se as number, 12);
    }
  });
});

test('the fast path agrees with the indicators, group by group', () => {
  const reform = perHead.map((x, i) => (i % 11 === 0 ? NaN : x * (1 - (i % 5) / 60) + (i % 3)));
  const citizens = Int32Array.from(households, (row) => Number(row.citizen));
  const fast = battery({ baseline: perHead, reform, weights: persons, line: 90, by: { codes: citizens, count: 2 } });
  const both = observe({ of: reform, baseline: perHead, weights: persons, line: 90 });
  const before = observe({ of: perHead, weights: persons, line: 90, rows: both.of.rows });
  close(giniOf(fast.reform).value, measure('gini', both));
  close(giniOf(fast.baseline).value, measure('gini', before));
  expect(fast.baseline.missing).toBe(both.of.missing);
  expect([...fast.groups]).toEqual([...quantileGroups(before.of, 10)]);
  const cells = Int32Array.from(fast.groups, (group, i) => (group < 0 ? -1 : group * 2 + citizens[i]));
  const groups = eachGroup(both, cells, 20);
  const groupsBefore = eachGroup(before, cells, 20);
  fast.cells.forEach((cell, k) => {
    close(cell.people, groups[k].of.weight);
    close(cell.reform, groups[k].of.sum);
    close(cell.baseline, groupsBefore[k].of.sum);
    if (cell.people === 0) return;
    for (const alpha of [0, 1, 2]) {
      close(cell.reformGaps[alpha] / cell.people, measure(`fgt${alpha}`, groups[k]));
      close(cell.baselineGaps[alpha] / cell.people, measure(`fgt${alpha}`, groupsBefore[k]));
    }
    close((cell.changes[3] + cell.changes[4]) / cell.people, measure('winners', groups[k]));
    close((cell.changes[0] + cell.changes[1]) / cell.people, measure('losers', groups[k]));
    close(cell.lost + cell.gained, cell.reform - cell.baseline);
  });
  close(fast.all.people, both.of.weight);
  close(fast.byGroup[3].reform, fast.cells[6].reform + fast.cells[7].reform);
  close(fast.bySecond[0].people + fast.bySecond[1].people, both.of.weight);
});

function standardError(influence: Float64Array): number {
  const strata = new Map<string, Map<string, number>>();
  households.forEach(({ stratum, psu }, i) => {
    const units = strata.get(stratum) ?? new Map<string, number>();
    strata.set(stratum, units.set(psu, (units.get(psu) ?? 0) + persons[i] * influence[i]));
  });
  let variance = 0;
  for (const units of strata.values()) {
    const totals = [...units.values()];
    const mean = totals.reduce((a, b) => a + b) / totals.length;
    variance += (totals.length / (totals.length - 1)) * totals.reduce((sum, total) => sum + (total - mean) ** 2, 0);
  }
  return Math.sqrt(variance);
}
