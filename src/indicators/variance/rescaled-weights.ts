import { keyedDraws } from '../../columns/keyed-draw.ts';
import { remembered } from '../../columns/remembered.ts';
import type { Layout } from './survey-design.ts';

/** Samples drawn anew unless told otherwise. */
export const usualReplicates = 200;

/**
 * Weights of one bootstrap sample (Rao, Wu and Yue 1992): of the n units of a stratum n − 1 are drawn with replacement, and
 * what is drawn weighs n / (n − 1) as much each time. A lonely unit keeps its weight. Draws are keyed by seed, replicate and
 * place, so that no other row, thread or order of work changes them.
 */
export function rescaledWeights(
  weights: Float64Array,
  layout: Layout,
  { seed, replicate }: { readonly seed: number; readonly replicate: number },
): Float64Array {
  const factor = unitFactors(layout, { seed, replicate });
  const { unitOf } = layout;
  const rescaled = new Float64Array(weights.length);
  for (let row = 0; row < rescaled.length; row++) rescaled[row] = weights[row] * factor[unitOf[row]];
  return rescaled;
}

/** How many times as much each sampling unit weighs in one bootstrap sample. */
export function unitFactors(
  layout: Layout,
  { seed, replicate }: { readonly seed: number; readonly replicate: number },
): Float64Array {
  const factor = new Float64Array(layout.stratumOf.length);
  const draws = keyedDraws(placesOf(layout), seed, `bootstrap ${replicate}`);
  let next = 0;
  for (const units of membersOf(layout)) {
    const n = units.length;
    if (n === 1) factor[units[0]] = 1;
    for (let k = 1; k < n; k++) factor[units[Math.floor(draws[next++] * n)]] += n / (n - 1);
  }
  return factor;
}

/** The units of each stratum. */
function membersOf({ stratumOf, unitsIn }: Layout): readonly number[][] {
  const members: number[][] = Array.from(unitsIn, () => []);
  for (let unit = 0; unit < stratumOf.length; unit++) members[stratumOf[unit]].push(unit);
  return members;
}

/** A name for each draw of a replicate. */
const placesOf = remembered(({ stratumOf, unitsIn }: Layout) =>
  Array.from({ length: stratumOf.length - unitsIn.length }, (_, draw) => String(draw)),
);
