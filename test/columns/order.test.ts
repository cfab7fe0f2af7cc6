import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ascending } from '../../src/columns/order.ts';

const byComparison = (values: Float64Array): number[] =>
  [...values.keys()].sort((a, b) => {
    const [x, y] = [values[a], values[b]];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return x < y ? -1 : x > y ? 1 : a - b;
  });

describe('ascending', () => {
  test('puts rows in the order of their values, negatives first and missing values last', () => {
    expect([...ascending(Float64Array.of(3, NaN, -2, 0, 1e300, -1e-300, NaN))]).toEqual([2, 5, 3, 0, 4, 1, 6]);
  });

  test('keeps ties in row order, −0 being 0', () => {
    expect([...ascending(Float64Array.of(0, -0, 5, 0, 5, -0))]).toEqual([0, 1, 3, 5, 2, 4]);
  });

  test('tells values apart that differ in the last bit', () => {
    const near = Float64Array.from({ length: 500 }, (_, i) => 1 + ((i * 7919) % 500) * Number.EPSILON);
    expect([...ascending(near)]).toEqual(byComparison(near));
    const below = near.map((x) => -x);
    expect([...ascending(below)]).toEqual(byComparison(below));
  });

  test('sorts a view that does not start at the beginning of its buffer', () => {
    expect([...ascending(Float64Array.of(9, 3, 1, 2).subarray(1))]).toEqual([1, 2, 0]);
  });

  test('orders any numbers as comparing them does', () => {
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: -5, max: 5 }),
      fc.constantFrom(NaN, -0, Infinity, -Infinity),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300 }), (list) => {
        const values = Float64Array.from(list);
        expect([...ascending(values)]).toEqual(byComparison(values));
      }),
    );
  });

  test('orders long runs of equal and nearly equal values', () => {
    const values = Float64Array.from(
      { length: 20_000 },
      (_, i) => [0, -0, 2.5, 1e9 + (i % 97) * 1e-6, NaN, -1e-320][i % 6],
    );
    expect([...ascending(values)]).toEqual(byComparison(values));
  });
});
