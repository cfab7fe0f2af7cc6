import { giniOf } from './concentration-curve.ts';
import type { Indicator } from './indicator.ts';

/**
 * The Gini index (Gini 1914): exact weighted mean difference, zeros and negatives included, no small-sample correction.
 *
 * @example gini.measure(observe({ of: [0, 1], weights: [0.9, 0.1] })).value // 0.9
 */
export const gini: Indicator = {
  id: 'gini',
  title: { en: 'Gini index', ar: 'معامل جيني' },
  unit: 'index',
  needs: [],
  measure: ({ of }) => giniOf(of),
};
