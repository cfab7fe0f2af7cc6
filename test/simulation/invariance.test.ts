import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startWorkers } from '../../src/commands/workers.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import { budgetIdentity } from '../../src/tables/budget-identity.ts';
import type { Estimate } from '../../src/tables/estimate.ts';
import { estimates } from '../../src/tables/estimates/index.ts';
import { textOf, weighed, workload, workloadData, written } from './weighed.ts';

const kuwait = 'scenarios/kuwait/reforms/balanced-2026.yaml';
const kuwaitData = { households: 'data/kuwait/households.csv', persons: 'data/kuwait/persons.csv' };

/** The rows below the header in another order, the same every time. */
function shuffled(text: string): string {
  const [header, ...rows] = text.trimEnd().split('\n');
  let state = 12345;
  for (let i = rows.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
  return `${[header, ...rows].join('\n')}\n`;
}

function shuffledFiles(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, shuffled(textOf(path))]));
}

describe('the same bytes', () => {
  it('come of rows in any order', () => {
    const w = shuffledFiles([workloadData.households, workloadData.persons]);
    expect(written(weighed(workload, { instead: w }), ['region'])).toBe(written(weighed(workload), ['region']));
    const k = shuffledFiles([kuwaitData.households, kuwaitData.persons]);
    expect(written(weighed(kuwait, { instead: k }))).toBe(written(weighed(kuwait)));
  });

  it('come of the generated loop and of closures', () => {
    for (const file of [workload, kuwait])
      expect(written(weighed(file, { codegen: false }))).toBe(written(weighed(file)));
  });

  it('come of one thread, two and three, and of threads beside closures', () => {
    for (const file of [workload, kuwait]) {
      const alone = written(weighed(file));
      for (const threads of [2, 3]) expect(written(weighed(file, { workers: startWorkers(threads) }))).toBe(alone);
      expect(written(weighed(file, { workers: startWorkers(2), codegen: false }))).toBe(alone);
    }
  });
});

describe('households that stand for as many', () => {
  const before = estimates(weighed(workload), { by: ['region'] });
  const counts = new Set(['count', 'total']);

  it('change no rate, mean or index when each is split into two halves', () => {
    const after = estimates(weighed(workload, { instead: halved() }), { by: ['region'] });
    expectSame(after, before, () => 1);
    const records = after.map(({ n }, i) => [n, before[i].n]);
    expect(records.filter(([two, one]) => two !== 2 * one)).toEqual([]);
  });

  it('change nothing but totals and counts when all weights are ten times as large', () => {
    const [header, ...rows] = textOf(workloadData.households).trimEnd().split('\n');
    const heavier = rows.map((row) => {
      const [id, weight, ...rest] = row.split(',');
      return [id, String(10 * Number(weight)), ...rest].join(',');
    });
    const instead = { [workloadData.households]: `${[header, ...heavier].join('\n')}\n` };
    const after = estimates(weighed(workload, { instead }), { by: ['region'] });
    expectSame(after, before, ({ indicator }) => (counts.has(indicator) ? 10 : 1));
  });
});

/** W's files with every household twice, at half its weight. */
function halved(): Record<string, string> {
  const double = (text: string, copy: (cells: string[], k: number) => string[]) => {
    const [header, ...rows] = text.trimEnd().split('\n');
    const both = rows.flatMap((row) => [1, 2].map((k) => copy(row.split(','), k).join(',')));
    return `${[header, ...both].join('\n')}\n`;
  };
  return {
    [workloadData.households]: double(textOf(workloadData.households), ([id, weight, ...rest], k) => [
      `${id}0${k}`,
      String(Number(weight) / 2),
      ...rest,
    ]),
    [workloadData.persons]: double(textOf(workloadData.persons), ([id, household, ...rest], k) => [
      `${id}0${k}`,
      `${household}0${k}`,
      ...rest,
    ]),
  };
}

function expectSame(after: readonly Estimate[], before: readonly Estimate[], times: (of: Estimate) => number): void {
  expect(after.length).toBe(before.length);
  const levels = before.filter(({ policy }) => policy === 'baseline');
  const scale = new Map(levels.map((estimate) => [nameOf(estimate), estimate.value]));
  const differing = after.filter((estimate, i) => {
    const [now, then] = [estimate.value, before[i].value];
    if (now === null || then === null) return now !== then;
    const size = Math.max(Math.abs(then), Math.abs(scale.get(nameOf({ ...before[i], policy: 'baseline' })) ?? 0));
    return Math.abs(now - times(estimate) * then) > 1e-12 * Math.max(size * times(estimate), 1e-3);
  });
  expect(differing).toEqual([]);
}

function nameOf({ indicator, of, policy, by, group, line }: Estimate): string {
  return JSON.stringify([indicator, of, policy, by, group, line]);
}

describe('a reform', () => {
  const changes = (comparison: Comparison, by: readonly string[]) =>
    estimates(comparison, { by }).filter(({ policy, value }) => policy === 'change' && value !== null);

  it('that sets what the baseline has changes nothing at all', () => {
    const same = `title: Nothing new
baseline: baseline.yaml
levers:
  prices:
    electricity: {blocks: [{up_to: 3000, price: 0.002}, {up_to: 6000, price: 0.003}, {up_to: 9000, price: 0.004}, {up_to: .inf, price: 0.005}]}
    petrol_price: 0.085
  support: {threshold: 100}
`;
    const comparison = weighed(workload, { instead: { [workload]: same } });
    const moved = changes(comparison, ['region']).filter(
      ({ value, indicator }) => value !== 0 && indicator !== 'no_change',
    );
    expect(moved).toEqual([]);
    for (const { indicator, value } of changes(comparison, ['region']))
      if (indicator === 'no_change') expect(value).toBe(1);
  });

  it.each([workload, kuwait])('at intensity 0 is the baseline, bit for bit: %s', (file) => {
    const { baseline, reform } = weighed(file, { intensity: 0 });
    expect(reform.welfare).toEqual(baseline.welfare);
    for (const concept of ['market', 'disposable', 'consumable', 'final'] as const)
      expect(reform.incomes[concept]).toEqual(baseline.incomes[concept]);
    for (const [id, cost] of baseline.cost) expect(reform.cost.get(id)).toEqual(cost);
    for (const [id, cost] of reform.cost) if (!baseline.cost.has(id)) expect(cost.every((x) => x === 0)).toBe(true);
  });

  it('at intensity 1 is, bit for bit, the baseline that has its rules', () => {
    const path = 'bench/workload/baseline.yaml';
    const reformed = readFileSync(path, 'utf8')
      .replace('allowance_factor: 1.03', 'allowance_factor: 1')
      .replace('{basic: basic_pay,', '{basic: "basic_pay * (1 + -1.25% * max(0, grade - 8))",')
      .replace('price: 0.002}', 'price: 0.005}')
      .replace('price: 0.003}', 'price: 0.008}')
      .replace('price: 0.004}', 'price: 0.010}')
      .replace('{up_to: .inf, price: 0.005}', '{up_to: .inf, price: 0.015}')
      .replace('{value: 0.085', '{value: 0.120')
      .replace('threshold: {value: 100', 'threshold: {value: 250')
      .replace('under_6: {value: 10', 'under_6: {value: 40')
      .replace('under_18: {value: 15', 'under_18: {value: 35')
      .replace('under_60: {value: 20', 'under_60: {value: 30')
      .replace('elderly: {value: 30', 'elderly: {value: 50');
    const { reform } = weighed(workload, { intensity: 1 });
    const { baseline } = weighed(path, { instead: { [path]: reformed } });
    expect(reform.welfare).toEqual(baseline.welfare);
    for (const [id, cost] of baseline.cost) expect(reform.cost.get(id)).toEqual(cost);
  });

  it.each([
    [workload, 'electricity.bill'],
    [kuwait, 'electricity_private.bill'],
  ])('moves bills in a straight line with its intensity: %s, %s', (file, bill) => {
    const { baseline, reform } = weighed(file, { intensity: 1 });
    const [from, to] = [baseline.exposed.get(bill)!, reform.exposed.get(bill)!];
    for (const share of [0.25, 0.5, 0.8]) {
      const at = weighed(file, { intensity: share }).reform.exposed.get(bill)!;
      const off = at.filter((x, h) => Math.abs(x - (from[h] + share * (to[h] - from[h]))) > 1e-9 * Math.max(1, to[h]));
      expect(off.length).toBe(0);
    }
  });
});

describe('the budget identity', () => {
  const scenarios = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !path.split('/').includes('tests'))
    .map((path) => join('scenarios', path));

  it.each([workload, ...scenarios])('closes to the last fils, instrument by instrument: %s', (file) => {
    const comparison = weighed(file);
    const rows = budgetIdentity({ comparison, estimates: estimates(comparison, { only: ['budget'] }) });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ residual }) => !(Math.abs(residual) < 1e-3))).toEqual([]);
  });
});
