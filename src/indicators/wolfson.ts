import type { Sample } from '../columns/sample.ts';
import { linear, meanOfEach, minus, overPositive, times } from './arithmetic.ts';
import { giniOf } from './concentration-curve.ts';
import { densityAt } from './density.ts';
import type { Indicator } from './indicator.ts';
import { combined } from './influence.ts';
import { meanOf, quantileOf } from './location.ts';
import { lorenzAt } from './lorenz-curve.ts';
import { type Measured, unmeasured } from './measured.ts';
import { part } from './part.ts';

/**
 * Wolfson's polarisation (Wolfson 1994): 2·(μ(1 − G) − μ_L) / m, with μ_L the mean of the poorer half and m the median; 0 where
 * all have the same, 1 where half have nothing and half share all. The poorer half is exact; `below` takes the mean of those
 * strictly below the median, as the World Bank's PIP does (Ravallion and Chen 1996).
 *
 * @example wolfson.measure(observe({ of: [1, 2, 3, 4] })).value // 0.3
 */
export const wolfson: Indicator = {
  id: 'wolfson',
  title: { en: 'Wolfson polarisation', ar: 'مؤشر وولفسون للاستقطاب' },
  unit: 'index',
  needs: [],
  variants: ['half', 'below'],
  measure: ({ of, quantiles }, _, variant) => {
    if (!(of.weight > 0)) return unmeasured('nobody');
    if (!(of.sum > 0)) return unmeasured('mean-not-positive');
    const median = quantileOf(of, 0.5, quantiles);
    const mean = meanOf(of);
    const equal = times(mean, linear(giniOf(of), -1, 1));
    const low = variant === 'below' ? meanBelow(of, median) : times(mean, linear(lorenzAt(of, 0.5), 2));
    return linear(overPositive(minus(equal, low), median), 2);
  },
};

/** The mean of those strictly below a quantile, which moves with it. */
function meanBelow(of: Sample, at: Measured): Measured {
  const { values } = of;
  const poorer = part(of, values, (i) => values[i] < at.value);
  const own = meanOfEach(poorer, poorer.values);
  if (own.influence === undefined || at.influence === undefined) return own;
  const slope = (densityAt(of, at.value) * of.weight * (at.value - own.value)) / poorer.weight;
  return { ...own, influence: combined([own.influence, at.influence], [1, slope]) };
}
