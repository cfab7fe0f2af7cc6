import { type QuantileRule, quantile } from '../columns/quantile.ts';
import type { Sample } from '../columns/sample.ts';
import { densityAt } from './density.ts';
import { type Measured, spread, unmeasured } from './measured.ts';

/** A quantile with its influence: −(1[x ≤ q] − p) / (W f(q)). */
export function quantileOf(of: Sample, p: number, rule?: QuantileRule): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const value = quantile(of, p, rule);
  const influence = () => {
    const density = densityAt(of, value) * of.weight;
    return spread(of, (i) => (p - (of.values[i] <= value ? 1 : 0)) / density);
  };
  return { value, excluded: 0, influence };
}

/** The mean with its influence: (x − μ) / W. */
export function meanOf(of: Sample): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const { mean, weight, values } = of;
  return { value: mean, excluded: 0, influence: () => spread(of, (i) => (values[i] - mean) / weight) };
}
