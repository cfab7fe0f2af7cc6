import { amount } from './fields.ts';
import type { Kind } from './kind.ts';

/** A guaranteed income: tops means up to a guarantee, less a taper on what is above the disregard. */
export const guaranteedIncome: Kind = {
  id: 'guaranteed_income',
  title: { en: 'Guaranteed income', ar: 'دخل مضمون' },
  pays: {
    en: 'max(0, guarantee × scale − taper × max(0, means − disregard))',
    ar: 'الفرق بين الحد المضمون والدخل المحتسب',
  },
  enters: 'disposable',
  fields: {
    guarantee: amount.describe('income below which the benefit tops up'),
    means: amount.describe('income that counts'),
    disregard: amount.optional().describe('part of the means that does not count'),
    taper: amount.optional().describe('share of the means above the disregard that is deducted'),
    scale: amount.optional().describe('what the guarantee is multiplied by, such as an equivalence scale'),
  },
  example: `minimum_income:
  kind: guaranteed_income
  guarantee: 120
  scale: 1 + 0.5 * (size - 1)
  means: income(disposable)
  disregard: 30
  taper: 70%`,
  lower: (terms) => {
    const guarantee = terms.money('guarantee');
    const means = terms.money('means');
    const disregard = terms.money('disregard', 0);
    const taper = terms.share('taper', 1);
    const scale = terms.number('scale', 1)?.node;
    if (!guarantee || !means || !disregard || !taper || !scale) return undefined;
    const { graph } = terms;
    const zero = graph.constant(0);
    const full = graph.operation('multiply', guarantee, scale);
    const counted = graph.operation('max', zero, graph.operation('subtract', means, disregard));
    const top = graph.operation(
      'max',
      zero,
      graph.operation('subtract', full, graph.operation('multiply', taper, counted)),
    );
    return {
      amount: top,
      steps: [
        { text: { en: 'guarantee', ar: 'الحد المضمون' }, node: full, unit: 'money' },
        { text: { en: 'means', ar: 'الدخل المحتسب' }, node: means, unit: 'money' },
        { text: { en: 'means above the disregard', ar: 'الدخل المحتسب فوق المستثنى' }, node: counted, unit: 'money' },
        { text: { en: 'share of them deducted', ar: 'نسبة الخصم' }, node: taper, unit: 'rate' },
      ],
    };
  },
};
