import { mean, median } from 'simple-statistics';
import { sum } from '../../columns/sum.ts';
import { degreesOfFreedom } from './linearised.ts';
import type { Layout } from './survey-design.ts';

/** How replicate weights were made: samples drawn anew, units left out one by one, or balanced halves. */
export type ReplicateMethod = 'bootstrap' | 'jkn' | 'brr';

/** Replicate weights that come with a survey, and what the variance is taken around. */
export interface Replicates {
  readonly method: ReplicateMethod;
  /** Deviations from the estimate itself, or from the mean of the replicates. */
  readonly centre: 'estimate' | 'mean';
  readonly weights: readonly Float64Array[];
}

/** What each replicate's squared deviation counts, and the degrees of freedom. */
export interface Replication {
  readonly method: ReplicateMethod;
  readonly centre: 'estimate' | 'mean';
  readonly scales: Float64Array;
  readonly df: number;
}

/**
 * Reads off replicate weights how they are to be added up: 1/(R − 1) for a bootstrap; (n − 1)/n for a jackknife, n being the
 * units of the stratum that lost one, as seen from how much the others were raised; 1/(R(1 − ρ)²) for balanced halves, ρ
 * being what Fay's method leaves of a half (0 unless seen). Degrees of freedom are those of the design where it is given, else
 * R − 1 (bootstrap, halves) or units less strata, which is Σ(n − 1)/n (jackknife).
 */
export function replicationOf(
  base: Float64Array,
  { method, centre, weights }: Replicates,
  layout?: Layout,
): Replication {
  const scales = scalesOf(base, weights, method);
  const own = method === 'jkn' ? Math.round(sum(scales)) : weights.length - 1;
  return { method, centre, scales, df: layout ? Math.min(own, degreesOfFreedom(layout)) : own };
}

/** Σ scale·(replicate − centre)²; missing where a replicate has no value, which a bootstrap alone may pass over. */
export function varianceOver(estimate: number, replicates: ArrayLike<number>, replication: Replication): number {
  const { method, centre, scales } = replication;
  const used: number[] = [];
  for (let r = 0; r < replicates.length; r++) if (!Number.isNaN(replicates[r])) used.push(r);
  const isWhole = used.length === replicates.length;
  if (!isWhole && (method !== 'bootstrap' || used.length < 0.9 * replicates.length)) return Number.NaN;
  const middle = centre === 'estimate' ? estimate : mean(used.map((r) => replicates[r]));
  const scale = (r: number) => (isWhole ? scales[r] : 1 / (used.length - 1));
  return sum(used.map((r) => scale(r) * (replicates[r] - middle) ** 2));
}

function scalesOf(base: Float64Array, weights: readonly Float64Array[], method: ReplicateMethod): Float64Array {
  const count = weights.length;
  if (method === 'jkn') return Float64Array.from(weights, (replicate) => 1 / raise(base, replicate));
  if (method === 'bootstrap') return new Float64Array(count).fill(1 / (count - 1));
  return new Float64Array(count).fill(1 / (count * (1 - leftOfHalf(base, weights)) ** 2));
}

/**
 * By how much the units were raised that stand in for the one left out: the middle of all ratios above 1. Without end where
 * the replicate changes no weight, its unit being elsewhere in a sample of which only part is here: it then counts nothing.
 */
function raise(base: Float64Array, replicate: Float64Array): number {
  const ratios: number[] = [];
  let isLowered = false;
  for (let row = 0; row < base.length; row++) {
    const ratio = replicate[row] / base[row];
    if (ratio > 1 + 1e-6) ratios.push(ratio);
    else if (ratio < 1 - 1e-6) isLowered = true;
  }
  if (ratios.length > 0) return median(ratios);
  return isLowered ? Number.NaN : Number.POSITIVE_INFINITY;
}

function leftOfHalf(base: Float64Array, weights: readonly Float64Array[]): number {
  let least = 1;
  for (const replicate of weights) {
    for (let row = 0; row < base.length; row++) if (base[row] > 0) least = Math.min(least, replicate[row] / base[row]);
  }
  return least > 0.99 ? 0 : least;
}
