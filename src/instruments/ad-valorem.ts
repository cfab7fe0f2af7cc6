import { amount } from './fields.ts';
import type { Kind } from './kind.ts';

/** A tax in proportion to a base (VAT, excise, fee), of which buyers bear the share passed through. */
export const adValorem: Kind = {
  id: 'ad_valorem',
  title: { en: 'Ad valorem tax', ar: 'ضريبة نسبية' },
  pays: { en: '−base × rate × pass-through; the treasury collects base × rate', ar: 'الوعاء × النسبة × نسبة التمرير' },
  enters: 'consumable',
  fields: {
    base: amount.describe('spending that is taxed'),
    rate: amount.describe('tax rate on the base'),
    pass_through: amount.optional().describe('share of the tax that buyers bear'),
  },
  example: `vat:
  kind: ad_valorem
  base: spending
  rate: 5%
  pass_through: 80%`,
  lower: (terms) => {
    const base = terms.money('base');
    const rate = terms.rate('rate');
    const passThrough = terms.share('pass_through', 1, [0.000001, 10]);
    if (!base || !rate || !passThrough) return undefined;
    const { graph } = terms;
    const tax = graph.operation('multiply', base, rate);
    return {
      amount: graph.operation('multiply', tax, passThrough),
      sign: -1,
      cost: (paid) => graph.operation('divide', paid, passThrough),
      exposes: { base: { node: base, flow: true } },
      steps: [
        { text: { en: 'base', ar: 'الوعاء' }, node: base, unit: 'money' },
        { text: { en: 'rate', ar: 'النسبة' }, node: rate, unit: 'rate' },
        { text: { en: 'share passed on to buyers', ar: 'نسبة التمرير إلى المشتري' }, node: passThrough, unit: 'rate' },
      ],
    };
  },
};
