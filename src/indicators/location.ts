import { type QuantileRule, quantile } from '../columns/quantile.ts';
import type { Sample } from '../columns/sample.ts';
import { densityAt, shareAtOrBelow } from './density.ts';
import { type Measured, spread, unmeasured } from './measured.ts';

/** A quantile with its influence: −(1[x ≤ q] − p) / (W f(q)). */
export function quantileOf(of: Sample, p: number, rule?: QuantileRule): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const { values, weight } = of;
  const value = quantile(of, p, rule);
  const isUpTo = (i: number) => (values[i] <= value ? 1 : 0);
  const influence = () => {
    const density = densityAt(of, value) * weight;
    return spread(of, (i) => (p - isUpTo(i)) / density);
  };
  const reached = shareAtOrBelow(of, value);
  const share = () => spread(of, (i) => (isUpTo(i) - reached) / weight);
  const at = (other: number) => quantile(of, Math.min(1, Math.max(0, other)), rule);
  return { value, excluded: 0, influence, inversion: { reached, share, at } };
}

/** The mean with its influence: (x − μ) / W. */
export function meanOf(of: Sample): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const { mean, weight, values } = of;
  return { value: mean, excluded: 0, influence: () => spread(of, (i) => (values[i] - mean) / weight) };
}
