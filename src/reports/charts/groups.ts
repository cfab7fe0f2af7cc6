import { levelsIn } from '../../tables/group-rows.ts';
import type { Result, Where } from '../../tables/result.ts';
import type { Writer } from '../assessment/writer.ts';

/** A group as a chart shows it: its key in the data, its name, where its estimates are. */
export interface ShownGroup {
  readonly key: string;
  readonly name: (writer: Writer) => string;
  readonly where: Where;
}

/** The groups of welfare, and everybody. */
export function groupsOf({ comparison, estimates }: Result): readonly ShownGroup[] {
  const { by } = comparison.groups;
  return [
    ...levelsIn(estimates, by).map((group) => ({ key: group, name: () => group, where: { by, group } })),
    { key: 'all', name: (writer: Writer) => writer.say('chart.all'), where: {} },
  ];
}
