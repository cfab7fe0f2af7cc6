import { once } from '../../columns/sample.ts';
import { boundsOf, changeBin } from '../../indicators/change-bins.ts';
import type { Grouping } from './grouping.ts';
import { byPolicy, type Plan } from './measured.ts';
import type { Source } from './source.ts';
import { type Influence, type Statistic, undefinedStatistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';
import { groupWeights, householdCounts } from './weighted-sums.ts';

/** Names of the five bins of change, as estimates and columns carry them. */
export const binIndicators = ['loss_over_5', 'loss_under_5', 'no_change', 'gain_under_5', 'gain_over_5'] as const;

/** Shares of people in each bin of change, and of winners and losers in all, overall and by group. */
export function winnerEstimates({ comparison, groupings }: Source): Plan[] {
  const bins = once(() => binsOf(comparison));
  return groupings.flatMap((grouping) => {
    const cells = once(() => cellsOf(grouping, bins()));
    return shown.map(([indicator, isIn]) =>
      byPolicy({ indicator, of: 'welfare', unit: 'share', policy: 'change' }, grouping, () =>
        sharesOf(grouping, cells(), { bins: bins(), isIn }),
      ),
    );
  });
}

/** The bin of each household's change of welfare; −1 where welfare is missing. */
function binsOf({ baseline, reform }: Source['comparison']): Int8Array {
  const bounds = boundsOf();
  const bins = new Int8Array(baseline.welfare.length);
  for (let row = 0; row < bins.length; row++) {
    const before = baseline.welfare[row];
    const change = reform.welfare[row] - before;
    bins[row] = Number.isNaN(change) ? -1 : changeBin(change, Math.max(before, 1), bounds);
  }
  return bins;
}

type InBin = (bin: number) => boolean;

const shown: readonly (readonly [string, InBin])[] = [
  ['winners', (bin) => bin > 2],
  ['losers', (bin) => bin < 2],
  ...binIndicators.map((name, b) => [name, (bin: number) => bin === b] as const),
];

/** The groups, each divided by the five bins. */
function cellsOf(grouping: Grouping, bins: Int8Array): Grouping {
  const { household } = grouping;
  const codes = new Int32Array(grouping.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const bin = bins[household ? household[row] : row];
    const g = grouping.codes[row];
    codes[row] = g < 0 || bin < 0 ? -1 : g * 5 + bin;
  }
  return { ...grouping, labels: grouping.labels.flatMap((label) => binIndicators.map(() => label)), codes };
}

function sharesOf(
  grouping: Grouping,
  cells: Grouping,
  { bins, isIn }: { readonly bins: Int8Array; readonly isIn: InBin },
): Statistic[] {
  const shares = once(() => byGroup(grouping, { values: inBin(bins, isIn), weights: grouping.people, over: 1 }));
  const people = groupWeights(cells, grouping.people);
  const records = householdCounts(cells);
  const among = (values: ArrayLike<number>, g: number, counts: InBin) =>
    binIndicators.reduce((sum, _, bin) => (counts(bin) ? sum + values[5 * g + bin] : sum), 0);
  return grouping.labels.map((_, g) => {
    const n = among(records, g, () => true);
    const all = among(people, g, () => true);
    if (!(all > 0)) return undefinedStatistic(n, n === 0 ? 'no records in this group' : 'the denominator is zero');
    const influence: Influence = (layout) => shares()[g].influence!(layout);
    return { value: among(people, g, isIn) / all, n, influence, domain: { grouping, group: g } };
  });
}

function inBin(bins: Int8Array, isIn: InBin): Float64Array {
  return Float64Array.from(bins, (bin) => (bin < 0 ? Number.NaN : Number(isIn(bin))));
}
