import { placesUpTo } from '../columns/groups.ts';
import { type QuantileRule, quantile } from '../columns/quantile.ts';
import type { Sample } from '../columns/sample.ts';
import { minus, overPositive, sumOf } from './arithmetic.ts';
import { influenceAtCut } from './in-order.ts';
import type { Indicator } from './indicator.ts';
import { heldAbove, heldUpTo } from './lorenz-curve.ts';
import { type Measured, unmeasured } from './measured.ts';

/**
 * What the richest fifth holds over what the poorest fifth holds, the fifths being exact (Lorenz interpolated); undefined
 * where that is not above zero.
 *
 * @example s80s20.measure(observe({ of: [1, 2, 3, 4, 5] })).value // 5
 */
export const s80s20: Indicator = {
  id: 's80s20',
  title: { en: 'S80/S20 ratio', ar: 'نسبة الخُمس الأغنى إلى الخُمس الأفقر' },
  unit: 'ratio',
  needs: [],
  measure: ({ of }) => overPositive(heldAbove(of, 0.8), heldUpTo(of, 0.2)),
};

/**
 * The same by cut points, as Eurostat and laeken have it: the total of those above the 80th percentile over that of those
 * at or below the 20th.
 *
 * @example s80s20Cut.measure(observe({ of: [1, 2, 3, 4, 5, 6] })).value // 2
 */
export const s80s20Cut: Indicator = {
  id: 's80s20_cut',
  title: { en: 'S80/S20 ratio by cut points', ar: 'نسبة الخُمس الأغنى إلى الخُمس الأفقر بنقاط القطع' },
  unit: 'ratio',
  needs: [],
  measure: ({ of, quantiles }) => {
    if (!(of.weight > 0)) return unmeasured('nobody');
    return overPositive(totalAbove(of, 0.8, quantiles), totalUpTo(of, 0.2, quantiles));
  },
};

function totalUpTo(of: Sample, p: number, rule: QuantileRule): Measured {
  const q = quantile(of, p, rule);
  const value = of.heldBy(placesUpTo(of, q));
  return { value, excluded: 0, influence: influenceAtCut(of, q, { constant: p * q, bend: 1 }) };
}

function totalAbove(of: Sample, p: number, rule: QuantileRule): Measured {
  return minus(sumOf(of), totalUpTo(of, p, rule));
}
