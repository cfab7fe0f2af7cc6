import { addedUp } from '../../../tables/derived.ts';
import { pricedInstruments } from '../../../tables/priced-instruments.ts';
import { lookUp } from '../../../tables/result.ts';
import { transferInstruments } from '../../../tables/transfer-instruments.ts';
import { fifths } from '../facts.ts';
import type { Study } from '../study.ts';
import type { SentenceKey } from '../templates/template.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** Who has what today, and whom the programmes reach. */
export const today: SectionDefinition = {
  id: 'today',
  title: 'today.title',
  blocks: (study) => {
    const { result } = study.material;
    const priced = pricedInstruments(result).filter(({ who }) => who === 'household');
    const transfers = transferInstruments(result);
    return [
      ...paragraph(
        welfare(study),
        reach(
          study,
          'today.subsidies',
          priced.map(({ id }) => id),
        ),
        reach(
          study,
          'today.transfers',
          transfers.map(({ id }) => id),
        ),
      ),
      ...study.table('population'),
      ...study.charts('today'),
      ...study.charts('lorenz'),
    ];
  },
};

function welfare({ writer, material }: Study): string {
  const look = lookUp(material.result);
  const { by } = material.result.comparison.groups;
  const shares = fifths(material.result, (group) => look('total', 'welfare', 'baseline', { by, group }));
  const mean = look('mean', 'welfare', 'baseline');
  if (!shares || mean === null) return '';
  const [bottom, top] = shares.map((share) => writer.percent(100 * share));
  return writer.say('today.welfare', { mean: writer.each(mean), bottom, top });
}

function reach({ writer, material }: Study, key: SentenceKey, ids: readonly string[]): string {
  const look = lookUp(material.result);
  const { by } = material.result.comparison.groups;
  const received = (group: string) =>
    addedUp(ids.map((id) => look('total', `received:${id}`, 'baseline', { by, group })));
  const shares = ids.length > 0 ? fifths(material.result, received) : undefined;
  if (!shares) return '';
  const [bottom, top] = shares.map((share) => writer.number(100 * share));
  return writer.say(key, { bottom, top, currency: writer.text(writer.currency) });
}
