import { spine } from '../../../tables/estimates/index.ts';
import { payInstruments } from '../../../tables/estimates/pay.ts';
import { lookUp } from '../../../tables/result.ts';
import { directionOf } from '../direction.ts';
import { overall } from '../facts.ts';
import { instrumentName } from '../instrument-name.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** The wage bill, who is paid, and what the reform does to it. */
export const pay: SectionDefinition = {
  id: 'pay',
  title: 'pay.title',
  blocks: (study) => {
    const paid = payInstruments({ instruments: spine(study.material.result.comparison) });
    if (paid.length === 0) return [];
    const said = paid.map((instrument) => bill(study, instrument.id, study.writer.text(instrumentName(instrument))));
    return [...paragraph(...said), ...study.table('wage-bill'), ...study.table('wage-bill-profile')];
  },
};

function bill({ writer, material }: Study, id: string, label: string): string {
  const { result } = material;
  const look = lookUp(result);
  const before = look('total', id, 'baseline') ?? Number.NaN;
  const change = overall(result, ['total', id, 'change']);
  const direction = directionOf(change && { ...change, se: undefined, low: undefined, high: undefined }, 0.5);
  const average = look('mean', `staff:${id}`, 'baseline');
  const level = writer.say(average === null ? 'pay.bill_only' : 'pay.bill', {
    label,
    before: writer.money(before),
    staff: writer.number(look('count', `staff:${id}`, 'baseline') ?? Number.NaN),
    average: writer.each(average ?? Number.NaN),
  });
  if (result.comparison.scenario.isReview) return level;
  const moved = writer.say(`pay.bill_${direction === 'unclear' ? 'same' : direction}`, {
    change: writer.money(change?.value ?? 0),
    percent: writer.percent(Math.abs((100 * (change?.value ?? 0)) / before)),
  });
  return `${level} ${moved}`;
}
