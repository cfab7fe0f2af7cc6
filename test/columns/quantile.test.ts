import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/columns/quantile.ts';
import { sample } from '../../src/columns/sample.ts';

describe('quantile', () => {
  const ten = sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

  test('takes the mean of two neighbours where the share is reached exactly, as Stata and R type 2 do', () => {
    expect([0.1, 0.25, 0.5, 0.75].map((p) => quantile(ten, p))).toEqual([1.5, 3, 5.5, 8]);
  });

  test('takes the first value that reaches the share under `inverse`, as R type 1 does', () => {
    expect([0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9].map((p) => quantile(ten, p, 'inverse'))).toEqual([
      1, 2, 3, 4, 5, 6, 8, 8, 9,
    ]);
  });

  test('joins the points of the cumulative distribution under `interpolate`, as R type 4 does', () => {
    expect([0.05, 0.1, 0.25, 0.99].map((p) => quantile(ten, p, 'interpolate'))).toEqual([1, 1, 2.5, 9.9]);
  });

  test('agrees with survey::svyquantile(qrule="math") on ties and fractional weights', () => {
    const ties = sample([1, 2, 2, 2, 3, 10], [1, 2, 1, 1, 1, 0.5]);
    expect([0.1, 0.5, 0.75, 0.8, 0.9].map((p) => quantile(ties, p, 'inverse'))).toEqual([1, 2, 2, 3, 3]);
  });

  test('recognises a share reached exactly however the weights are rounded', () => {
    const tenths = sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], new Array(10).fill(0.1));
    expect([0.3, 0.6, 0.7].map((p) => quantile(tenths, p))).toEqual([3.5, 6.5, 7.5]);
  });

  test('passes over units without weight', () => {
    const gaps = sample([0, 10, 15, 20, 99], [0, 1, 0, 1, 0]);
    expect([0, 0.5, 1].map((p) => quantile(gaps, p))).toEqual([10, 15, 20]);
    expect(quantile(gaps, 0.5, 'inverse')).toBe(10);
  });

  test('is missing where nobody is there', () => {
    expect(quantile(sample([]), 0.5)).toBeNaN();
    expect(quantile(sample([1, 2], [0, 0]), 0.5)).toBeNaN();
  });

  test('depends neither on the scale of weights nor on row order nor on splitting a unit in two', () => {
    const unit = fc.record({ x: fc.integer({ min: -50, max: 50 }), w: fc.integer({ min: 1, max: 9 }) });
    const rule = fc.constantFrom('average' as const, 'inverse' as const);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), fc.integer({ min: 0, max: 20 }), rule, (units, twentieths, by) => {
        const p = twentieths / 20;
        const at = (list: readonly { x: number; w: number }[]) =>
          quantile(
            sample(
              list.map((u) => u.x),
              list.map((u) => u.w),
            ),
            p,
            by,
          );
        const expected = at(units);
        expect(at(units.map((u) => ({ ...u, w: u.w * 0.1 })))).toBe(expected);
        expect(at([...units].reverse())).toBe(expected);
        expect(at(units.flatMap((u) => [u, u]))).toBe(expected);
      }),
    );
  });
});
