import { linear, over, sumOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { lorenzAt } from './lorenz-curve.ts';

/**
 * The part of the population's total that a group holds; with a number, what the poorest share p of it holds.
 *
 * @example share.measure(observe({ of: [1, 2, 3, 4], rows: Uint32Array.of(0, 1) })).value // 0.3
 */
export const share: Indicator = {
  id: 'share',
  title: { en: 'Share of the total', ar: 'الحصة من المجموع' },
  unit: 'share',
  needs: [],
  parameter: { symbol: 'p', low: 0, high: 1, otherwise: NaN },
  measure: ({ of, whole }, p = NaN) => {
    if (!Number.isNaN(p)) return lorenzAt(of, p);
    return over(sumOf(of), sumOf(whole.of), 'total-is-zero');
  },
};

/**
 * The part of the total that the richest share p of the population holds.
 *
 * @example topShare.measure(observe({ of: [1, 2, 3, 4] }), 0.25).value // 0.4
 */
export const topShare: Indicator = {
  id: 'top_share',
  title: { en: 'Share of the richest', ar: 'حصة الأغنى' },
  unit: 'share',
  needs: [],
  parameter: { symbol: 'p', low: 0, high: 1, otherwise: 0.1 },
  measure: ({ of }, p = 0.1) => linear(lorenzAt(of, 1 - p), -1, 1),
};
