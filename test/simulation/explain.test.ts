import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/instruments/index.ts';
import { concepts } from '../../src/policy/policy.ts';
import { explain } from '../../src/simulation/explain.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import type { Explained, Sides, Worksheet } from '../../src/simulation/worksheet.ts';
import { verdictOn } from '../../src/tables/worksheet-verdict.ts';
import { worked } from './explain-fixture.ts';

const { bench, comparison } = worked('reform.yaml');
const sheets = Array.from({ length: 40 }, (_, h) => explain(bench, comparison, h));
const sides = ['baseline', 'reform'] as const;

describe('a worksheet', () => {
  it('comes to what the run comes to, to the last bit, for every instrument, income and welfare', () => {
    for (const [h, sheet] of sheets.entries()) {
      for (const side of sides) {
        for (const [id, column] of comparison[side].paid) expect(paidIn(sheet, id, side)).toBe(orNull(column[h]));
        for (const concept of concepts)
          expect(incomeIn(sheet, concept)[side]).toBe(orNull(comparison[side].incomes[concept][h]));
        expect(sheet.welfare.annual[side]).toBe(orNull(comparison[side].welfare[h]));
      }
    }
  });

  it('pays somebody something from every kind, so that the comparison above means something', () => {
    const paying = new Set(sheets.flatMap((sheet) => sheet.instruments.map((one) => one.kind)));
    expect([...paying].sort()).toEqual([...kinds.keys()].sort());
  });

  it('comes to what the run comes to for each person', () => {
    for (const id of ['government_pay', 'contribution']) {
      for (const sheet of sheets) {
        for (const unit of find(sheet, id)?.units ?? []) {
          const row = bench.population.personIds!.indexOf(unit.member!);
          for (const side of sides) expect(unit.annual[side]).toBe(orNull(comparison[side].persons.get(id)![row]));
        }
      }
    }
  });

  it('lists members who receive something and sums up the others', () => {
    for (const sheet of sheets) {
      const pay = find(sheet, 'government_pay');
      if (!pay) continue;
      const others = pay.others.flatMap((other) => other.members);
      expect([...pay.units.map((unit) => unit.member), ...others].sort()).toEqual(
        sheet.members.map((m) => m.id).sort(),
      );
    }
  });

  it('works a block tariff out block by block, at half the way to the reform', () => {
    const [h] = sheets.flatMap((sheet, k) => (kwh(sheet) > 1500 ? [k] : []));
    const steps = find(sheets[h], 'electricity')!.units[0].steps;
    const q = kwh(sheets[h]);
    const value = (text: string) =>
      steps.find((line) => (typeof line.text === 'string' ? line.text : line.text.en) === text);
    expect(value('bill')?.baseline).toBeCloseTo(1000 * 0.002 + (q - 1000) * 0.01 + 1.5, 10);
    expect(value('bill')?.reform).toBeCloseTo(1000 * 0.003 + 500 * 0.007 + (q - 1500) * 0.02 + 1.5, 10);
    expect(value('1,000 to 1,500')?.times?.reform).toEqual([500, expect.closeTo(0.007, 12)]);
    expect(value('cost of supply')?.baseline).toBeCloseTo(q * 0.04, 10);
  });

  it('says each condition of an eligibility, and what the rules read', () => {
    const sheet = sheets.find((one) => find(one, 'government_pay'))!;
    const [unit] = find(sheet, 'government_pay')!.units;
    expect(unit.conditions).toEqual([
      { text: "sector == 'government'", measure: 'yes-no', baseline: true, reform: true },
      { text: 'age < 65', measure: 'yes-no', baseline: true, reform: true },
    ]);
    expect(unit.values.find((line) => line.text === 'sector')?.baseline).toBe('government');
  });

  it('shows incomes as they stood at the instrument’s place in the spine, not at its end', () => {
    const sheet = sheets.find((one) => find(one, 'floor') && find(one, 'support'))!;
    const read = (id: string, text: string) =>
      find(sheet, id)!.units[0].values.find((line) => line.text === text)?.baseline;
    const before = read('floor', 'income(disposable)') as number;
    const after = read('support', 'income(disposable)') as number;
    expect(after - before).toBeCloseTo(find(sheet, 'floor')!.paid.baseline!, 9);
  });

  it('tells what the reform changes from what it leaves alone', () => {
    const standing = new Map(sheets.flatMap((s) => [...s.instruments, ...s.idle].map((one) => [one.id, one.standing])));
    expect(Object.fromEntries(standing)).toMatchObject({
      electricity: 'changed',
      petrol: 'affected',
      rice: 'unchanged',
      ranked: 'changed',
      top_up: 'added',
    });
    const electricity = sheets.flatMap((sheet) => find(sheet, 'electricity') ?? [])[0];
    expect(electricity.rules.find((rule) => rule.field === 'blocks')).toMatchObject({
      baseline: '[{up_to: 1000, price: 0.002}, {up_to: .inf, price: 0.01}]',
      reform: '[{up_to: 1500, price: 0.004}, {up_to: .inf, price: 0.03}]',
      intensity: 0.5,
    });
  });

  it('shows share, draw and result of take-up, and why a household gets nothing', () => {
    const benefit = sheets.flatMap((sheet) => find(sheet, 'child_benefit') ?? [])[0];
    expect(benefit.units[0].takeUp[0]).toMatchObject({ measure: 'rate', baseline: 0.6 });
    expect(benefit.units[0].takeUp[1].baseline).toBeLessThan(0.6);
    const reasons = new Set(
      sheets.flatMap((sheet) => sheet.idle.filter((one) => one.id === 'child_benefit').map((one) => one.reason)),
    );
    expect(reasons).toContain('not-taken-up');
  });

  it('carries a missing value as missing, with what it makes missing', () => {
    const sheet = sheets.find((one) => one.facts.some((fact) => fact.name === 'rent' && fact.value === null))!;
    expect(incomeIn(sheet, 'market')).toEqual({ baseline: null, reform: null });
    expect(verdictOn(sheet.welfare)).toMatchObject({ change: null, poor: [{ baseline: null, reform: null }] });
  });

  it('calls winners and losers as the table does', () => {
    for (const [h, sheet] of sheets.entries()) {
      const [before, after] = [comparison.baseline.welfare[h], comparison.reform.welfare[h]];
      if (Number.isNaN(after - before)) continue;
      const relative = (after - before) / Math.max(before, 1);
      const { outcome } = verdictOn(sheet.welfare);
      if (relative < -0.0011) expect(outcome).toMatch(/^loses/);
      if (relative > 0.0011) expect(outcome).toMatch(/^gains/);
      if (Math.abs(relative) < 0.0009) expect(outcome).toBe('unchanged');
    }
  });

  it('has one side only where a baseline is looked at alone', () => {
    const review = worked('baseline.yaml');
    const sheet = explain(review.bench, review.comparison, 0);
    expect(sheet.isReform).toBe(false);
    expect(sheet.instruments.every((one) => one.paid.reform === undefined && one.standing === 'unchanged')).toBe(true);
    expect(incomeIn(sheet, 'final').baseline).toBe(review.comparison.baseline.incomes.final[0]);
  });
});

function find(sheet: Worksheet, id: string): Explained | undefined {
  return sheet.instruments.find((one) => one.id === id);
}

/** What a sheet says an instrument pays: its line, or nothing where it is idle or no household's. */
function paidIn(sheet: Worksheet, id: string, side: keyof Comparison & ('baseline' | 'reform')): number | null {
  const explained = find(sheet, id);
  if (explained) return explained.annual[side] === undefined ? 0 : explained.annual[side]!;
  expect([...sheet.idle, ...sheet.elsewhere].map((one) => one.id)).toContain(id);
  return 0;
}

function incomeIn(sheet: Worksheet, concept: string): Sides<number | null> {
  return sheet.incomes.find((line) => line.of === 'concept' && line.name === concept)!.annual;
}

function kwh(sheet: Worksheet): number {
  return sheet.facts.find((fact) => fact.name === 'kwh')!.value as number;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value + 0;
}
