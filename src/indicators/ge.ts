import { entropyOf } from './entropy.ts';
import type { Indicator } from './indicator.ts';
import { onPositive } from './positive.ts';

/**
 * Generalised entropy GE(α) (Shorrocks 1980), on positive values; α = 2 is half the squared coefficient of variation.
 *
 * @example ge.measure(observe({ of: [1, 3] }), 2).value // 0.125
 */
export const ge: Indicator = {
  id: 'ge',
  title: { en: 'Generalised entropy', ar: 'الإنتروبيا المعممة' },
  unit: 'index',
  needs: [],
  parameter: { symbol: 'α', low: -10, high: 10 },
  measure: ({ of }, alpha = 2) => onPositive(of, () => entropyOf(of, alpha)),
};
