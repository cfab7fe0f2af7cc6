import type { Node } from '../expression/node.ts';
import { amount } from './fields.ts';
import type { Kind } from './kind.ts';
import type { Terms } from './terms.ts';

/** A tapered benefit: paid in full up to one level of means, then along a straight line to nothing at another. */
export const taperedBenefit: Kind = {
  id: 'tapered_benefit',
  title: { en: 'Tapered benefit', ar: 'دعم متدرج' },
  pays: { en: 'the full amount, then along a straight line to nothing', ar: 'المبلغ كاملا ثم متناقصا على خط مستقيم' },
  enters: 'disposable',
  fields: {
    amount: amount.describe('the full amount'),
    full_until: amount.describe('means up to which it is paid in full'),
    zero_from: amount.describe('means from which nothing is paid'),
    means: amount.describe('what the taper goes by'),
  },
  example: `citizen_support:
  kind: tapered_benefit
  eligible: nationality == 'kuwaiti'
  amount: 16 * size
  means: income(disposable) / size
  full_until: 500
  zero_from: 1100`,
  lower: (terms) => {
    const full = terms.money('amount');
    const until = terms.money('full_until');
    const from = terms.money('zero_from');
    const means = terms.money('means');
    if (!full || !until || !from || !means) return undefined;
    terms.inOrder(['full_until', undefined, until], ['zero_from', undefined, from]);
    const share = shareLeft(terms, means, until, from);
    return {
      amount: terms.graph.operation('multiply', full, share),
      steps: [
        { text: { en: 'full amount', ar: 'المبلغ الكامل' }, node: full, unit: 'money' },
        { text: { en: 'means', ar: 'الدخل المحتسب' }, node: means, unit: 'money' },
        { text: { en: 'full until', ar: 'كامل حتى' }, node: until, unit: 'money' },
        { text: { en: 'nothing from', ar: 'لا شيء ابتداء من' }, node: from, unit: 'money' },
        { text: { en: 'share left after the taper', ar: 'النسبة الباقية بعد التدرج' }, node: share, unit: 'rate' },
      ],
    };
  },
};

function shareLeft({ graph }: Terms, means: Node, until: Node, from: Node): Node {
  const line = graph.operation(
    'divide',
    graph.operation('subtract', from, means),
    graph.operation('subtract', from, until),
  );
  const sloped = graph.operation('choose', graph.operation('atMost', from, means), graph.constant(0), line);
  return graph.operation('choose', graph.operation('atMost', means, until), graph.constant(1), sloped);
}
