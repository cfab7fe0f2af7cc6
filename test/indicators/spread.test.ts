import { describe, expect, test } from 'vitest';
import { find } from '../../src/indicators/find.ts';
import { type Given, observe } from '../../src/indicators/observed.ts';

const measured = (id: string, given: Given) => find(id)!.measure(observe(given));
const value = (id: string, ...of: readonly number[]): number => measured(id, { of }).value;

describe('the extended Gini', () => {
  test('is the Gini for ν = 2, and nothing for ν = 1', () => {
    const given = { of: [3, 9, 1, 4, 4], weights: [1, 2, 3, 1, 2] };
    expect(measured('sgini:2', given).value).toBeCloseTo(measured('gini', given).value, 14);
    expect(measured('sgini:1', given).value).toBeCloseTo(0, 14);
  });

  test('comes to the shortfall of the poorest from the mean as ν grows', () => {
    expect(value('sgini:20', 1, 3, 8)).toBeCloseTo(1 - 1 / 4, 3);
  });
});

describe('polarisation', () => {
  test('is 0 where all have the same and 1 where half share all', () => {
    expect(value('wolfson', 5, 5, 5, 5)).toBeCloseTo(0, 14);
    expect(value('wolfson', 0, 0, 1, 1)).toBeCloseTo(1, 14);
  });

  test('rises where the Gini falls, when incomes gather round two poles', () => {
    const [before, after] = [
      [1, 2, 3, 4],
      [1.5, 1.5, 3.5, 3.5],
    ];
    expect(value('gini', ...after)).toBeLessThan(value('gini', ...before));
    expect(value('wolfson', ...after)).toBeGreaterThan(value('wolfson', ...before));
  });
});

describe('the spread of logarithms', () => {
  test('leaves out what has no logarithm, and counts it', () => {
    const { value: spread, excluded } = measured('sd_logs', { of: [1, Math.E ** 2, 0, -3] });
    expect(spread).toBeCloseTo(1, 14);
    expect(excluded).toBe(2);
  });

  test('is 0 without an error where all have the same', () => {
    expect(value('sd_logs', 7, 7, 7)).toBeCloseTo(0, 14);
  });
});

describe('a ratio to what the poorer have', () => {
  const inDebt = [-40, -30, -5, 2, 8, 20, 40, 60, 90, 300];

  test.each(['p90p10', 's80s20', 's80s20_cut', 'palma'])('%s is withheld where that is below zero', (id) => {
    const { value: ratio, reason } = measured(id, { of: inDebt });
    expect([ratio, reason]).toEqual([Number.NaN, 'divided-by-negative']);
  });

  test.each(['p90p10', 's80s20', 's80s20_cut', 'palma'])('%s is withheld where that is zero', (id) => {
    const { value: ratio, reason } = measured(id, { of: [0, 0, 0, 0, 0, 0, 1, 2, 3, 4] });
    expect([ratio, reason]).toEqual([Number.NaN, 'divided-by-zero']);
  });

  test('S80/S20 is withheld where the total is below zero, though both parts may be', () => {
    expect(measured('s80s20', { of: [-9, -8, -2, 1, 2] }).reason).toBe('divided-by-negative');
  });
});
