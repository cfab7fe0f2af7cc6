import { amount } from './fields.ts';
import type { Kind } from './kind.ts';

/** A transfer: whoever is eligible receives the amount. */
export const transfer: Kind = {
  id: 'transfer',
  title: { en: 'Transfer', ar: 'تحويل نقدي' },
  pays: { en: 'the amount', ar: 'المبلغ' },
  enters: 'disposable',
  fields: {
    amount: amount.describe('what whoever is eligible receives'),
  },
  example: `old_age:
  kind: transfer
  unit: person
  eligible: age >= 65 and pension < 250
  amount: 100
  take_up: 85%`,
  lower: (terms) => {
    const paid = terms.money('amount');
    return paid && { amount: paid };
  },
};
