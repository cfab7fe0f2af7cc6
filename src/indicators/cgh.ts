import { quantile } from '../columns/quantile.ts';
import { countOf, over, peopleIn, totalOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { moments, paidTo, welfareAt } from './programme.ts';

/**
 * The Coady–Grosh–Hoddinott index (2004): the share of what is paid that goes to the poorest share p, over that group's
 * share of the people; above 1 is better than giving the same to all. The poorest are at or below the cut point of welfare
 * without the transfer; with it where `post` is said.
 *
 * @example cgh.measure(observe({ of: [3, 0, 1, 0, 0], welfare: [4, 2, 4, 8, 9] }), 0.4).value // 1.875
 */
export const cgh: Indicator = {
  id: 'cgh',
  title: { en: 'Coady–Grosh–Hoddinott index', ar: 'مؤشر كودي–غروش–هودينوت' },
  unit: 'ratio',
  needs: ['welfare'],
  parameter: { symbol: 'p', low: 0, high: 1, otherwise: 0.4 },
  variants: moments,
  measure: (observed, p = 0.4, moment = 'pre') => {
    const { of, whole, quantiles } = observed;
    const { values } = welfareAt(observed, moment);
    const cut = quantile(welfareAt(whole, moment), p, quantiles);
    const paid = totalOf(of, (i) => (values[i] <= cut ? of.values[i] : 0));
    const people = countOf(of, (i) => values[i] <= cut);
    return over(over(paid, paidTo(of), 'nobody-receives'), over(people, peopleIn(of), 'nobody'), 'divided-by-zero');
  },
};
