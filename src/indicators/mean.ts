import type { Indicator } from './indicator.ts';
import { meanOf } from './location.ts';

/**
 * The weighted mean.
 *
 * @example mean.measure(observe({ of: [10, 20], weights: [1, 3] })).value // 17.5
 */
export const mean: Indicator = {
  id: 'mean',
  title: { en: 'Mean', ar: 'المتوسط' },
  unit: 'same',
  needs: [],
  measure: ({ of }) => meanOf(of),
};
