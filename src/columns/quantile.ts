import type { Sample } from './sample.ts';

/**
 * Which value stands for a share p of the population: the first whose cumulative weight reaches p, and the mean of it and
 * the next where p is reached exactly (`average`: Stata, SAS, R type 2); the first alone (`inverse`: R type 1); or the
 * straight line between the points of the cumulative distribution (`interpolate`: R type 4).
 */
export type QuantileRule = 'average' | 'inverse' | 'interpolate';

/** Cumulative weights this close, relative to the total, count as reached. */
export const exactHit = 1e-12;

/**
 * The value below which a share `p` of the population lies; NaN where nobody is there.
 *
 * @example quantile(sample([1, 2, 3, 4]), 0.5) // 2.5
 */
export function quantile(of: Sample, p: number, rule: QuantileRule = 'average'): number {
  if (!(of.weight > 0)) return NaN;
  const { values, order } = of;
  const k = reaching(of, p);
  const value = values[order[k]];
  if (rule === 'inverse') return value;
  if (rule === 'interpolate') return interpolated(of, p, k);
  return isReached(of, p, k) ? (value + values[order[following(of, k)]]) / 2 : value;
}

/** The first place in the order, among units with weight, whose cumulative weight reaches `p` of the total. */
export function reaching({ cumulative, weight, weights, order }: Sample, p: number): number {
  const target = p * weight - exactHit * weight;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle] >= target) high = middle;
    else low = middle + 1;
  }
  while (low < cumulative.length - 1 && weights[order[low]] === 0) low++;
  return low;
}

function isReached({ cumulative, weight }: Sample, p: number, k: number): boolean {
  return Math.abs(cumulative[k] - p * weight) <= exactHit * weight;
}

function following({ weights, order }: Sample, k: number): number {
  for (let next = k + 1; next < order.length; next++) if (weights[order[next]] > 0) return next;
  return k;
}

function interpolated(of: Sample, p: number, k: number): number {
  const { values, order, cumulative, weight, weights } = of;
  let before = k - 1;
  while (before >= 0 && weights[order[before]] === 0) before--;
  if (before < 0) return values[order[k]];
  const low = values[order[before]];
  const way = (p * weight - cumulative[before]) / (cumulative[k] - cumulative[before]);
  return low + Math.min(1, way) * (values[order[k]] - low);
}
