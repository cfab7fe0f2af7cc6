import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/indicators/variance/survey-design.ts';
import { terminal } from '../../src/reports/formats/terminal.ts';
import { resultOf, tablesOf } from '../../src/reports/report.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import type { Estimate } from '../../src/tables/estimate.ts';
import { errorsOf } from '../../src/tables/estimates/errors/errors.ts';
import { samplingOf } from '../../src/tables/estimates/errors/sampling.ts';
import type { Family } from '../../src/tables/estimates/index.ts';
import type { Result } from '../../src/tables/result.ts';
import type { Cell, Table } from '../../src/tables/table.ts';
import { comparison, review, unchanged } from './fixture.ts';

const declared = (of: Comparison, psu = Int32Array.from({ length: 10 }, (_, h) => h)): Comparison => ({
  ...of,
  population: { ...of.population, design: { psu } },
});

const result = resultOf(declared(comparison()), { by: ['region'], carried: true });

function find(wanted: Partial<Estimate>, { estimates }: Result = result): Estimate {
  const entries = Object.entries({ policy: 'change', by: null, group: null, ...wanted });
  return estimates.find((one) => entries.every(([key, value]) => one[key as keyof Estimate] === value))!;
}

const nameOf = (cell: Cell): string => (typeof cell === 'object' && cell !== null ? cell.en : String(cell));

function table(id: string, of: Result): Table {
  return tablesOf(of, [id])[0];
}

function cell({ columns, rows }: Table, label: string, column: string): Cell {
  return rows.find(([first]) => nameOf(first) === label)![columns.findIndex(({ id }) => id === column)];
}

describe('standard errors', () => {
  it('are given where the data declare how they were drawn, and otherwise where asked', () => {
    expect(resultOf(comparison()).errors).toBeUndefined();
    expect(resultOf(declared(comparison()), { se: false }).errors).toBeUndefined();
    expect(resultOf(declared(comparison())).errors!.sampling.isDeclared).toBe(true);
    expect(resultOf(comparison(), { se: true }).errors!.sampling.isDeclared).toBe(false);
  });

  it('of a mean change are those of the changes themselves', () => {
    const { baseline, reform } = comparison();
    const changes = Array.from(reform.welfare, (after, h) => after - baseline.welfare[h]);
    const mean = changes.reduce((a, b) => a + b) / 10;
    const variance = changes.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 9 / 10;
    const found = find({ indicator: 'mean', of: 'welfare' });
    expect(found.value).toBeCloseTo(mean, 9);
    expect(found.se).toBeCloseTo(Math.sqrt(variance), 9);
    expect(found).toMatchObject({ df: 9, method: 'linearised' });
  });

  it('of a share that changes by nothing but rounding is none, and no p is given', () => {
    const of = declared(comparison());
    const sampling = samplingOf(of, {});
    const precisionOf = errorsOf({ comparison: of, sampling, plansOf: () => [] });
    const change = (noise: number) => {
      const estimate = { ...find({ indicator: 'mean', of: 'welfare' }), value: 4 * noise, unit: 'share' };
      const influence = (layout: Layout) => Float64Array.from(layout.stratumOf, (_, u) => (u % 2 ? noise : -noise));
      const statistic = { value: estimate.value, n: 10, influence, isDifference: true };
      return precisionOf({ estimate, statistic, family: 'incomes' as Family, plan: 0, place: 0 });
    };
    expect(change(1e-17)).toEqual({ se: 0, low: 4e-17, high: 4e-17, df: 9, method: 'linearised' });
    expect(change(1e-3)).toMatchObject({
      p: expect.any(Number),
      se: expect.closeTo(Math.sqrt(10 / 9) * 1e-3 * Math.sqrt(10), 9),
    });
  });

  it('add up what households of one sampling unit have in common', () => {
    const pairs = resultOf(declared(comparison(), Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4)), { carried: true });
    const welfare = comparison().baseline.welfare;
    const totals = [0, 2, 4, 6, 8].map((h) => 200 * (welfare[h] + welfare[h + 1]));
    const mean = totals.reduce((a, b) => a + b) / 5;
    const variance = (5 / 4) * totals.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const found = find({ indicator: 'total', of: 'welfare', policy: 'baseline' }, pairs);
    expect(found.se! / Math.sqrt(variance)).toBeCloseTo(1, 12);
    expect(found.df).toBe(4);
  });

  it('are none of sums that no sample gives', () => {
    expect(find({ indicator: 'total', of: 'diesel', policy: 'baseline' })).toMatchObject({ value: 50_000, se: 0 });
  });

  it('are withheld of few records, with the reason', () => {
    const found = find({ indicator: 'mean', of: 'welfare', by: 'region', group: 'north' });
    expect(found.value).not.toBeNull();
    expect(found.se).toBeUndefined();
    expect(found.reason).toBe('no standard error: fewer than 10 records');
  });

  it('are withheld where there are too few sampling units, or a lonely one is refused', () => {
    const one = resultOf(declared(comparison(), new Int32Array(10)), { carried: true });
    expect(find({ indicator: 'gini', of: 'welfare' }, one).reason).toBe('no standard error: too few sampling units');
    const design = { strata: Int32Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1) };
    const made = { ...comparison(), population: { ...comparison().population, design } };
    const refused = resultOf(made, { carried: true, lonely: 'refuse' });
    expect(find({ indicator: 'gini', of: 'welfare' }, refused).reason).toBe(
      'no standard error: a stratum with one sampling unit',
    );
    const centred = resultOf(made, { carried: true });
    expect(find({ indicator: 'gini', of: 'welfare' }, centred).se).toBeGreaterThan(0);
    expect(table('poverty', centred).notes.map(nameOf)).toContain(
      'Strata with one sampling unit: 1; each is centred on the mean of all units.',
    );
  });

  it('are withheld with the value where cells are small', () => {
    const small = resultOf(declared(comparison()), { carried: true, minCell: 11 });
    expect(find({ indicator: 'gini', of: 'welfare' }, small)).toMatchObject({ value: null, reason: 'suppressed' });
    expect(find({ indicator: 'gini', of: 'welfare' }, small).se).toBeUndefined();
  });

  it('are zero, and no change is told from none, where nothing changes', () => {
    const still = resultOf(declared(unchanged()), { carried: true });
    const changes = still.estimates.filter(({ policy, se }) => policy === 'change' && se !== undefined);
    expect(changes.length).toBeGreaterThan(50);
    for (const { se, p, indicator } of changes) {
      if (indicator !== 'no_change') expect(se).toBe(0);
      expect(p).toBeUndefined();
    }
  });

  it('do not depend on whether all are asked for or one by one', () => {
    const lazy = resultOf(declared(comparison()), { by: ['region'] });
    lazy.estimates.forEach((estimate, place) => {
      const { se, reason } = result.estimates[place];
      const precision = lazy.errors!.of(estimate);
      if (precision && 'se' in precision) expect(precision.se).toBe(se);
      else if (precision) expect(precision.reason).toBe(reason);
    });
  });
});

describe('tables with standard errors', () => {
  it('show the change with its error, interval and p-value', () => {
    const { columns } = table('poverty', result);
    expect(columns.map(({ id }) => id)).toEqual([
      'item',
      'unit',
      'baseline',
      'reform',
      'change',
      'change_se',
      'change_low',
      'change_high',
      'change_p',
    ]);
    const headcount = find({ indicator: 'fgt0', of: 'welfare', line: 'national' });
    expect(cell(table('poverty', result), 'Headcount', 'change_se')).toBeCloseTo(100 * headcount.se!, 12);
    expect(cell(table('poverty', result), 'Headcount', 'change_p')).toBe(headcount.p);
    expect(cell(table('inequality', result), 'Share of the richest 10%', 'change_se')).toBeCloseTo(
      100 * find({ indicator: 'lorenz:0.9', of: 'welfare' }).se!,
      12,
    );
    expect(cell(table('fiscal-impact', result), 'Total cost to the treasury', 'change_se')).toBe(
      find({ indicator: 'total', of: 'budget:total' }).se,
    );
  });

  it('give losers the error of a share of ten draws', () => {
    expect(cell(table('winners-losers', result), 'All', 'losers')).toBe(50);
    expect(cell(table('winners-losers', result), 'All', 'losers_se')).toBeCloseTo(100 * Math.sqrt(0.25 / 9), 9);
  });

  it('give a share of welfare the error of a ratio', () => {
    const { baseline, reform } = comparison();
    const before = Array.from(baseline.welfare);
    const total = before.reduce((a, b) => a + b);
    const changes = before.map((x, h) => reform.welfare[h] - x);
    const ratio = changes.reduce((a, b) => a + b) / total;
    const residuals = changes.map((change, h) => (change - ratio * before[h]) / total);
    const variance = (10 / 9) * residuals.reduce((sum, x) => sum + x ** 2, 0);
    expect(cell(table('incidence', result), 'All', 'all')).toBeCloseTo(100 * ratio, 12);
    expect(cell(table('incidence', result), 'All', 'all_se')).toBeCloseTo(100 * Math.sqrt(variance), 12);
  });

  it('give a sum of several rows its own error, not the sum of theirs', () => {
    const made = table('transfers', result);
    const [one, all] = ['Citizen support', 'All'].map((label) => cell(made, label, 'change_se') as number);
    const spread = Math.sqrt((10 / 9) * 10 * 0.25) * 100 * 240;
    expect(one).toBeCloseTo(spread, 6);
    expect(all).toBeCloseTo(spread, 6);
  });

  it('mark each instrument whose effect on a group cannot be told from none', () => {
    const split = declared(comparison(), Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1));
    const { rows, styles } = table('incidence', resultOf(split));
    const all = rows.findIndex(([label]) => nameOf(label) === 'All');
    expect(styles![all].uncertain).toContain('citizen_support');
    const { styles: still } = table('incidence', resultOf(declared(unchanged())));
    for (const style of still!) expect(style.uncertain).toBeUndefined();
  });

  it('keep their columns on narrow pages only where errors are asked for by name', () => {
    const room = (of: Result, id: string) =>
      table('winners-losers', of).columns.find((column) => column.id === id)!.only;
    expect([room(result, 'losers_se'), room(result, 'no_change_se')]).toEqual(['roomy', 'data']);
    const asked = { ...result, areErrorsAsked: true };
    expect([room(asked, 'losers_se'), room(asked, 'no_change_se')]).toEqual([undefined, undefined]);
  });

  it('say why a number has none', () => {
    const said = (of: Result) =>
      table('winners-losers', of).notes.some((note) => nameOf(note).startsWith('– under SE'));
    expect(said(resultOf(declared(comparison()), { by: ['region'] }))).toBe(true);
    expect(said(resultOf(comparison(), { by: ['region'] }))).toBe(false);
  });

  it('are those of every table a number stands in', () => {
    const all = tablesOf({ ...result, areErrorsAsked: true });
    for (const { id, columns } of all) {
      const errors = columns.filter(({ id }) => /(^|_)se$/.test(id)).length;
      expect(errors, id).toBeGreaterThan(0);
    }
  });

  it('show the level with its interval in a review', () => {
    const made = table('inequality', resultOf(declared(review())));
    expect(made.columns.map(({ id }) => id).slice(2)).toEqual([
      'baseline',
      'baseline_se',
      'baseline_low',
      'baseline_high',
    ]);
    const share = cell(made, 'Share of the richest 10%', 'baseline') as number;
    expect(cell(made, 'Share of the richest 10%', 'baseline_low')).toBeLessThan(share);
    expect(cell(made, 'Share of the richest 10%', 'baseline_high')).toBeGreaterThan(share);
  });

  it('mark changes that cannot be told from none, within 80 columns', () => {
    const made = ['fiscal-impact', 'distribution', 'poverty', 'inequality'].map((id) => table(id, result));
    const options = { language: 'en', version: '0', run: {}, width: 80 };
    const [{ content }] = terminal.write(result, made, options);
    const lines = String(content).split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(lines.find((line) => line.trim().startsWith('Headcount'))).toMatch(/ -10\.00† +10\.00 +0\.343$/);
    expect(find({ indicator: 'fgt0', of: 'welfare', line: 'national' }).p).toBeCloseTo(0.3434363961379, 10);
  });
});
