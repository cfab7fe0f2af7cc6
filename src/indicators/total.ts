import { sumOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';

/**
 * The weighted total.
 *
 * @example total.measure(observe({ of: [10, 20], weights: [1, 3] })).value // 70
 */
export const total: Indicator = {
  id: 'total',
  title: { en: 'Total', ar: 'المجموع' },
  unit: 'same',
  needs: [],
  measure: ({ of }) => sumOf(of),
};
