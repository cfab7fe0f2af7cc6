import type { Study } from '../study.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** What is paid back, what would be needed to undo the rise of poverty, and what that costs. */
export const compensation: SectionDefinition = {
  id: 'compensation',
  title: 'compensation.title',
  blocks: (study) => {
    if (!study.material.compensation) return [];
    return [
      ...paragraph(pays(study), required(study), targeted(study)),
      ...study.charts('compensation'),
      ...study.table('compensation-cost'),
      ...study.table('compensation-poverty'),
    ];
  },
};

function pays({ writer, material }: Study): string {
  const { paid, saved, unpaid, reformed, meanChange } = material.compensation!;
  if (paid <= 0) return writer.say('compensation.none');
  return writer.say('compensation.pays', {
    paid: writer.money(paid),
    share: saved > 0 ? writer.percent((100 * paid) / saved) : '–',
    without: writer.percent(100 * unpaid.headcount, 2),
    after: writer.percent(100 * reformed.headcount, 2),
    loss: writer.each(Math.min(0, meanChange.unpaid)),
    net_loss: writer.each(Math.min(0, meanChange.reformed)),
  });
}

function required({ writer, material }: Study): string {
  const [everybody] = material.compensation!.schemes;
  const { headcount, gap } = everybody;
  if (!headcount || !gap) return writer.say('compensation.out_of_reach');
  if (headcount.budget === 0) return writer.say('compensation.required_nothing');
  return writer.say('compensation.required', {
    headcount_budget: writer.money(headcount.budget),
    headcount_transfer: writer.each(headcount.amount),
    gap_budget: writer.money(gap.budget),
    gap_transfer: writer.each(gap.amount),
  });
}

function targeted({ writer, material }: Study): string {
  const [everybody, poorest] = material.compensation!.schemes;
  if (!poorest?.headcount || !everybody.headcount || everybody.headcount.budget === 0) return '';
  return writer.say('compensation.targeted', {
    group_share: writer.percent(100 * poorest.share, 0),
    targeted_budget: writer.money(poorest.headcount.budget),
  });
}
