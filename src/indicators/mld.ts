import { entropyOf } from './entropy.ts';
import type { Indicator } from './indicator.ts';
import { onPositive } from './positive.ts';

/**
 * The mean log deviation, GE(0) (Theil 1967): the mean of ln(μ/x), on positive values.
 *
 * @example mld.measure(observe({ of: [2, 2, 2] })).value // 0
 */
export const mld: Indicator = {
  id: 'mld',
  title: { en: 'Mean log deviation', ar: 'متوسط الانحراف اللوغاريتمي' },
  unit: 'index',
  needs: [],
  measure: ({ of }) => onPositive(of, () => entropyOf(of, 0)),
};
