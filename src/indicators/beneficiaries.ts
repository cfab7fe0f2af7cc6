import type { Indicator } from './indicator.ts';
import { peopleReceiving } from './programme.ts';

/**
 * How many people receive a transfer: everybody in a household that does, directly or through another member (ASPIRE).
 *
 * @example beneficiaries.measure(observe({ of: [3, 0, 2], weights: [10, 10, 5] })).value // 15
 */
export const beneficiaries: Indicator = {
  id: 'beneficiaries',
  title: { en: 'Number of beneficiaries', ar: 'عدد المستفيدين' },
  unit: 'people',
  needs: [],
  measure: ({ of }) => peopleReceiving(of),
};
