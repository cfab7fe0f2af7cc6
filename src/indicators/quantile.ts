import type { Indicator } from './indicator.ts';
import { quantileOf } from './location.ts';

/**
 * The value below which a share p of the population lies, by the rule in force.
 *
 * @example quantile.measure(observe({ of: [10, 20, 30, 40, 50] }), 0.25).value // 20
 */
export const quantile: Indicator = {
  id: 'quantile',
  title: { en: 'Quantile', ar: 'المئين' },
  unit: 'same',
  needs: [],
  parameter: { symbol: 'p', low: 0, high: 1 },
  measure: ({ of, quantiles }, p = 0.5) => quantileOf(of, p, quantiles),
};
