import { over, peopleIn } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { peopleReceiving } from './programme.ts';

/**
 * Coverage (ASPIRE): the share of a group's people who receive the transfer, directly or through their household.
 *
 * @example coverage.measure(observe({ of: [3, 0, 2, 0] })).value // 0.5
 */
export const coverage: Indicator = {
  id: 'coverage',
  title: { en: 'Coverage', ar: 'نسبة التغطية' },
  unit: 'share',
  needs: [],
  measure: ({ of }) => over(peopleReceiving(of), peopleIn(of), 'nobody'),
};
