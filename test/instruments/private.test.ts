import { describe, expect, test } from 'vitest';
import { resultOf } from '../../src/reports/report.ts';
import { budgetIdentity } from '../../src/tables/budget-identity.ts';
import { tables } from '../../src/tables/index.ts';
import { lookUp } from '../../src/tables/result.ts';
import { near, simulated } from './written.ts';

const households = { wage: [100, 200, 300] };
const weight = [10, 20, 30];
const baseline = `incomes: {market: [wage]}
instruments:
  alimony: {kind: transfer, amount: 0.1 * wage, budget: none}
  grant: {kind: transfer, amount: 5}`;

describe('budget: none', () => {
  const lever = 'alimony: {amount: 0.2 * wage}\ngrant: {amount: 8}';
  const { comparison } = simulated({ baseline, lever, households, weight });
  const result = resultOf(comparison);
  const look = lookUp(result);

  test('is what others than the treasury pay: households receive it, and it costs the treasury nothing', () => {
    near([...comparison.baseline.paid.get('alimony')!], [10, 20, 30]);
    near([...comparison.baseline.cost.get('alimony')!], [0, 0, 0]);
    near([...comparison.baseline.incomes.disposable], [115, 225, 335]);
    expect(look('total', 'alimony', 'baseline')).toBe(0);
    expect(look('total', 'others:alimony', 'baseline')).toBe(-1400);
    expect(look('total', 'budget:total', 'baseline')).toBe(300);
  });

  test('is no line of the budget, no transfer of the treasury and no part of the fiscal system', () => {
    const labels = (id: string) =>
      tables
        .find((table) => table.id === id)!
        .make(result)
        .rows.map(([label]) => label);
    expect(new Set(result.estimates.filter(({ of }) => of.startsWith('budget:')).map(({ of }) => of))).toEqual(
      new Set(['budget:social_transfers', 'budget:total']),
    );
    expect(labels('transfers')).toEqual(['grant', { en: 'All', ar: 'المجموع' }]);
    expect(JSON.stringify(labels('fiscal-impact'))).not.toContain('alimony');
    expect(
      tables
        .find(({ id }) => id === 'incidence')!
        .make(result)
        .columns.map(({ id }) => id),
    ).toContain('alimony');
  });

  test('closes the budget identity: what households gain others pay', () => {
    const [row] = budgetIdentity(result);
    expect(row).toEqual({ instrument: 'alimony', households: 1400, others: -1400, treasury: 0, residual: 0 });
  });
});

describe('a formula without a budget line', () => {
  const cost = (fields: string) => {
    const { comparison, warnings } = simulated({ baseline: `f: {kind: formula, amount: 3, ${fields}}`, households });
    return [[...comparison.baseline.cost.get('f')!], warnings.map(({ code }) => code)];
  };

  test('is private where it enters market income, which is said', () => {
    expect(cost('enters: market')).toEqual([[0, 0, 0], ['private-by-default']]);
    expect(cost('enters: market, budget: none')).toEqual([[0, 0, 0], []]);
    expect(cost('enters: market, budget: wage_bill')).toEqual([[3, 3, 3], []]);
  });

  test('is the treasury’s elsewhere', () => {
    expect(cost('enters: disposable')).toEqual([[3, 3, 3], []]);
  });
});
