import { exactHit } from '../../columns/quantile.ts';
import type { Sample } from '../../columns/sample.ts';
import type { Layout } from '../../indicators/variance/survey-design.ts';
import type { Redraw } from './statistic.ts';

/** Which quantiles an index is made of: one, or one over another. */
export function quantilesIn(name: string): readonly number[] | undefined {
  if (name === 'median') return [0.5];
  if (name === 'p90p10') return [0.9, 0.1];
  const [id, p] = name.split(':');
  return id === 'quantile' ? [Number(p)] : undefined;
}

/** The index in a sample drawn anew, in which each sampling unit weighs some times as much; people keep their order. */
export function redrawQuantiles(of: Sample, shares: readonly number[]): Redraw {
  const weights = new Float64Array(of.values.length);
  return (factors, layout) => {
    const total = redraw(of, weights, { factors, layout });
    const [above, below] = shares.map((p) => quantileAt(of, weights, p * total, exactHit * total));
    return below === undefined ? above : above / below;
  };
}

/** Puts the new weights into `weights`, in the order of values, and adds them up. */
function redraw(
  { order, rows, weights: before }: Sample,
  weights: Float64Array,
  { factors, layout: { unitOf } }: { readonly factors: Float64Array; readonly layout: Layout },
): number {
  let total = 0;
  for (let k = 0; k < weights.length; k++) {
    const unit = order[k];
    weights[k] = before[unit] * factors[unitOf[rows ? rows[unit] : unit]];
    total += weights[k];
  }
  return total;
}

/** The first value at which cumulative weight reaches `target`; the mean of it and the next where it is reached exactly. */
function quantileAt({ values, order }: Sample, weights: Float64Array, target: number, near: number): number {
  let reached = 0;
  let k = 0;
  while (k < weights.length && (weights[k] === 0 || reached + weights[k] < target - near)) reached += weights[k++];
  if (k === weights.length) return Number.NaN;
  const value = values[order[k]];
  if (reached + weights[k] > target + near) return value;
  let next = k + 1;
  while (next < weights.length && weights[next] === 0) next++;
  return next < weights.length ? (value + values[order[next]]) / 2 : value;
}
