import type { Sample } from '../columns/sample.ts';

/** Five sizes of a relative change, from a loss above 5% to a gain above 5%. */
export const changeBins = ['loss>5%', 'loss', 'no change', 'gain', 'gain>5%'] as const;

const outer = 0.05;
const rounding = 1e-9;

/**
 * Where the bins end, for a change that counts from `threshold` of the baseline: each moved by the rounding of a sum, so
 * that 1000 → 999 is a loss of 0.1% exactly.
 */
export function boundsOf(threshold = 0.001): Float64Array {
  const least = Math.max(threshold * (1 - rounding), Number.MIN_VALUE);
  return Float64Array.of(-outer * (1 - rounding), -least, threshold * (1 + rounding), outer * (1 + rounding));
}

/**
 * The bin, 0 to 4, of a change in money on `base`, the baseline or 1 where that is less (PolicyEngine). A change on a
 * boundary belongs to the outer bin for a loss and to the inner bin for a gain: −0.1% is a loss, +0.1% no change, −5% the
 * large loss, +5% the small gain.
 *
 * @example changeBin(-1, 1000, boundsOf()) // 1
 */
export function changeBin(change: number, base: number, bounds: Float64Array): number {
  return (
    Number(change > bounds[0] * base) +
    Number(change > bounds[1] * base) +
    Number(change > bounds[2] * base) +
    Number(change > bounds[3] * base)
  );
}

/** The bins of a baseline and a reform measured on the same units. */
export function changeBinsOf(baseline: Sample, reform: Sample, threshold?: number): Int8Array {
  const bounds = boundsOf(threshold);
  const bins = new Int8Array(baseline.values.length);
  for (let i = 0; i < bins.length; i++) {
    const before = baseline.values[i];
    bins[i] = changeBin(reform.values[i] - before, Math.max(before, 1), bounds);
  }
  return bins;
}
