import { boundsOf, changeBin } from '../../indicators/change-bins.ts';
import type { Grouping } from './grouping.ts';
import { type Measured, measured } from './measured.ts';
import type { Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';

/** Names of the five bins of change, as estimates and columns carry them. */
export const binIndicators = ['loss_over_5', 'loss_under_5', 'no_change', 'gain_under_5', 'gain_over_5'] as const;

/** Shares of people in each bin of change, and of winners and losers in all, overall and by group. */
export function winnerEstimates({ comparison, groupings }: Source): Measured[] {
  const bins = binsOf(comparison);
  return groupings.flatMap((grouping) =>
    shown.flatMap(([indicator, isIn]) => {
      const values = bins.map((bin) => (Number.isNaN(bin) ? bin : Number(isIn(bin))));
      return shareOf(grouping, indicator, values);
    }),
  );
}

/** The bin of each household's change of welfare, NaN where welfare is missing. */
function binsOf({ baseline, reform }: Source['comparison']): Float64Array {
  const bounds = boundsOf();
  return baseline.welfare.map((before, row) => {
    const change = reform.welfare[row] - before;
    return Number.isNaN(change) ? change : changeBin(change, Math.max(before, 1), bounds);
  });
}

const shown: readonly (readonly [string, (bin: number) => boolean])[] = [
  ['winners', (bin) => bin > 2],
  ['losers', (bin) => bin < 2],
  ...binIndicators.map((name, b) => [name, (bin: number) => bin === b] as const),
];

function shareOf(grouping: Grouping, indicator: string, values: Float64Array): Measured[] {
  return byGroup(grouping, { values, weights: grouping.people, over: 1 }).map((statistic, g) => {
    const group = grouping.by === null ? null : grouping.labels[g];
    return measured(
      { indicator, of: 'welfare', unit: 'share' },
      { policy: 'change', by: grouping.by, group },
      statistic,
    );
  });
}
