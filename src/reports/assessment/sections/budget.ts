import { fiscalFacts } from '../facts.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** The budget after compensation: saving, payment, net, and who bears it. */
export const budget: SectionDefinition = {
  id: 'budget',
  title: 'budget.title',
  blocks: (study) => [
    ...(study.material.result.comparison.scenario.isReview ? [] : paragraph(net(study), ...claims(study))),
    ...study.charts('waterfall'),
    ...study.table('fiscal-impact', { brief: true }),
    ...study.table('main-results'),
  ],
};

function net({ writer, material }: Study): string {
  const { saved, added, net, households, others } = fiscalFacts(material.result);
  const sentence = writer.say(net >= 0 ? 'budget.net_saving' : 'budget.net_cost', {
    saved: writer.money(saved),
    added: writer.money(added),
    net: writer.money(net),
  });
  return `${sentence} ${parties(writer, households, others)}`.trim();
}

function parties(writer: Study['writer'], households: number, others: number): string {
  const size = { households: writer.money(households), others: writer.money(others) };
  if (households === 0 && others === 0) return '';
  if (households <= 0 && others <= 0) return writer.say('budget.households_bear', size);
  if (households >= 0 && others >= 0) return writer.say('budget.households_gain', size);
  return writer.say('budget.households_mixed', {
    households: writer.signedMoney(households),
    others: writer.signedMoney(others),
  });
}

function claims({ writer, material }: Study): readonly string[] {
  const { result } = material;
  const { net } = fiscalFacts(result);
  return result.comparison.scenario.claims.map(({ what, amount, source }) =>
    writer.say(net >= 0 ? 'budget.claim' : 'budget.claim_cost', {
      what: writer.text(what),
      claimed: writer.money(amount),
      source: source ? ` (${source})` : '',
      net: writer.money(net),
    }),
  );
}
