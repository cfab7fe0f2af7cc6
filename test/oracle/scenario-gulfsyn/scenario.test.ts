import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../../src/columns/quantile.ts';
import { sample } from '../../../src/columns/sample.ts';
import { openScenario } from '../../../src/commands/open-scenario.ts';
import { compare } from '../../../src/simulation/compare.ts';
import { estimates } from '../../../src/tables/estimates/index.ts';
import { lookUp, type Where } from '../../../src/tables/result.ts';

interface Expected {
  readonly fiscal_monthly: Readonly<Record<string, number>>;
  readonly eligibility: Readonly<Record<string, number>>;
  readonly indicators: Readonly<Record<'base' | 'reform', Readonly<Record<string, number>>>>;
  readonly decile_table: readonly Readonly<Record<string, number>>[];
  readonly by_citizen: readonly Readonly<Record<string, number>>[];
  readonly checksum_y1: { readonly sum_w: number; readonly first10: readonly number[] };
}

const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as Expected;
const months = 12;

const { bench, diagnostics } = openScenario('test/oracle/scenario-gulfsyn/reform.yaml', {});
const comparison = compare(bench, diagnostics)!;
const { population, baseline, reform, peopleWeight, groups } = comparison;
const look = lookUp({ estimates: estimates(comparison, { by: ['citizen'] }) });
const number = (indicator: string, of: string, policy: 'baseline' | 'reform' | 'change', where?: Where): number =>
  look(indicator, of, policy, where) ?? Number.NaN;
const monthly = (...key: Parameters<typeof number>): number => number(...key) / months;

const change = reform.welfare.map((after, h) => (after - baseline.welfare[h]) / months);
const weight = (of: Float64Array, holds: (h: number) => boolean): number =>
  of.reduce((total, w, h) => total + (holds(h) ? w : 0), 0);
const changed = (id: string, h: number): number => reform.paid.get(id)![h] - (baseline.paid.get(id)?.[h] ?? 0);

function close(found: number, target: number): void {
  expect(Math.abs(found - target) / Math.max(1, Math.abs(target)), `${found} for ${target}`).toBeLessThan(1e-9);
}

test('the scenario runs without a complaint', () => {
  expect(diagnostics).toEqual([]);
  expect(population.size.length).toBe(1200);
});

describe('the treasury', () => {
  const of = (indicator: string, subject: string, policy: 'baseline' | 'reform' | 'change') =>
    monthly(indicator, subject, policy);
  const revenue = (policy: 'baseline' | 'reform') =>
    of('total', 'electricity_citizens.bill', policy) + of('total', 'electricity_others.bill', policy);
  const gross = -['electricity', 'petrol', 'rations', 'wage_bill']
    .map((line) => of('total', `budget:${line}`, 'change'))
    .reduce((total, x) => total + x, 0);
  const cost = of('total', 'budget:compensation', 'reform');
  const found: Readonly<Record<string, number>> = {
    electricity_revenue_base: revenue('baseline'),
    electricity_revenue_reform: revenue('reform'),
    electricity_subsidy_base: of('total', 'budget:electricity', 'baseline'),
    electricity_subsidy_reform: of('total', 'budget:electricity', 'reform'),
    saving_electricity: -of('total', 'budget:electricity', 'change'),
    petrol_subsidy_base: of('total', 'budget:petrol', 'baseline'),
    saving_petrol: -of('total', 'budget:petrol', 'change'),
    saving_ration: -of('total', 'budget:rations', 'change'),
    saving_wage: -of('total', 'budget:wage_bill', 'change'),
    wage_bill_base: of('total', 'budget:wage_bill', 'baseline'),
    compensation_cost: cost,
    gross_saving: gross,
    net_saving: -of('total', 'budget:total', 'change'),
    compensation_over_gross: cost / gross,
  };

  test.each(Object.entries(expected.fiscal_monthly))('%s', (name, value) => close(found[name], value));
});

describe('who is eligible', () => {
  const perHead = baseline.welfare.map((y) => y / months);
  const cut = quantile(sample(perHead, peopleWeight), 0.6);
  const isCitizen = (h: number) => baseline.paid.get('electricity_citizens')![h] > 0;
  const isPaid = (h: number) => changed('citizen_support', h) + changed('child_support', h) > 0;
  const found: Readonly<Record<string, number>> = {
    cut,
    eligible_households: weight(population.weight, (h) => perHead[h] <= cut),
    eligible_persons: weight(peopleWeight, (h) => perHead[h] <= cut),
    citizen_eligible_households: number('count', 'citizen_support', 'reform'),
    households_receiving: weight(population.weight, isPaid),
    persons_receiving: weight(peopleWeight, isPaid),
    citizen_share_of_receiving_persons:
      weight(peopleWeight, (h) => isPaid(h) && isCitizen(h)) / weight(peopleWeight, isPaid),
  };

  test.each(Object.entries(expected.eligibility))('%s', (name, value) => close(found[name], value));
});

describe.each(['base', 'reform'] as const)('indicators: %s', (which) => {
  const policy = which === 'base' ? 'baseline' : 'reform';
  const line = { line: comparison.lines[0].name };
  const welfare = policy === 'baseline' ? baseline.welfare : reform.welfare;
  const found: Readonly<Record<string, number>> = {
    mean: monthly('mean', 'welfare', policy),
    median: monthly('median', 'welfare', policy),
    gini: number('gini', 'welfare', policy),
    fgt0: number('fgt0', 'welfare', policy, line),
    fgt1: number('fgt1', 'welfare', policy, line),
    fgt2: number('fgt2', 'welfare', policy, line),
    poor_persons: number('count', 'poor', policy, line),
    poor_households: weight(population.weight, (h) => welfare[h] < 90 * months),
    s80s20_lorenz: number('s80s20', 'welfare', policy),
    palma_lorenz: number('palma', 'welfare', policy),
  };

  test.each(Object.entries(expected.indicators[which]))('%s', (name, value) => close(found[name], value));
});

describe.each(expected.decile_table)('decile $decile', (row) => {
  const where = { by: 'decile', group: String(row.decile) };
  const isIn = (h: number) => groups.codes[h] === row.decile - 1;
  const people = weight(peopleWeight, isIn);
  const meanChange = (...ids: readonly string[]) =>
    ids.reduce((total, id) => total + monthly('mean', id, 'change', where), 0);
  const moved = (h: number, ids: readonly string[]) => ids.reduce((total, id) => total + changed(id, h), 0);
  const part = (ids: readonly string[]) => {
    const all = population.weight.reduce((total, w, h) => total + w * moved(h, ids), 0);
    return population.weight.reduce((total, w, h) => total + (isIn(h) ? w * moved(h, ids) : 0), 0) / all;
  };
  const found: Readonly<Record<string, number>> = {
    decile: row.decile,
    persons: number('count', 'persons', 'baseline', where),
    households: number('count', 'households', 'baseline', where),
    mean_base: monthly('mean', 'welfare', 'baseline', where),
    mean_reform: monthly('mean', 'welfare', 'reform', where),
    mean_change: monthly('mean', 'welfare', 'change', where),
    pct_change: (100 * number('mean', 'welfare', 'change', where)) / number('mean', 'welfare', 'baseline', where),
    loss_electricity: -meanChange('electricity_citizens', 'electricity_others'),
    loss_petrol: -meanChange('petrol'),
    loss_ration: -meanChange('rations'),
    loss_wage: -meanChange('public_pay'),
    compensation: meanChange('citizen_support', 'child_support'),
    winners: weight(peopleWeight, (h) => isIn(h) && change[h] > 0.0005) / people,
    losers: weight(peopleWeight, (h) => isIn(h) && change[h] < -0.0005) / people,
    share_of_compensation: part(['citizen_support', 'child_support']),
    share_of_gross_loss: part(['electricity_citizens', 'electricity_others', 'petrol', 'rations', 'public_pay']),
  };

  test.each(Object.entries(row))('%s', (name, value) => close(found[name], value));
});

describe.each(expected.by_citizen)('citizens: $citizen', (row) => {
  const where = { by: 'citizen', group: row.citizen ? 'yes' : 'no' };
  const poor = { ...where, line: comparison.lines[0].name };
  const isIn = (h: number) => baseline.paid.get('electricity_citizens')![h] > 0 === (row.citizen === 1);
  const people = weight(peopleWeight, isIn);
  const found: Readonly<Record<string, number>> = {
    citizen: row.citizen,
    persons: number('count', 'persons', 'baseline', where),
    mean_base: monthly('mean', 'welfare', 'baseline', where),
    mean_change: monthly('mean', 'welfare', 'change', where),
    fgt0_base: number('fgt0', 'welfare', 'baseline', poor),
    fgt0_reform: number('fgt0', 'welfare', 'reform', poor),
    losers: weight(peopleWeight, (h) => isIn(h) && change[h] < -0.0005) / people,
  };

  test.each(Object.entries(row))('%s', (name, value) => close(found[name], value));
});

test('welfare after the reform, household by household', () => {
  const perHead = new Map(population.householdIds.map((id, h) => [id, reform.welfare[h] / months]));
  expected.checksum_y1.first10.forEach((value, k) => {
    close(perHead.get(String(k + 1))!, value);
  });
  close(
    population.householdIds.reduce((total, id, h) => total + population.weight[h] * perHead.get(id)!, 0),
    expected.checksum_y1.sum_w,
  );
});

test('the cut of rations written in the policy is the quantile of the data', () => {
  close(bench.scenario.baseline.parameters.get('ration_ceiling')!.value, expected.eligibility.cut);
});

test('at intensity 0 nobody’s welfare and no line of the budget moves', () => {
  const still = openScenario('test/oracle/scenario-gulfsyn/reform.yaml', { intensity: 0 });
  const found = compare(still.bench, [])!;
  expect(found.reform.welfare).toEqual(found.baseline.welfare);
  for (const [id, paid] of found.baseline.paid) expect(found.reform.paid.get(id)).toEqual(paid);
  for (const id of ['citizen_support', 'child_support'])
    expect(found.reform.cost.get(id)!.every((x) => x === 0)).toBe(true);
});
