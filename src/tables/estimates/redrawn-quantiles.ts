import { exactHit } from '../../columns/quantile.ts';
import { remembered } from '../../columns/remembered.ts';
import type { Sample } from '../../columns/sample.ts';
import type { Draws, Redraw } from './statistic.ts';

/** Which quantiles an index is made of: one, or one over another. */
export function quantilesIn(name: string): readonly number[] | undefined {
  if (name === 'median') return [0.5];
  if (name === 'p90p10') return [0.9, 0.1];
  const [id, p] = name.split(':');
  return id === 'quantile' ? [Number(p)] : undefined;
}

/** The index in each sample drawn anew; people keep their order, and what their units weigh is all that changes. */
export function redrawQuantiles(of: Sample, [above, below]: readonly number[]): Redraw {
  const own = above === 0.5 || above === 0.9 ? usual : [above];
  return remembered((draws: Draws) => {
    const values = redrawn(of, draws, own);
    const top = values[own.indexOf(above)];
    return below === undefined ? top : top.map((x, replicate) => x / values[own.indexOf(below)][replicate]);
  });
}

/** Asked for together, so that a sample is gone through once for all of them. */
const usual: readonly number[] = [0.1, 0.5, 0.9];

/** The quantiles of a sample at several shares, one column a share, one value a replicate. */
const redrawn = remembered((of: Sample, draws: Draws, shares: readonly number[]): readonly Float64Array[] => {
  const { order, rows, values, weights } = of;
  const { unitOf } = draws.layout;
  const unitAt = Int32Array.from(order, (unit) => unitOf[rows ? rows[unit] : unit]);
  const weightAt = Float64Array.from(order, (unit) => weights[unit]);
  const valueAt = Float64Array.from(order, (unit) => values[unit]);
  const drawn = new Float64Array(order.length);
  const found = shares.map(() => new Float64Array(draws.count));
  for (let replicate = 0; replicate < draws.count; replicate++) {
    const factors = draws.factors(replicate);
    let total = 0;
    for (let k = 0; k < drawn.length; k++) {
      drawn[k] = weightAt[k] * factors[unitAt[k]];
      total += drawn[k];
    }
    shares.forEach((p, s) => {
      found[s][replicate] = quantileAt(valueAt, drawn, { target: p * total, near: exactHit * total });
    });
  }
  return found;
});

/** The first value at which cumulative weight reaches `target`; the mean of it and the next where it is reached exactly. */
function quantileAt(
  values: Float64Array,
  weights: Float64Array,
  { target, near }: { readonly target: number; readonly near: number },
): number {
  let reached = 0;
  let k = 0;
  while (k < weights.length && (weights[k] === 0 || reached + weights[k] < target - near)) reached += weights[k++];
  if (k === weights.length) return Number.NaN;
  if (reached + weights[k] > target + near) return values[k];
  let next = k + 1;
  while (next < weights.length && weights[next] === 0) next++;
  return next < weights.length ? (values[k] + values[next]) / 2 : values[k];
}
