import { over, sumOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { paidTo, peopleReceiving } from './programme.ts';

/**
 * Beneficiary incidence (ASPIRE): the share of all beneficiaries who belong to the group; the groups add up to 1.
 *
 * @example beneficiaryIncidence.measure(observe({ of: [3, 0, 2, 0], rows: Uint32Array.of(0, 1) })).value // 0.5
 */
export const beneficiaryIncidence: Indicator = {
  id: 'beneficiary_incidence',
  title: { en: 'Share of beneficiaries', ar: 'الحصة من المستفيدين' },
  unit: 'share',
  needs: [],
  measure: ({ of, whole }) => over(peopleReceiving(of), peopleReceiving(whole.of), 'nobody-receives'),
};

/**
 * Benefit incidence (ASPIRE): the share of all that is paid that goes to the group; the groups add up to 1.
 *
 * @example benefitIncidence.measure(observe({ of: [3, 0, 2, 0], rows: Uint32Array.of(0, 1) })).value // 0.6
 */
export const benefitIncidence: Indicator = {
  id: 'benefit_incidence',
  title: { en: 'Share of benefits', ar: 'الحصة من المنافع' },
  unit: 'share',
  needs: [],
  measure: ({ of, whole }) => over(paidTo(of), paidTo(whole.of), 'total-is-zero'),
};

/**
 * Relative incidence (ADePT): what a group receives as a share of the welfare of all its people.
 *
 * @example relativeIncidence.measure(observe({ of: [3, 0], welfare: [6, 9] })).value // 0.2
 */
export const relativeIncidence: Indicator = {
  id: 'relative_incidence',
  title: { en: 'Benefits as a share of welfare', ar: 'المنافع كنسبة من الرفاه' },
  unit: 'share',
  needs: ['welfare'],
  measure: ({ of, welfare }) => over(paidTo(of), sumOf(welfare), 'total-is-zero'),
};
