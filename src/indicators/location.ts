import { type QuantileRule, quantile } from '../columns/quantile.ts';
import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { meanOfEach } from './arithmetic.ts';
import { densityAt, shareAtOrBelow } from './density.ts';
import { influenceAtCut } from './in-order.ts';
import { type Measured, unmeasured } from './measured.ts';

/** A quantile with its influence: −(1[x ≤ q] − p) / (W f(q)). */
export function quantileOf(of: Sample, p: number, rule?: QuantileRule): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const { weight } = of;
  const value = quantile(of, p, rule);
  const reached = shareAtOrBelow(of, value);
  const slope = -1 / (densityAt(of, value) * weight);
  const influence = influenceAtCut(of, value, { constant: -p * slope, step: slope });
  const share = influenceAtCut(of, value, { constant: -reached / weight, step: 1 / weight });
  const at = (other: number) => quantile(of, Math.min(1, Math.max(0, other)), rule);
  return { value, excluded: 0, influence, inversion: { reached, share, at } };
}

/** The mean with its influence: (x − μ) / W. */
export const meanOf = remembered((of: Sample): Measured => meanOfEach(of, of.values));
