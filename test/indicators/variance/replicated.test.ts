import { describe, expect, test } from 'vitest';
import { weightedSum } from '../../../src/columns/sum.ts';
import { linearised } from '../../../src/indicators/variance/linearised.ts';
import { replicationOf, varianceOver } from '../../../src/indicators/variance/replicated.ts';
import { rescaledWeights } from '../../../src/indicators/variance/rescaled-weights.ts';
import { layOut } from '../../../src/indicators/variance/survey-design.ts';

const values = Float64Array.of(4, 9, 2, 7, 5, 11, 3, 8);
const base = Float64Array.of(10, 10, 20, 20, 15, 15, 30, 30);
const strata = Int32Array.of(1, 1, 1, 2, 2, 2, 2, 2);
const layout = layOut({ rows: 8, strata, lonely: 'centre' });
const total = weightedSum(values, base);
const exact = linearised(
  values.map((x, i) => x * base[i]),
  layout,
);
const totals = (weights: readonly Float64Array[]) => weights.map((one) => weightedSum(values, one));

describe('a jackknife', () => {
  const sizes = [0, 3, 5];
  const weights = Array.from(values, (_, out) =>
    base.map((w, i) => {
      if (strata[i] !== strata[out]) return w;
      const n = sizes[strata[i]];
      return i === out ? 0 : (w * n) / (n - 1);
    }),
  );

  test.each(['estimate', 'mean'] as const)('of a total is its linearised variance exactly (centre: %s)', (centre) => {
    const replication = replicationOf(base, { method: 'jkn', centre, weights });
    expect(varianceOver(total, totals(weights), replication) / exact.variance).toBeCloseTo(1, 12);
  });

  test('shows the size of each stratum and the degrees of freedom by its weights', () => {
    const { scales, df } = replicationOf(base, { method: 'jkn', centre: 'mean', weights });
    [2 / 3, 2 / 3, 2 / 3, 0.8, 0.8, 0.8, 0.8, 0.8].forEach((scale, r) => {
      expect(scales[r]).toBeCloseTo(scale, 12);
    });
    expect(df).toBe(6);
  });

  test('of part of the sample counts nothing for units left out elsewhere', () => {
    const part = weights.map((one) => one.subarray(0, 3));
    const replication = replicationOf(base.subarray(0, 3), { method: 'jkn', centre: 'estimate', weights: part });
    const ofPart = (one: Float64Array) => weightedSum(values.subarray(0, 3), one);
    const alone = linearised(
      values.map((x, i) => (i < 3 ? x * base[i] : 0)),
      layout,
    );
    expect(varianceOver(ofPart(base.subarray(0, 3)), part.map(ofPart), replication) / alone.variance).toBeCloseTo(
      1,
      12,
    );
    expect(replication.df).toBe(2);
  });

  test('has no variance where a replicate has no value', () => {
    const replication = replicationOf(base, { method: 'jkn', centre: 'mean', weights });
    expect(varianceOver(1, [Number.NaN, ...totals(weights).slice(1)], replication)).toBeNaN();
  });
});

describe('balanced halves', () => {
  const pairs = Int32Array.of(1, 1, 2, 2, 3, 3, 4, 4);
  const signs = [
    [1, 1, 1, 1],
    [1, -1, 1, -1],
    [1, 1, -1, -1],
    [1, -1, -1, 1],
  ];
  const halves = (rho: number) =>
    signs.map((row) => base.map((w, i) => w * (row[pairs[i] - 1] * (i % 2 === 0 ? 1 : -1) > 0 ? 2 - rho : rho)));
  const variance = linearised(
    values.map((x, i) => x * base[i]),
    layOut({ rows: 8, strata: pairs, lonely: 'centre' }),
  ).variance;

  test.each([0, 0.5])('of a total give its linearised variance exactly (Fay: %d)', (rho) => {
    const weights = halves(rho);
    const replication = replicationOf(base, { method: 'brr', centre: 'estimate', weights });
    expect(varianceOver(total, totals(weights), replication) / variance).toBeCloseTo(1, 12);
  });
});

describe('a bootstrap', () => {
  const draw = (replicate: number, seed = 1) => rescaledWeights(base, layout, { seed, replicate });
  const weights = Array.from({ length: 4000 }, (_, r) => draw(r));

  test('draws one unit fewer than a stratum has, each weighing n / (n − 1) as much', () => {
    for (const one of weights.slice(0, 50)) {
      const times = one.map((w, i) => (w / base[i]) * (strata[i] === 1 ? 2 / 3 : 4 / 5));
      expect(times.subarray(0, 3).reduce((a, b) => a + b)).toBeCloseTo(2, 12);
      expect(times.subarray(3).reduce((a, b) => a + b)).toBeCloseTo(4, 12);
    }
  });

  test('keeps weights on average', () => {
    const mean = base.map((_, i) => weights.reduce((sum, one) => sum + one[i], 0) / weights.length);
    for (let i = 0; i < mean.length; i++) expect(Math.abs(mean[i] / base[i] - 1)).toBeLessThan(0.05);
  });

  test('of a total comes near its linearised variance', () => {
    const replication = replicationOf(base, { method: 'bootstrap', centre: 'mean', weights });
    expect(Math.abs(varianceOver(total, totals(weights), replication) / exact.variance - 1)).toBeLessThan(0.06);
  });

  test('draws the same again, and otherwise under another seed', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7, 2)).not.toEqual(draw(7));
  });

  test('leaves a lonely unit its weight', () => {
    const alone = layOut({ rows: 3, strata: Int32Array.of(1, 2, 2), lonely: 'centre' });
    expect(rescaledWeights(Float64Array.of(5, 6, 7), alone, { seed: 1, replicate: 3 })[0]).toBe(5);
  });

  test('passes over a few replicates without a value, not over many', () => {
    const replication = replicationOf(base, { method: 'bootstrap', centre: 'mean', weights: weights.slice(0, 20) });
    const some = totals(weights.slice(0, 20));
    const mean = some.slice(1).reduce((a, b) => a + b) / 19;
    const expected = some.slice(1).reduce((sum, x) => sum + (x - mean) ** 2, 0) / 18;
    expect(varianceOver(total, [Number.NaN, ...some.slice(1)], replication)).toBeCloseTo(expected, 6);
    expect(varianceOver(total, some.fill(Number.NaN, 0, 5), replication)).toBeNaN();
  });
});
