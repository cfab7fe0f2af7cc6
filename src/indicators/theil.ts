import { entropyOf } from './entropy.ts';
import type { Indicator } from './indicator.ts';
import { onPositive } from './positive.ts';

/**
 * Theil's T, GE(1) (Theil 1967): the mean of (x/μ) ln(x/μ), on positive values.
 *
 * @example theil.measure(observe({ of: [2, 2, 2] })).value // 0
 */
export const theil: Indicator = {
  id: 'theil',
  title: { en: 'Theil index', ar: 'مؤشر ثايل' },
  unit: 'index',
  needs: [],
  measure: ({ of }) => onPositive(of, () => entropyOf(of, 1)),
};
