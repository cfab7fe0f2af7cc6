import { degreesOfFreedom } from './linearised.ts';
import type { Replication } from './replicated.ts';
import type { Layout } from './survey-design.ts';

/** A jackknife made from a design: what its replicates count, and which unit each leaves out. */
export interface Jackknife extends Replication {
  readonly units: readonly number[];
}

/**
 * The stratified jackknife (JKn): each primary sampling unit is left out once, where its stratum has another. A replicate's
 * squared deviation counts (n − 1)/n.
 */
export function jackknifeOf(layout: Layout, centre: Replication['centre']): Jackknife {
  const { stratumOf, unitsIn } = layout;
  const units = Array.from(stratumOf.keys()).filter((unit) => unitsIn[stratumOf[unit]] > 1);
  const scales = Float64Array.from(units, (unit) => 1 - 1 / unitsIn[stratumOf[unit]]);
  return { method: 'jkn', centre, scales, df: degreesOfFreedom(layout), units };
}

/** Weights without one primary sampling unit, the others of its stratum raised by n/(n − 1) in its place. */
export function leftOutWeights(
  weights: Float64Array,
  { unitOf, stratumOf, unitsIn }: Layout,
  leftOut: number,
): Float64Array {
  const stratum = stratumOf[leftOut];
  const raised = unitsIn[stratum] / (unitsIn[stratum] - 1);
  const left = new Float64Array(weights.length);
  for (let row = 0; row < left.length; row++) {
    const unit = unitOf[row];
    const factor = unit === leftOut ? 0 : stratumOf[unit] === stratum ? raised : 1;
    left[row] = weights[row] * factor;
  }
  return left;
}
