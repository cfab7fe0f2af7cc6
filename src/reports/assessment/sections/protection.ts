import { lookUp } from '../../../tables/result.ts';
import { transferInstruments } from '../../../tables/transfer-instruments.ts';
import { instrumentName } from '../instrument-name.ts';
import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** Cash support: what each programme costs and whom it reaches, how progressive it is, whom it leaves out. */
export const protection: SectionDefinition = {
  id: 'protection',
  title: 'protection.title',
  blocks: (study) => {
    const tables = study.table('transfers');
    return tables.length === 0 ? [] : [...paragraph(...programmes(study)), ...tables];
  },
};

function programmes({ writer, material }: Study): readonly string[] {
  const { result } = material;
  const look = lookUp(result);
  return transferInstruments(result).flatMap((instrument) => {
    const { id } = instrument;
    const [amount, recipients] = [look('total', id, 'baseline'), look('count', id, 'baseline')];
    if (!amount || !recipients) return [];
    return [
      writer.say('protection.programme', {
        label: writer.text(instrumentName(instrument)),
        amount: writer.money(amount),
        recipients: writer.number(recipients),
      }),
    ];
  });
}
