import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuts, partIn, quantileGroups, splitGroups } from '../../src/columns/groups.ts';
import { sample } from '../../src/columns/sample.ts';

const deciles = (values: number[], weights?: number[]) =>
  [...quantileGroups(sample(values, weights), 10, 'share')].map((code) => code + 1);

describe('quantileGroups by share', () => {
  test.each([
    {
      of: 'ten equal steps',
      values: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
      weights: undefined,
      groups: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    },
    { of: 'ties together', values: [10, 10, 20], weights: [1, 2, 1], groups: [8, 8, 10] },
    { of: 'unequal weights', values: [10, 20], weights: [15, 85], groups: [2, 10] },
    { of: 'a unit without weight', values: [10, 20, 30], weights: [0, 1, 1], groups: [1, 5, 10] },
    { of: 'weights of several persons', values: [10, 20, 30, 40], weights: [4, 1, 1, 1], groups: [6, 8, 9, 10] },
  ])('follows the vectors of PolicyEngine: $of', ({ values, weights, groups }) => {
    expect(deciles(values, weights)).toEqual(groups);
  });

  test('keeps the poorest in when their income is negative', () => {
    expect(deciles([-10, 20, 30])).toEqual([4, 7, 10]);
  });

  test('does not move a unit up for a rounding of its cumulative share', () => {
    expect(deciles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], new Array(10).fill(0.1))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('quantileGroups by cut', () => {
  const quintiles = (values: number[], weights?: number[]) =>
    [...quantileGroups(sample(values, weights), 5)].map((code) => code + 1);

  test('puts a unit in group k when its value is at or below the k-th cut, as xtile does', () => {
    expect(quintiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(quintiles([1, 2, 2, 2, 3, 10], [1, 2, 1, 1, 1, 0.5])).toEqual([1, 1, 1, 1, 4, 5]);
    expect(quintiles([-4, 0, 2, 5, 9, 14], [1, 1.5, 2, 2, 1, 0.5])).toEqual([1, 1, 2, 3, 5, 5]);
  });

  test('leaves groups empty where everybody has the same', () => {
    expect(quintiles([5, 5, 5, 5], [1, 2, 3, 4])).toEqual([1, 1, 1, 1]);
  });

  test('marks rows that are missing or were not asked for', () => {
    const some = sample([1, NaN, 3, 4, 5], undefined, Uint32Array.of(0, 1, 2, 3));
    expect([...quantileGroups(some, 3)]).toEqual([0, -1, 1, 2, -1]);
  });

  test('cuts where the quantiles are', () => {
    expect([...cuts(sample([1, 2, 3, 4]), 4)]).toEqual([1.5, 2.5, 3.5]);
  });
});

describe('splitGroups', () => {
  test('divides the unit at a boundary', () => {
    const halves = splitGroups(sample([10, 20, 30]), 2);
    expect([0, 1, 2].map((unit) => partIn(halves, unit, 0))).toEqual([1, expect.closeTo(0.5, 12), 0]);
  });

  test('gives equal units equal parts, in any order', () => {
    const halves = splitGroups(sample([10, 20, 20], [2, 1, 3]), 2);
    expect(partIn(halves, 1, 0)).toBeCloseTo(0.25, 12);
    expect(partIn(halves, 2, 0)).toBeCloseTo(0.25, 12);
  });

  test('makes groups of exactly one n-th, of which every unit is wholly part', () => {
    const unit = fc.record({ x: fc.integer({ min: 0, max: 9 }), w: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 10 }), (units, n) => {
        fc.pre(units.some((u) => u.w > 0));
        const weights = units.map((u) => u.w);
        const split = splitGroups(
          sample(
            units.map((u) => u.x),
            weights,
          ),
          n,
        );
        const all = weights.reduce((a, b) => a + b);
        const sizes = Array.from({ length: n }, (_, g) =>
          weights.reduce((sum, w, i) => sum + w * partIn(split, i, g), 0),
        );
        for (const size of sizes) expect(size).toBeCloseTo(all / n, 9);
        for (let i = 0; i < units.length; i++) {
          const parts = Array.from({ length: n }, (_, g) => partIn(split, i, g));
          expect(parts.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
