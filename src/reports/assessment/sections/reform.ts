import { leverLabel } from '../../../tables/lever-label.ts';
import { paragraph, type SectionDefinition } from './section.ts';

/** What changes, lever by lever, beside the rules in force. */
export const reform: SectionDefinition = {
  id: 'reform',
  title: 'reform.title',
  blocks: ({ material, writer, table, charts, numberOf }) => {
    const { scenario } = material.result.comparison;
    if (scenario.isReview) return [];
    const comma = writer.language === 'ar' ? '، ' : ', ';
    const levers = scenario.levers.map(({ name }) => writer.text(leverLabel(scenario, name)));
    const partly = Object.entries(scenario.intensity).filter(([, share]) => share !== 1);
    const list = Object.entries(scenario.intensity).map(
      ([lever, share]) => `${writer.text(leverLabel(scenario, lever))} ${writer.percent(100 * share, 0)}`,
    );
    const changes = table('reform-changes');
    return [
      ...paragraph(
        writer.say('reform.levers', { levers: levers.join(comma) }),
        partly.length > 0 ? writer.say('reform.intensity', { list: list.join(comma) }) : '',
        changes.length > 0 ? writer.say('reform.changes', { table: numberOf('reform-changes') }) : '',
      ),
      ...changes,
      ...charts('tariff'),
    ];
  },
};
