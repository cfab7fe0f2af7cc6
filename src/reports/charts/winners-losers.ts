import { binIndicators } from '../../tables/estimates/winners.ts';
import { lookUp } from '../../tables/result.ts';
import { type ChartDefinition, charted, label } from './chart.ts';
import { groupsOf } from './groups.ts';
import { changeInks } from './palette.ts';
import { stackedGroups } from './stacked-groups.ts';

const labels = ['chart.loss_large', 'chart.loss_small', 'chart.none', 'chart.gain_small', 'chart.gain_large'] as const;

/** How many people of each group lose much or little, keep what they have, gain little or much. */
export const winnersLosers: ChartDefinition = {
  id: 'winners',
  make: ({ result }, writer) => {
    if (result.comparison.scenario.isReview) return [];
    const look = lookUp(result);
    const inks = changeInks('winners');
    const groups = groupsOf(result);
    const share = (bin: string, where: (typeof groups)[number]['where']) => {
      const value = look(bin, 'welfare', 'change', where);
      return value === null ? null : 100 * value;
    };
    const parts = groups.flatMap(({ name, where }) =>
      binIndicators.map((bin, k) => ({ group: name(writer), value: share(bin, where) ?? 0, ink: inks[k] })),
    );
    const all = groups.map(({ name }) => name(writer));
    const drawing = stackedGroups(
      { parts, groups: all, ends: [0, 100] },
      label(writer, 'chart.percent_of_people'),
      writer,
    );
    const said = (id: string, at: number) => writer.percent(share(id, groups.at(at)!.where) ?? Number.NaN);
    const facts = {
      id: 'winners',
      caption: 'chart.winners',
      alt: 'chart.winners_alt',
      slots: {
        losers: said('losers', -1),
        winners: said('winners', -1),
        poorest: said('losers', 0),
        richest: said('losers', -2),
      },
      legend: labels.map((key, k) => ({ label: writer.say(key), ink: inks[k] })),
      data: {
        columns: ['group', ...binIndicators],
        rows: groups.map(({ key, where }) => [key, ...binIndicators.map((bin) => share(bin, where))]),
      },
    } as const;
    return [charted(drawing, facts, writer)];
  },
};
