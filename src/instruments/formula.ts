import { amount } from './fields.ts';
import type { Kind } from './kind.ts';

/** A formula: anything a rule can say. A negative amount is what the household pays. */
export const formula: Kind = {
  id: 'formula',
  title: { en: 'Formula', ar: 'صيغة حسابية' },
  pays: { en: 'what the rule says; negative is paid by the household', ar: 'ما تنص عليه القاعدة؛ السالب تدفعه الأسرة' },
  enters: 'disposable',
  fields: {
    amount: amount.describe('what is received; negative is paid'),
  },
  example: `levy:
  kind: formula
  amount: if(cars > 2, -10 * (cars - 2), 0)`,
  lower: (terms) => {
    const paid = terms.money('amount');
    return paid && { amount: paid };
  },
};
