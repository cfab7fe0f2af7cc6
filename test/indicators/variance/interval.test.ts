import { expect, test } from 'vitest';
import { intervalAround, pValue } from '../../../src/indicators/variance/interval.ts';
import { woodruff } from '../../../src/indicators/variance/woodruff.ts';

test('an interval reaches t standard errors to either side', () => {
  const { se, low, high, df } = intervalAround(10, 4, 10);
  expect([se, df]).toEqual([2, 10]);
  expect(high - 10).toBeCloseTo(2 * 2.228138851986274, 12);
  expect(low + high).toBeCloseTo(20, 12);
});

test('a value at the edge of its interval is as likely as not to be worth a twentieth', () => {
  const interval = intervalAround(2.228138851986274, 1, 10);
  expect(pValue(2.228138851986274, interval)).toBeCloseTo(0.05, 12);
});

test('a value without an error has no p-value', () => {
  expect(pValue(3, { se: 0, df: 10 })).toBeUndefined();
});

test("Woodruff's interval is read off the distribution at the ends of the share's interval", () => {
  const uniform = { reached: 0.5, at: (share: number) => 100 * share };
  const { se, low, high } = woodruff(uniform, 0.01 ** 2, 10);
  expect(se).toBeCloseTo(1, 12);
  expect([low, high].map((x) => Math.round(1e6 * x))).toEqual([47771861, 52228139]);
});

test('what does not vary has no error, though its influences leave a rounding', () => {
  const price = 0.0019999999999999996;
  expect(intervalAround(price, 1.9e-20 ** 2, 588)).toEqual({ se: 0, low: price, high: price, df: 588 });
  expect(intervalAround(-price, 1.9e-20 ** 2, 588).se).toBe(0);
  expect(intervalAround(price, 1e-13 ** 2, 588).se).toBeCloseTo(1e-13, 20);
  expect(intervalAround(Number.NaN, 1, 588).se).toBe(1);
  expect(intervalAround(price, Number.NaN, 588).se).toBeNaN();
});
