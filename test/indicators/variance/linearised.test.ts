import { describe, expect, test } from 'vitest';
import { degreesOfFreedom, linearised } from '../../../src/indicators/variance/linearised.ts';
import { type LonelyRule, layOut } from '../../../src/indicators/variance/survey-design.ts';

/* Two strata: units A = {1, 2}, B = {5} and C = {6} in the first, D = {10}, E = {4, 3} in the second. */
const pull = [1, 2, 5, 6, 10, 4, 3];
const strata = Int32Array.of(1, 1, 1, 1, 2, 2, 2);
const psu = Int32Array.of(1, 1, 2, 3, 1, 2, 2);

describe('the variance of a total', () => {
  test('is that between unit totals within strata: 3/2·(25/9 + 1/9 + 16/9) + 2·(9/4 + 9/4)', () => {
    const { variance, df } = linearised(pull, layOut({ rows: 7, strata, psu, lonely: 'centre' }));
    expect(variance).toBeCloseTo(1.5 * (25 / 9 + 1 / 9 + 16 / 9) + 2 * (1.5 ** 2 + 1.5 ** 2), 12);
    expect(df).toBe(3);
  });

  test('counts the same unit code in two strata as two units', () => {
    expect(layOut({ rows: 7, strata, psu, lonely: 'centre' }).stratumOf.length).toBe(5);
  });

  test('takes each row as a unit where no units are given, and everybody as one stratum', () => {
    const mean = 31 / 7;
    const squares = pull.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    expect(linearised(pull, layOut({ rows: 7, lonely: 'centre' })).variance).toBeCloseTo((7 / 6) * squares, 12);
  });

  test('falls with the share of the country’s units that were drawn', () => {
    const populationUnits = new Map([
      [1, 6],
      [2, 2],
    ]);
    const whole = linearised(pull, layOut({ rows: 7, strata, psu, lonely: 'centre', populationUnits })).variance;
    expect(whole).toBeCloseTo(0.5 * 1.5 * (42 / 9), 12);
  });
});

describe('a stratum with one unit', () => {
  const alone = Int32Array.of(1, 1, 1, 1, 2, 2, 2);
  const units = Int32Array.of(1, 1, 2, 3, 1, 1, 1);
  const under = (lonely: LonelyRule) => linearised(pull, layOut({ rows: 7, strata: alone, psu: units, lonely }));
  const first = 1.5 * (42 / 9);

  test('counts by its deviation from the mean of all units', () => {
    const grand = (3 + 5 + 6 + 17) / 4;
    expect(under('centre').variance).toBeCloseTo(first + (17 - grand) ** 2, 12);
  });

  test('counts nothing where it was certain to be drawn', () => {
    expect(under('certainty').variance).toBeCloseTo(first, 12);
  });

  test('leaves no variance where that is asked', () => {
    expect(under('refuse')).toEqual({ variance: Number.NaN, reason: 'lonely-stratum', df: 2 });
  });
});

test('one unit has no variance', () => {
  const layout = layOut({ rows: 2, psu: Int32Array.of(1, 1), lonely: 'centre' });
  expect(linearised([1, 2], layout)).toEqual({ variance: Number.NaN, reason: 'one-unit', df: 0 });
});

test('degrees of freedom of a domain count the units and strata that have somebody in it', () => {
  const layout = layOut({ rows: 7, strata, psu, lonely: 'centre' });
  expect(degreesOfFreedom(layout)).toBe(3);
  expect(degreesOfFreedom(layout, (row) => row === 0 || row === 3)).toBe(1);
  expect(degreesOfFreedom(layout, (row) => row >= 4)).toBe(1);
  expect(degreesOfFreedom(layout, () => false)).toBe(0);
});
