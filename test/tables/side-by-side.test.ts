import { expect, test } from 'vitest';
import type { Estimate } from '../../src/tables/estimate.ts';
import { sideBySide } from '../../src/tables/side-by-side.ts';

function estimate(indicator: string, of: string, policy: Estimate['policy'], value: number | null): Estimate {
  return { indicator, of, policy, by: null, group: null, value, n: 10, unit: 'KWD/year' };
}

const tariff = [
  estimate('total', 'budget:total', 'baseline', 500),
  estimate('total', 'budget:total', 'change', -20),
  estimate('total', 'budget:subsidies', 'change', -20),
  estimate('gini', 'welfare', 'baseline', 0.4),
  estimate('gini', 'welfare', 'reform', 0.39),
  estimate('losers', 'welfare', 'change', 0.25),
];
const cash = [
  estimate('total', 'budget:total', 'change', 30),
  estimate('total', 'budget:cash', 'change', 30),
  estimate('gini', 'welfare', 'reform', 0.37),
  estimate('losers', 'welfare', 'change', null),
];

test('puts each reform in a column, with the baseline once', () => {
  const { columns, rows } = sideBySide(
    [
      { name: 'tariff', title: 'A tariff', estimates: tariff },
      { name: 'cash', title: { en: 'Cash', ar: 'نقد' }, estimates: cash },
    ],
    'KWD',
  );
  expect(columns.map(({ id }) => id)).toEqual(['measure', 'unit', 'baseline', 'tariff', 'cash']);
  const numbers = new Map(
    rows.map(([label, , ...cells]) => [typeof label === 'string' ? label : (label as { en: string }).en, cells]),
  );
  expect(numbers.get('Cost to the treasury, change')).toEqual([500, -20, 30]);
  expect(numbers.get('… subsidies')).toEqual([null, -20, null]);
  expect(numbers.get('… cash')).toEqual([null, null, 30]);
  expect(numbers.get('Gini')).toEqual([0.4, 0.39, 0.37]);
  expect(numbers.get('Losers')).toEqual([null, 25, null]);
});

test('says in its notes what the columns are', () => {
  const { notes } = sideBySide([{ name: 'cash', title: { en: 'Cash', ar: 'نقد' }, estimates: cash }], 'KWD');
  expect(notes).toEqual([{ en: 'cash: Cash', ar: 'cash: نقد' }]);
});
