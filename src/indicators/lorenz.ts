import type { Indicator } from './indicator.ts';
import { lorenzAt } from './lorenz-curve.ts';

/**
 * The Lorenz curve at p: the share of the total that the poorest share p of the population holds (Lorenz 1905).
 *
 * @example lorenz.measure(observe({ of: [1, 2, 3, 4] }), 0.5).value // 0.3
 */
export const lorenz: Indicator = {
  id: 'lorenz',
  title: { en: 'Lorenz curve', ar: 'منحنى لورنز' },
  unit: 'share',
  needs: [],
  parameter: { symbol: 'p', low: 0, high: 1 },
  measure: ({ of }, p = 0.5) => lorenzAt(of, p),
};
