import { describe, expect, test } from 'vitest';
import { disclose } from '../../../src/tables/disclosure/disclose.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { estimates } from '../../../src/tables/estimates/index.ts';
import { comparison } from '../fixture.ts';

const made = comparison();

function estimate(group: string | null, n: number, value: number, more: Partial<Estimate> = {}): Estimate {
  const by = group === null ? null : 'region';
  return { indicator: 'mean', of: 'welfare', policy: 'baseline', by, group, value, n, unit: 'KWD/year', ...more };
}

function shown(list: readonly Estimate[], minCell: number, roundTo?: number): readonly (number | null)[] {
  return disclose(list, made, { minCell, roundTo, by: [] }).map(({ value }) => value);
}

describe('cells on few households', () => {
  const groups = [estimate(null, 100, 10), estimate('a', 60, 11), estimate('b', 37, 9), estimate('c', 3, 5)];

  test('are withheld, and the smallest other group with them, so that no subtraction gives them back', () => {
    expect(shown(groups, 10)).toEqual([10, 11, null, null]);
  });

  test('need no other where two are withheld already that are enough together', () => {
    const two = (n: number) => shown([...groups.slice(0, 3), estimate('c', 3, 5), estimate('d', n, 6)], 10);
    expect(two(7)).toEqual([10, 11, 9, null, null]);
    expect(two(4)).toEqual([10, 11, null, null, null]);
  });

  test('are hidden by a group that has something to show, though another is smaller', () => {
    const others = [estimate('a', 60, 11), estimate('b', 40, 9), estimate('c', 3, 5), estimate('d', 12, 0)];
    expect(shown(others, 10)).toEqual([11, null, null, 0]);
  });

  test('are shown where nothing is to be withheld', () => {
    expect(shown(groups, 0)).toEqual([10, 11, 9, 5]);
  });

  test('say why they have no value, and have no error either', () => {
    const [hidden] = disclose([estimate('c', 3, 5, { se: 1, low: 3, high: 7 })], made, { minCell: 10, by: [] });
    expect(hidden).toMatchObject({ value: null, reason: 'suppressed' });
    expect(hidden.se).toBeUndefined();
  });

  test('that hold nobody tell nothing and stay', () => {
    expect(shown([estimate('a', 60, 11), estimate('b', 0, 0)], 10)).toEqual([11, 0]);
  });

  test('hide the same cell under every policy: the change would give the level away', () => {
    const cells = [
      estimate('a', 60, 11),
      estimate('b', 37, 9),
      estimate('c', 3, 5),
      estimate('c', 12, 7, { policy: 'reform' }),
      estimate('c', 12, 2, { policy: 'change' }),
    ];
    expect(shown(cells, 10)).toEqual([11, null, null, null, null]);
  });
});

test('a total that one household dominates is withheld although many rest on it', () => {
  const paid = Float64Array.from([1000, ...Array.from({ length: 9 }, () => 1)]);
  const one = {
    ...made,
    baseline: { ...made.baseline, paid: new Map([...made.baseline.paid, ['social_assistance', paid]]) },
  };
  const list = estimates(one, { by: ['region'], minCell: 0 });
  const total = (estimates: readonly Estimate[], group: string) =>
    estimates.find(
      (e) => e.of === 'received:social_assistance' && e.by === 'region' && e.group === group && e.policy === 'baseline',
    );
  const found = disclose(list, one, { minCell: 1, by: ['region'] });
  expect(total(list, 'north')?.value).toBe(100 * 1004);
  expect(total(found, 'north')).toMatchObject({ value: null, reason: 'suppressed' });
});

test('groups of persons are told apart by the households that they live in', () => {
  const persons = (minCell: number) =>
    estimates(made, { by: ['grade'], minCell })
      .filter(({ indicator, of, by }) => indicator === 'count' && of === 'persons' && by === 'grade')
      .map(({ value, n }) => [value, n]);
  expect(persons(3)).toEqual([
    [300, 3],
    [400, 4],
  ]);
  expect(persons(4)).toEqual([
    [null, 3],
    [null, 4],
  ]);
});

test('heads are rounded to the base asked for, money is not', () => {
  const list = [
    estimate(null, 100, 1234, { indicator: 'count', of: 'persons', unit: 'persons' }),
    estimate(null, 100, 12.3),
  ];
  expect(shown(list, 0, 100)).toEqual([1200, 12.3]);
});
