import { amount } from './fields.ts';
import type { Kind } from './kind.ts';

/** A transfer: whoever is eligible receives the amount. */
export const transfer: Kind = {
  id: 'transfer',
  title: { en: 'Transfer', ar: 'تحويل نقدي' },
  pays: { en: 'the amount', ar: 'المبلغ' },
  enters: 'disposable',
  fields: { amount },
  lower: (terms) => {
    const paid = terms.money('amount');
    return paid && { amount: paid };
  },
};
