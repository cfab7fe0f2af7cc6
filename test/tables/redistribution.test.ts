import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/reports/report.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import { tables } from '../../src/tables/index.ts';
import { lookUp, type Result } from '../../src/tables/result.ts';
import type { Cell } from '../../src/tables/table.ts';
import { smallComparison } from './small-comparison.ts';

/* Worked values: Kakwani, reranking, marginal contributions and Shapley values of four persons, worked out by hand and in R. */

const review = (of: Comparison, by: readonly string[] = []): Result => resultOf(of, { by });

function rows(id: string, result: Result): readonly Readonly<Record<string, Cell>>[] {
  const { columns, rows } = tables.find((table) => table.id === id)!.make(result);
  return rows.map((cells) => Object.fromEntries(columns.map((column, c) => [column.id, cells[c]])));
}

const nameOf = (cell: Cell): string => (typeof cell === 'object' && cell !== null ? cell.en : String(cell));
const rowOf = (id: string, result: Result, label: string) =>
  rows(id, result).find(({ item }) => nameOf(item) === label)!;

describe('progressivity', () => {
  it('of a tax: Gini .25, concentration .55, Kakwani .30, size 15%, and RS = t/(1 − t)·K', () => {
    const result = review(smallComparison({ market: [10, 20, 30, 40], baseline: { income_tax: [0, -1, -4, -10] } }));
    const tax = rowOf('progressivity', result, 'income_tax');
    expect(tax.size).toBeCloseTo(-15, 10);
    expect(tax.concentration).toBeCloseTo(0.55, 12);
    expect(tax.kakwani).toBeCloseTo(0.3, 12);
    expect(tax.vertical).toBeCloseTo((0.15 / 0.85) * 0.3, 12);
    expect(tax.vertical).toBeCloseTo(0.052941, 6);
    expect(tax.reranking).toBeCloseTo(0, 12);
    expect(tax.redistribution).toBeCloseTo(0.052941, 6);
  });

  it('of a benefit that changes places: VE .063886, RR .020408, RE .043478', () => {
    const result = review(smallComparison({ market: [10, 12, 30, 40], baseline: { grant: [6, 0, 0, 0] } }));
    for (const label of ['grant', 'All together']) {
      const row = rowOf('progressivity', result, label);
      expect(row.vertical).toBeCloseTo(0.063886, 6);
      expect(row.reranking).toBeCloseTo(0.020408, 6);
      expect(row.redistribution).toBeCloseTo(0.043478, 6);
    }
    expect(rowOf('progressivity', result, 'grant').kakwani).toBeGreaterThan(0);
  });

  it('prints the identity in numbers', () => {
    const result = review(smallComparison({ market: [10, 12, 30, 40], baseline: { grant: [6, 0, 0, 0] } }));
    const { notes } = tables.find((table) => table.id === 'progressivity')!.make(result);
    expect(nameOf(notes[0])).toBe('Baseline: redistribution 0.043478 = vertical equity 0.063886 − reranking 0.020408.');
  });

  it('takes what enters market income as income, not as redistribution', () => {
    const made = smallComparison({ market: [10, 20], baseline: { pension: [5, 0] } });
    const { baseline } = made.scenario;
    const instruments = baseline.instruments.map((one) => ({ ...one, enters: 'market' as const }));
    const policy = { ...baseline, instruments };
    const result = review({ ...made, scenario: { ...made.scenario, baseline: policy, reform: policy } });
    expect(rows('progressivity', result)).toEqual([]);
    expect(rows('contributions', result)).toEqual([]);
    expect(rows('social-protection', result)).toEqual([]);
  });

  it('shows the system in each group of a variable asked for', () => {
    const result = review(
      smallComparison({
        market: [10, 12, 30, 40, 10, 20],
        baseline: { grant: [6, 0, 0, 0, 0, 0] },
        region: ['a', 'a', 'a', 'a', 'b', 'b'],
      }),
      ['region'],
    );
    expect(rowOf('progressivity', result, 'a').redistribution).toBeCloseTo(0.043478, 6);
    expect(rowOf('progressivity', result, 'b').redistribution).toBeCloseTo(0, 12);
  });
});

const system = { income_tax: [0, -2, -4, -10], grant: [6, 2, 0, 0] };

describe('contributions', () => {
  const result = review(smallComparison({ market: [10, 20, 30, 40], baseline: system, line: 18 }));

  it('marginal .05475 and .071946, Shapley .051185 and .06838, which add up to .119565', () => {
    const [tax, grant] = ['income_tax', 'grant'].map((label) => rowOf('contributions', result, label));
    expect(tax.gini).toBeCloseTo(0.05475, 6);
    expect(grant.gini).toBeCloseTo(0.071946, 6);
    expect(tax.gini_shapley).toBeCloseTo(0.051185, 6);
    expect(grant.gini_shapley).toBeCloseTo(0.06838, 5);
    expect(rowOf('contributions', result, 'All together').gini_shapley).toBeCloseTo(0.119565, 6);
  });

  it('split the marginal contribution into vertical and reranking', () => {
    for (const label of ['income_tax', 'grant']) {
      const { gini, gini_vertical, gini_reranking } = rowOf('contributions', result, label);
      expect(Number(gini_vertical) + Number(gini_reranking)).toBeCloseTo(Number(gini), 12);
    }
  });

  it('to poverty: the grant leaves the headcount where it is and takes 6/18 of a quarter off the gap', () => {
    const grant = rowOf('contributions', result, 'grant');
    expect(grant.fgt0).toBeCloseTo(0, 10);
    expect(grant.fgt1).toBeCloseTo((100 * (8 / 18 - 2 / 18)) / 4, 10);
  });

  it('put instruments together by budget line where they are many', () => {
    const ids = Array.from({ length: 10 }, (_, k) => `grant_${k}`);
    const baseline = Object.fromEntries(ids.map((id, k) => [id, [k, 1, 0, 0]]));
    const lines = Object.fromEntries(ids.map((id, k) => [id, `line_${k % 3}`]));
    const many = review(smallComparison({ market: [10, 20, 30, 40], baseline, lines }));
    expect(rowOf('contributions', many, 'grant_4').gini_shapley).toBe('');
    const parts = ['Line 0', 'Line 1', 'Line 2'].map((label) => rowOf('contributions', many, label).gini_shapley);
    const whole = lookUp(many)('redistribution', 'fiscal_system', 'baseline')!;
    expect(parts.reduce((sum: number, part) => sum + Number(part), 0)).toBeCloseTo(whole, 12);
  });

  it('put the last of too many lines together as other lines', () => {
    const ids = Array.from({ length: 11 }, (_, k) => `grant_${k}`);
    const baseline = Object.fromEntries(ids.map((id, k) => [id, [k, 1, 0, 0]]));
    const many = review(smallComparison({ market: [10, 20, 30, 40], baseline }));
    expect(rowOf('contributions', many, 'Other lines').gini_shapley).toBeGreaterThan(0);
    const total = rowOf('contributions', many, 'All together').gini_shapley;
    expect(total).toBeCloseTo(lookUp(many)('redistribution', 'fiscal_system', 'baseline')!, 12);
  });
});

describe('whatever the incomes', () => {
  const amount = fc.integer({ min: 0, max: 50 });
  const people = fc.array(
    fc.record({
      market: fc.integer({ min: 51, max: 500 }),
      tax: amount,
      grant: amount,
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 3, maxLength: 12 },
  );
  const made = (list: readonly { market: number; tax: number; grant: number; weight: number }[]) =>
    review(
      smallComparison({
        market: list.map(({ market }) => market),
        weight: list.map(({ weight }) => weight),
        baseline: { income_tax: list.map(({ tax }) => -tax), grant: list.map(({ grant }) => grant) },
        line: 150,
      }),
    );

  it('redistribution is vertical equity less reranking, which is never negative', () => {
    fc.assert(
      fc.property(people, (list) => {
        const look = lookUp(made(list));
        const [effect, vertical, reranking] = ['redistribution', 'reynolds_smolensky', 'reranking'].map(
          (name) => look(name, 'fiscal_system', 'baseline')!,
        );
        expect(effect).toBeCloseTo(vertical - reranking, 12);
        expect(reranking).toBeGreaterThan(-1e-12);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('Shapley values add up to what the system takes off the Gini, the headcount and the gap', () => {
    fc.assert(
      fc.property(people, (list) => {
        const result = made(list);
        const look = lookUp(result);
        const sum = (effect: string, where = {}) =>
          ['income_tax', 'grant'].reduce((all, of) => all + look(`shapley:${effect}`, of, 'baseline', where)!, 0);
        expect(sum('gini')).toBeCloseTo(look('redistribution', 'fiscal_system', 'baseline')!, 12);
        const line = { line: 'national' };
        const gap = look('fgt1', 'prefiscal', 'baseline', line)! - look('fgt1', 'welfare', 'baseline', line)!;
        expect(sum('fgt1', line)).toBeCloseTo(gap, 12);
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

describe('their standard errors', () => {
  const made = smallComparison({
    market: Array.from({ length: 40 }, (_, h) => 20 + ((h * 37) % 41) * 3),
    baseline: {
      income_tax: Array.from({ length: 40 }, (_, h) => -((h * 13) % 11)),
      grant: Array.from({ length: 40 }, (_, h) => (h % 3 === 0 ? 12 : 0)),
    },
    line: 60,
  });
  const units = Array.from({ length: 40 }, (_, h) => h);
  const weights = units.map((out) => made.population.weight.map((w, h) => (h === out ? 0 : (w * 40) / 39)));
  const psu = Int32Array.from(units);
  const linearised = resultOf({ ...made, population: { ...made.population, design: { psu } } }, { carried: true });
  const jackknife = resultOf(
    { ...made, population: { ...made.population, design: { replicates: weights, method: 'jkn', centre: 'mean' } } },
    { carried: true },
  );

  it.each([
    ['kakwani', 'grant'],
    ['kakwani', 'income_tax'],
    ['reynolds_smolensky', 'fiscal_system'],
    ['redistribution', 'fiscal_system'],
    ['average_rate', 'grant'],
    ['contribution:gini', 'grant'],
    ['contribution:fgt1', 'grant'],
    ['shapley:gini', 'income_tax'],
    ['shapley:fgt1', 'grant'],
    ['shapley:fgt0', 'grant'],
  ])('%s of %s agree with the jackknife', (indicator, of) => {
    const [a, b] = [linearised, jackknife].map(
      ({ estimates }) => estimates.find((e) => e.indicator === indicator && e.of === of && e.policy === 'baseline')!,
    );
    expect(a.se).toBeGreaterThan(0);
    expect(Math.abs(a.se! / b.se! - 1)).toBeLessThan(0.08);
  });
});
