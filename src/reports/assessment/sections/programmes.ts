import { inLanguage } from '../../../columns/column.ts';
import { budgetLines, lineOf } from '../../../tables/budget-line.ts';
import { addedUp } from '../../../tables/derived.ts';
import { spine } from '../../../tables/estimates/index.ts';
import { lineLabel } from '../../../tables/labels.ts';
import { pricedInstruments } from '../../../tables/priced-instruments.ts';
import { lookUp } from '../../../tables/result.ts';
import { instrumentName } from '../instrument-name.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** What the programmes of the rules in force cost, and to whom the money goes. */
export const programmes: SectionDefinition = {
  id: 'programmes',
  title: 'programmes.title',
  blocks: (study) => [
    ...paragraph(total(study), parties(study)),
    ...paragraph(subsidies(study)),
    ...study.table('programmes'),
    ...(study.pack.annex.includes('subsidies') ? study.table('subsidies', { brief: true }) : []),
  ],
};

function total({ writer, material }: Study): string {
  const { result } = material;
  const look = lookUp(result);
  const all = look('total', 'budget:total', 'baseline') ?? Number.NaN;
  const lines = budgetLines(spine(result.comparison)).map((line) => ({
    line,
    cost: look('total', `budget:${line}`, 'baseline') ?? 0,
  }));
  const largest = lines.reduce((most, one) => (one.cost > most.cost ? one : most));
  const only = spine(result.comparison).filter((instrument) => lineOf(instrument) === largest.line);
  const name = only.length === 1 ? instrumentName(only[0]) : lineLabel(largest.line);
  return writer.say('programmes.total', {
    total: writer.money(all),
    largest: writer.text(inLanguage(name, writer.language)),
    amount: writer.money(largest.cost),
    share: writer.percent((100 * largest.cost) / all),
  });
}

function parties({ writer, material }: Study): string {
  const look = lookUp(material.result);
  const ids = spine(material.result.comparison).map(({ id }) => id);
  const sum = (prefix: string) => addedUp(ids.map((id) => look('total', `${prefix}:${id}`, 'baseline'))) ?? Number.NaN;
  return writer.say('programmes.parties', {
    households: writer.money(sum('received')),
    others: writer.money(sum('others')),
  });
}

function subsidies({ writer, material }: Study): string {
  const { result } = material;
  const look = lookUp(result);
  const priced = pricedInstruments(result);
  const total = (part: string) => addedUp(priced.map(({ id }) => look('total', `${id}${part}`, 'baseline')));
  const [subsidy, bill, cost] = [total(''), total('.bill'), total('.cost')];
  if (priced.length === 0 || subsidy === null || bill === null || !cost) return '';
  return writer.say('programmes.subsidies', {
    amount: writer.money(subsidy),
    paid: writer.percent((100 * bill) / cost),
  });
}
