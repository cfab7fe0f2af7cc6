import { boundsOf, changeBin } from './change-bins.ts';
import { isBelow } from './shortfall.ts';

/** Columns of the same households under a baseline and a reform, none missing. */
export interface BothPolicies {
  readonly baseline: Float64Array;
  readonly reform: Float64Array;
  readonly weights: Float64Array;
  /** The poverty line of each. */
  readonly lines: Float64Array;
  /** The cell of each, from 0; −1 is left out. */
  readonly cells: Int32Array;
}

/** What the people of a cell add up to; those of several cells are sums of these. */
export interface Cell {
  readonly people: number;
  /** Σw·welfare under each policy. */
  readonly baseline: number;
  readonly reform: number;
  /** Σw·gap^α for α = 0, 1, 2 under each policy: over `people`, the FGT indices. */
  readonly baselineGaps: readonly number[];
  readonly reformGaps: readonly number[];
  /** People in each of the five sizes of change, from a loss above 5% to a gain above 5%. */
  readonly changes: readonly number[];
  /** Σw·change over those who lose (negative) and over those who gain. */
  readonly lost: number;
  readonly gained: number;
}

const size = 16;

/**
 * One pass over people in their own order that adds up, cell by cell, what the distributional tables are made of: the fast
 * path of `mean`, `fgt0` to `fgt2`, `winners` and `losers` by group. `threshold` is the relative change that counts.
 */
export function addUpCells(policies: BothPolicies, count: number, threshold = 0.001): readonly Cell[] {
  const { baseline, reform, weights, lines, cells } = policies;
  const sums = new Float64Array(count * size);
  const bounds = boundsOf(threshold);
  for (let i = 0; i < cells.length; i++) {
    if (cells[i] < 0) continue;
    const at = cells[i] * size;
    const w = weights[i];
    const y0 = baseline[i];
    const y1 = reform[i];
    const z = lines[i];
    sums[at] += w;
    sums[at + 1] += w * y0;
    sums[at + 2] += w * y1;
    if (isBelow(y0, z)) addGap(sums, at + 3, w, 1 - y0 / z);
    if (isBelow(y1, z)) addGap(sums, at + 6, w, 1 - y1 / z);
    sums[at + 9 + changeBin(y1 - y0, Math.max(y0, 1), bounds)] += w;
    sums[at + (y1 < y0 ? 14 : 15)] += w * (y1 - y0);
  }
  return Array.from({ length: count }, (_, cell) => named(sums.subarray(cell * size, (cell + 1) * size)));
}

/** The cell of all people in some cells. */
export function together(cells: readonly Cell[]): Cell {
  const sums = new Float64Array(size);
  for (const cell of cells)
    numbers(cell).forEach((x, k) => {
      sums[k] += x;
    });
  return named(sums);
}

function addGap(sums: Float64Array, at: number, w: number, gap: number): void {
  sums[at] += w;
  sums[at + 1] += w * gap;
  sums[at + 2] += w * gap * gap;
}

function named(sums: Float64Array): Cell {
  return {
    people: sums[0],
    baseline: sums[1],
    reform: sums[2],
    baselineGaps: [...sums.subarray(3, 6)],
    reformGaps: [...sums.subarray(6, 9)],
    changes: [...sums.subarray(9, 14)],
    lost: sums[14],
    gained: sums[15],
  };
}

function numbers({
  people,
  baseline,
  reform,
  baselineGaps,
  reformGaps,
  changes,
  lost,
  gained,
}: Cell): readonly number[] {
  return [people, baseline, reform, ...baselineGaps, ...reformGaps, ...changes, lost, gained];
}
