import { once } from '../../columns/sample.ts';
import { boundsOf, changeBin } from '../../indicators/change-bins.ts';
import { cellsFor, endBlock, type Rows, totalsOf } from './cells.ts';
import type { Grouping } from './grouping.ts';
import { byPolicy, type Plan } from './measured.ts';
import type { Source } from './source.ts';
import { type Influence, type Statistic, undefinedStatistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

/** Names of the five bins of change, as estimates and columns carry them. */
export const binIndicators = ['loss_over_5', 'loss_under_5', 'no_change', 'gain_under_5', 'gain_over_5'] as const;

/** Shares of people in each bin of change, and of winners and losers in all, overall and by group. */
export function winnerEstimates({ comparison, groupings }: Source): Plan[] {
  const bins = once(() => binsOf(comparison));
  return groupings.flatMap((grouping) => {
    const counts = once(() => countsByBin(grouping, bins()));
    return shown.map(([indicator, isIn]) =>
      byPolicy({ indicator, of: 'welfare', unit: 'share', policy: 'change' }, grouping, () =>
        sharesOf(grouping, counts(), { bins: bins(), isIn }),
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

/** People and households of each group in each of the five bins: bin b of group g at 5g + b. */
interface Counts {
  readonly people: Float64Array;
  readonly households: Int32Array;
}

function countsByBin(grouping: Grouping, bins: Int8Array): Counts {
  const { codes, labels, household, people: weights } = grouping;
  const cells = cellsFor(5 * labels.length, 1);
  const households = new Int32Array(5 * labels.length);
  const last = new Int32Array(5 * labels.length).fill(-1);
  const counting = { codes, bins, household, weights, households, last };
  for (let from = 0; from < codes.length; from += cells.rows) {
    countRows(cells.block, counting, { from, to: Math.min(codes.length, from + cells.rows) });
    endBlock(cells);
  }
  return { people: totalsOf(cells), households };
}

interface Counting extends Pick<Grouping, 'codes' | 'household'> {
  readonly bins: Int8Array;
  readonly weights: Float64Array;
  readonly households: Int32Array;
  /** The household last counted in each cell. */
  readonly last: Int32Array;
}

function countRows(
  block: Float64Array,
  { codes, bins, household, weights, households, last }: Counting,
  { from, to }: Rows,
): void {
  for (let row = from; row < to; row++) {
    const home = household ? household[row] : row;
    const bin = bins[home];
    const g = codes[row];
    if (g < 0 || bin < 0) continue;
    const cell = 5 * g + bin;
    block[cell] += weights[row];
    households[cell] += Number(last[cell] !== home);
    last[cell] = home;
  }
}

function sharesOf(
  grouping: Grouping,
  { people, households }: Counts,
  { bins, isIn }: { readonly bins: Int8Array; readonly isIn: InBin },
): Statistic[] {
  const shares = once(() => byGroup(grouping, { values: inBin(bins, isIn), weights: grouping.people, over: 1 }));
  const among = (values: ArrayLike<number>, g: number, counts: InBin) =>
    binIndicators.reduce((sum, _, bin) => (counts(bin) ? sum + values[5 * g + bin] : sum), 0);
  return grouping.labels.map((_, g) => {
    const n = among(households, g, () => true);
    const all = among(people, g, () => true);
    if (!(all > 0)) return undefinedStatistic(n, n === 0 ? 'no records in this group' : 'the denominator is zero');
    const influence: Influence = (layout) => shares()[g].influence!(layout);
    return { value: among(people, g, isIn) / all, n, influence, domain: { grouping, group: g } };
  });
}

function inBin(bins: Int8Array, isIn: InBin): Float64Array {
  return Float64Array.from(bins, (bin) => (bin < 0 ? Number.NaN : Number(isIn(bin))));
}
