import { overPositive } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { quantileOf } from './location.ts';

/**
 * The 90th percentile over the 10th; undefined where that is not above zero.
 *
 * @example p90p10.measure(observe({ of: [10, 20, 30, 40, 50] })).value // 5
 */
export const p90p10: Indicator = {
  id: 'p90p10',
  title: { en: 'P90/P10 ratio', ar: 'نسبة المئين التسعين إلى العاشر' },
  unit: 'ratio',
  needs: [],
  measure: ({ of, quantiles }) => overPositive(quantileOf(of, 0.9, quantiles), quantileOf(of, 0.1, quantiles)),
};
