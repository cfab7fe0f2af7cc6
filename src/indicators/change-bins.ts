import type { Sample } from '../columns/sample.ts';

/** Five sizes of a relative change, from a loss above 5% to a gain above 5%. */
export const changeBins = ['loss>5%', 'loss', 'no change', 'gain', 'gain>5%'] as const;

const outer = 0.05;

/**
 * The change of each unit as a share of its baseline; a baseline below 1 is taken as 1 (PolicyEngine).
 */
export function relativeChange(baseline: Float64Array, reform: Float64Array): Float64Array {
  return reform.map((after, i) => (after - baseline[i]) / Math.max(baseline[i], 1));
}

/**
 * The bin, 0 to 4, of each unit. A change on a boundary belongs to the outer bin for a loss and to the inner bin for a
 * gain: −0.1% is a loss, +0.1% no change, −5% the large loss, +5% the small gain. `threshold` is the share that counts.
 *
 * @example changeBin(-0.001) // 1
 */
export function changeBin(change: number, threshold = 0.001): number {
  if (isAtMost(change, -outer)) return 0;
  if (threshold === 0 ? change < 0 : isAtMost(change, -threshold)) return 1;
  if (threshold === 0 ? change === 0 : isAtMost(change, threshold)) return 2;
  return isAtMost(change, outer) ? 3 : 4;
}

/** The bins of a baseline and a reform measured on the same units. */
export function changeBinsOf(baseline: Sample, reform: Sample, threshold?: number): Int8Array {
  return Int8Array.from(relativeChange(baseline.values, reform.values), (change) => changeBin(change, threshold));
}

function isAtMost(change: number, bound: number): boolean {
  return change <= bound + 1e-9 * Math.abs(bound);
}
