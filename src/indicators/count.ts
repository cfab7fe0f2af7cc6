import { peopleIn } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';

/**
 * How many people the records with a value stand for.
 *
 * @example count.measure(observe({ of: [10, 20, NaN], weights: [1, 3, 5] })).value // 4
 */
export const count: Indicator = {
  id: 'count',
  title: { en: 'Number of people', ar: 'عدد الأفراد' },
  unit: 'people',
  needs: [],
  measure: ({ of }) => peopleIn(of),
};
