import { type QuantileRule, quantile } from '../columns/quantile.ts';
import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import type { Amounts } from './amounts.ts';
import { meanOfEach } from './arithmetic.ts';
import { densityAt, shareAtOrBelow } from './density.ts';
import { influenceOf } from './influence.ts';
import { type Measured, unmeasured } from './measured.ts';

/** A quantile with its influence: −(1[x ≤ q] − p) / (W f(q)). */
export function quantileOf(of: Sample, p: number, rule?: QuantileRule): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const { weight } = of;
  const value = quantile(of, p, rule);
  const reached = shareAtOrBelow(of, value);
  const influence = influenceOf(of, () => upTo(of, value, { share: p, slope: -1 / (densityAt(of, value) * weight) }));
  const share = influenceOf(of, () => upTo(of, value, { share: reached, slope: 1 / weight }));
  const at = (other: number) => quantile(of, Math.min(1, Math.max(0, other)), rule);
  return { value, excluded: 0, influence, inversion: { reached, share, at } };
}

/** (1[x ≤ q] − share)·slope of each unit. */
function upTo(
  { values }: Sample,
  q: number,
  { share, slope }: { readonly share: number; readonly slope: number },
): Amounts {
  const [below, above] = [(1 - share) * slope, -share * slope];
  return (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = values[first + k] <= q ? below : above;
  };
}

/** The mean with its influence: (x − μ) / W. */
export const meanOf = remembered((of: Sample): Measured => meanOfEach(of, of.values));
