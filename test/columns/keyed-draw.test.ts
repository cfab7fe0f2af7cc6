import { describe, expect, it } from 'vitest';
import { keyedDraws } from '../../src/columns/keyed-draw.ts';

const n = 100_000;
const ids = Array.from({ length: n }, (_, i) => String(i + 1));

function correlation(x: Float64Array, y: Float64Array): number {
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (let i = 0; i < x.length; i++) {
    sxy += (x[i] - 0.5) * (y[i] - 0.5);
    sxx += (x[i] - 0.5) ** 2;
    syy += (y[i] - 0.5) ** 2;
  }
  return sxy / Math.sqrt(sxx * syy);
}

function chiSquare(draws: Float64Array, cells: number): number {
  const counts = new Float64Array(cells);
  for (const u of draws) counts[Math.floor(u * cells)]++;
  const expected = draws.length / cells;
  return counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
}

describe('keyed draws', () => {
  it('fill [0, 1) evenly: chi-square over 1000 cells is within five deviations of 999', () => {
    for (const seed of [0, 1, 2, 2 ** 40, -7]) {
      const draws = keyedDraws(ids, seed, 'take_up');
      expect(draws.every((u) => u >= 0 && u < 1)).toBe(true);
      expect(Math.abs(chiSquare(draws, 1000) - 999)).toBeLessThan(5 * Math.sqrt(2 * 999));
    }
  });

  it('fill the low bits evenly too', () => {
    const low = keyedDraws(ids, 1, 'take_up').map((u) => (u * 2 ** 40) % 1);
    expect(Math.abs(chiSquare(low, 1024) - 1023)).toBeLessThan(5 * Math.sqrt(2 * 1023));
  });

  it('depend on the id alone, not on its place among others', () => {
    const forward = keyedDraws(['a', 'b', 'c'], 1, 'x');
    expect([...keyedDraws(['c', 'new', 'b', 'a'], 1, 'x')]).toEqual([
      forward[2],
      expect.any(Number),
      forward[1],
      forward[0],
    ]);
  });

  it('are unrelated between purposes, seeds and neighbouring ids', () => {
    const base = keyedDraws(ids, 1, 'electricity');
    const bound = 5 / Math.sqrt(n);
    for (const other of [
      keyedDraws(ids, 1, 'petrol'),
      keyedDraws(ids, 2, 'electricity'),
      keyedDraws(ids, 1, 'electricit'),
    ]) {
      expect(Math.abs(correlation(base, other))).toBeLessThan(bound);
    }
    expect(Math.abs(correlation(base.subarray(1), base.subarray(0, n - 1)))).toBeLessThan(bound);
  });

  it('do not confuse where the purpose ends and the id begins', () => {
    expect(keyedDraws(['bc'], 1, 'a')[0]).not.toBe(keyedDraws(['c'], 1, 'ab')[0]);
    expect(keyedDraws(['', '\0'], 1, 'a')[0]).not.toBe(keyedDraws(['', '\0'], 1, 'a')[1]);
  });

  it('never collide on a hundred thousand ids', () => {
    expect(new Set(keyedDraws(ids, 1, 'take_up')).size).toBe(n);
  });
});
