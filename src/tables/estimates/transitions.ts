import { quantileGroups } from '../../columns/groups.ts';
import { once, sampleOnce } from '../../columns/sample.ts';
import type { Grouping } from './grouping.ts';
import { byPolicy, type Plan } from './measured.ts';
import { type Passage, passagePolicy } from './passage.ts';
import type { Source } from './source.ts';
import type { Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

/** Where people of a group are after, as estimates name it. */
export function afterName(group: string): string {
  return `after:${group}`;
}

/** The share of each group's people who are in each group after, and the share of all who move, up or down. */
export function transitionEstimates(source: Source, passage: () => Passage): Plan[] {
  const { by, labels } = source.comparison.groups;
  const moves = movesOf(source, passage);
  const [everybody] = source.groupings;
  const standing = { unit: 'share', policy: passagePolicy(source.comparison, 'standing') } as const;
  const change = { of: 'welfare', unit: 'share', policy: passagePolicy(source.comparison, 'change') } as const;
  const moved = (indicator: string, holds: Holds): Plan =>
    byPolicy({ indicator, ...change }, everybody, () => moves.share(everybody, holds));
  return [
    ...labels.map((label, k) =>
      byPolicy({ indicator: 'transition', of: afterName(label), ...standing }, { by, labels }, () =>
        moves.share(moves.rows(), (_, to) => to === k),
      ),
    ),
    moved('moved', (from, to) => from !== to),
    moved('moved_up', (from, to) => from < to),
    moved('moved_down', (from, to) => from > to),
  ];
}

type Holds = (from: number, to: number) => boolean;

interface Moves {
  /** People in their groups before. */
  readonly rows: () => Grouping;
  readonly share: (grouping: Grouping, holds: Holds) => Statistic[];
}

/** Groups before and after; those after, and in a review those before, are formed on their own welfare. */
function movesOf({ comparison, groupings: [everybody] }: Source, passage: () => Passage): Moves {
  const { groups, peopleWeight, scenario } = comparison;
  const { by, labels } = groups;
  const codes = (welfare: Float64Array) => quantileGroups(sampleOnce(welfare, peopleWeight), labels.length);
  const before = once(() => (scenario.isReview ? codes(passage().before) : groups.codes));
  const after = once(() => codes(passage().after));
  const rows = once((): Grouping => ({ ...everybody, by, labels, codes: before() }));
  const share = (grouping: Grouping, holds: Holds) => {
    const [from, to] = [before(), after()];
    const values = new Float64Array(from.length);
    for (let h = 0; h < values.length; h++)
      values[h] = from[h] < 0 || to[h] < 0 ? Number.NaN : Number(holds(from[h], to[h]));
    return byGroup(grouping, { values, weights: grouping.people, over: 1 });
  };
  return { rows, share };
}
