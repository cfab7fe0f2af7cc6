import { over, totalOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { paidTo, peopleReceiving, receives } from './programme.ts';

/**
 * Adequacy, or generosity (ASPIRE): what beneficiaries receive as a share of their welfare, the transfer being part of it.
 * A ratio of sums, not a mean of ratios.
 *
 * @example adequacy.measure(observe({ of: [3, 0, 1], welfare: [6, 9, 14] })).value // 0.2
 */
export const adequacy: Indicator = {
  id: 'adequacy',
  title: { en: 'Adequacy of benefits', ar: 'كفاية المنافع' },
  unit: 'share',
  needs: ['welfare'],
  measure: ({ of, welfare }) => {
    const isReceiving = receives(of);
    const received = totalOf(of, (i) => (isReceiving(i) ? of.values[i] : 0));
    const had = totalOf(welfare, (i) => (isReceiving(i) ? welfare.values[i] : 0));
    return over(received, had, 'nobody-receives');
  },
};

/**
 * The mean transfer a beneficiary receives, members of the household all counted.
 *
 * @example averageTransfer.measure(observe({ of: [3, 0, 1] })).value // 2
 */
export const averageTransfer: Indicator = {
  id: 'average_transfer',
  title: { en: 'Average transfer per beneficiary', ar: 'متوسط التحويل للمستفيد' },
  unit: 'same',
  needs: [],
  measure: ({ of }) => over(paidTo(of), peopleReceiving(of), 'nobody-receives'),
};
