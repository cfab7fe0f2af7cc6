import { linear, minus } from './arithmetic.ts';
import { concentrationOf, giniOf } from './concentration-curve.ts';
import type { Indicator } from './indicator.ts';

/**
 * Kakwani's index (Kakwani 1977) of a tax: its concentration less the Gini of welfare, positive when it is progressive.
 * For a benefit the sign is turned, so that positive is again progressive. Amounts may be entered with either sign.
 *
 * @example kakwani.measure(observe({ of: [0, 1, 4, 10], welfare: [10, 20, 30, 40] })).value // 0.3
 */
export const kakwani: Indicator = {
  id: 'kakwani',
  title: { en: 'Kakwani index', ar: 'مؤشر كاكواني' },
  unit: 'index',
  needs: ['welfare'],
  variants: ['tax', 'benefit'],
  measure: ({ of, welfare }, _, variant) => {
    const progressivity = minus(concentrationOf(of, welfare), giniOf(welfare));
    return variant === 'benefit' ? linear(progressivity, -1) : progressivity;
  },
};
