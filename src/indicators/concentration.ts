import { concentrationOf } from './concentration-curve.ts';
import type { Indicator } from './indicator.ts';

/**
 * The concentration coefficient of a transfer, tax or expenditure over people ranked by welfare: −1 when it all goes to the
 * poorest person, 0 when it is the same for all, 1 when it all goes to the richest.
 *
 * @example concentration.measure(observe({ of: [0, 1, 4, 10], welfare: [10, 20, 30, 40] })).value // 0.55
 */
export const concentration: Indicator = {
  id: 'concentration',
  title: { en: 'Concentration coefficient', ar: 'معامل التركز' },
  unit: 'index',
  needs: ['welfare'],
  measure: ({ of, welfare }) => concentrationOf(of, welfare),
};
