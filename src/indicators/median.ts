import type { Indicator } from './indicator.ts';
import { quantileOf } from './location.ts';

/**
 * The value that divides the population in half.
 *
 * @example median.measure(observe({ of: [10, 20, 40], weights: [1, 1, 4] })).value // 40
 */
export const median: Indicator = {
  id: 'median',
  title: { en: 'Median', ar: 'الوسيط' },
  unit: 'same',
  needs: [],
  measure: ({ of, quantiles }) => quantileOf(of, 0.5, quantiles),
};
