import { reaching } from '../columns/quantile.ts';
import type { Sample } from '../columns/sample.ts';
import { minus, sumOf, times } from './arithmetic.ts';
import { influenceAtCut } from './in-order.ts';
import { type Measured, unmeasured } from './measured.ts';

/**
 * The share of the total that the poorest share `p` of the population holds (Lorenz 1905), on the straight line between
 * units, so that it depends on no order and splits the unit at the boundary exactly.
 */
export function lorenzAt(of: Sample, p: number): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  if (of.sum === 0) return unmeasured('total-is-zero');
  const { values, order, cumulative, weight, sum } = of;
  const place = reaching(of, p);
  const q = values[order[place]];
  const held = of.heldBy(place + 1) - q * (cumulative[place] - p * weight);
  const value = held / sum;
  const influence = influenceAtCut(of, q, { constant: (p * q) / sum, slope: -value / sum, bend: 1 / sum });
  return { value, excluded: 0, influence };
}

/** What the poorest share `p` of the population holds in all, Lorenz interpolated. */
export function heldUpTo(of: Sample, p: number): Measured {
  return times(lorenzAt(of, p), sumOf(of));
}

/** What all but the poorest share `p` of the population hold in all. */
export function heldAbove(of: Sample, p: number): Measured {
  return minus(sumOf(of), heldUpTo(of, p));
}
