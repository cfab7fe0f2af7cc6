import { expect, test } from 'vitest';
import { studentDistribution, studentQuantile, twoSided } from '../../../src/indicators/variance/student.ts';

/** For even degrees of freedom the distribution has a closed form (Abramowitz and Stegun 26.7.4). */
function evenDistribution(t: number, df: number): number {
  const cosine2 = df / (df + t * t);
  let term = 1;
  let series = 1;
  for (let k = 1; k <= (df - 2) / 2; k++) {
    term *= (cosine2 * (2 * k - 1)) / (2 * k);
    series += term;
  }
  return 0.5 + (t / Math.sqrt(df + t * t) / 2) * series;
}

test.each([2, 4, 10, 42, 170])('with %i degrees of freedom agrees with the closed form', (df) => {
  for (const t of [-7, -2.5, -0.1, 0.3, 1.96, 4]) {
    expect(Math.abs(studentDistribution(t, df) - evenDistribution(t, df))).toBeLessThan(1e-13);
  }
});

test('with one degree of freedom is Cauchy’s distribution', () => {
  expect(studentQuantile(0.975, 1)).toBeCloseTo(Math.tan(0.475 * Math.PI), 11);
});

test('without end is the normal distribution', () => {
  expect(studentQuantile(0.975, Number.POSITIVE_INFINITY)).toBeCloseTo(1.959963984540054, 13);
  expect(twoSided(1.959963984540054, Number.POSITIVE_INFINITY)).toBeCloseTo(0.05, 14);
});

test('inverts its distribution', () => {
  for (const df of [1, 3, 7.5, 29])
    for (const p of [0.005, 0.4, 0.9, 0.999])
      expect(studentDistribution(studentQuantile(p, df), df)).toBeCloseTo(p, 13);
});

test('has no quantile where p or the degrees of freedom make no sense', () => {
  expect(studentQuantile(0, 5)).toBeNaN();
  expect(studentQuantile(0.9, 0)).toBeNaN();
});
