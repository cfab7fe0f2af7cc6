import { concentrationOf } from './concentration-curve.ts';
import type { Indicator } from './indicator.ts';

/**
 * Suits' index (Suits 1977): concentration against the cumulative share of welfare, positive for a progressive tax and
 * negative for a progressive benefit.
 *
 * @example suits.measure(observe({ of: [1, 2, 3, 4], welfare: [10, 20, 30, 40] })).value // 0
 */
export const suits: Indicator = {
  id: 'suits',
  title: { en: 'Suits index', ar: 'مؤشر سويتس' },
  unit: 'index',
  needs: ['welfare'],
  measure: ({ of, welfare }) => concentrationOf(of, welfare, 'welfare'),
};
