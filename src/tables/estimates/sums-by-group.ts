import { remembered } from '../../columns/remembered.ts';
import { lostIn } from '../../columns/sum.ts';
import type { Layout } from '../../indicators/variance/survey-design.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { comparedByGroup, type Pair, type Plan, type Subject } from './measured.ts';
import { bothPolicies, type Source } from './source.ts';
import { type Statistic, undefinedStatistic } from './statistic.ts';
import { type Asked, groupWeights, householdCounts, rowCounts, type Weighed, weightedSums } from './weighted-sums.ts';

/** What is added up: values, the weights of the grouping's rows, and what the sum is divided by. */
export interface Summed extends Weighed {
  /** As `values`; 1 gives a mean. Left out for a plain total. */
  readonly over?: Float64Array | 1;
  /** What the values weigh, where it is not what the denominator weighs: household money shared among people. */
  readonly shared?: Float64Array;
  /** The weighted sums of the values, where they are known; `values` are then read for the errors alone. */
  readonly totals?: Float64Array;
}

/**
 * Weighted totals, means or ratios of sums in each group. Rows whose value or denominator is missing are left out of
 * both sums; a group without rows has no mean and a total of zero.
 */
export function byGroup(grouping: Grouping, summed: Summed): Statistic[] {
  const found = sums(grouping, summed);
  const { totals, divisors, n } = found;
  const pulls = remembered((layout: Layout) => pullsOn(grouping, summed, { found, layout }));
  return grouping.labels.map((_, group) => {
    const influence = (layout: Layout) => pulls(layout)[group];
    const about = { n: n[group], influence, domain: { grouping, group } };
    if (summed.over === undefined) return { value: totals[group], ...about };
    if (n[group] === 0) return undefinedStatistic(0, 'no records in this group');
    if (divisors[group] === 0) return undefinedStatistic(n[group], 'the denominator is zero');
    return { value: totals[group] / divisors[group], ...about };
  });
}

/** The same under both policies. */
export function bothByGroup(
  source: Source,
  grouping: Grouping,
  summed: (outcome: Outcome) => Summed,
): Pair<readonly Statistic[]> {
  const { baseline, reform } = bothPolicies(source, summed);
  const statistics = byGroup(grouping, baseline);
  return { baseline: statistics, reform: reform === baseline ? statistics : byGroup(grouping, reform) };
}

/** A plan of sums, means or ratios of sums under both policies and their difference. */
export function planOfSums(
  source: Source,
  { subject, grouping }: { readonly subject: Subject; readonly grouping: Grouping },
  summed: (outcome: Outcome) => Summed,
): Plan {
  return {
    ...comparedByGroup(subject, grouping, () => bothByGroup(source, grouping, summed)),
    adds: () => addsOfBoth(source, grouping, summed),
  };
}

/** What `bothByGroup` adds up. */
export function addsOfBoth(source: Source, grouping: Grouping, summed: (outcome: Outcome) => Summed): readonly Asked[] {
  const { baseline, reform } = bothPolicies(source, summed);
  return (reform === baseline ? [baseline] : [baseline, reform]).flatMap((one) => addsOf(grouping, one));
}

/** What `byGroup` adds up. */
export function addsOf(grouping: Grouping, summed: Summed): readonly Asked[] {
  const { over, perRow, weights } = summed;
  const top = { grouping, ...numerator(summed) };
  return typeof over === 'object' ? [top, { grouping, values: over, perRow, weights }] : [top];
}

function numerator({ values, perRow, weights, shared = weights }: Summed): Weighed {
  return { values, perRow, weights: shared };
}

function sums(grouping: Grouping, summed: Summed): Sums {
  const totals = summed.totals ?? weightedSums(grouping, numerator(summed));
  const divisors = denominators(grouping, summed);
  if (totals.some(Number.isNaN) || divisors.some(Number.isNaN)) return sumsOfComplete(grouping, summed);
  return { totals, divisors, n: (summed.perRow ? rowCounts : householdCounts)(grouping) };
}

/** Nothing for totals, which are not divided. */
function denominators(grouping: Grouping, { over, perRow, weights }: Summed): Float64Array {
  if (over === undefined) return new Float64Array(0);
  return over === 1 ? groupWeights(grouping, weights) : weightedSums(grouping, { values: over, perRow, weights });
}

interface Sums {
  readonly totals: Float64Array;
  readonly divisors: Float64Array;
  readonly n: Int32Array;
}

/** The same where values are missing: their rows are left out. */
function sumsOfComplete(grouping: Grouping, { values, perRow, weights, over, shared = weights }: Summed): Sums {
  const size = grouping.labels.length;
  const [top, topLost] = [new Float64Array(size), new Float64Array(size)];
  const [bottom, bottomLost] = [new Float64Array(size), new Float64Array(size)];
  const n = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let row = 0; row < grouping.codes.length; row++) {
    const g = grouping.codes[row];
    if (g < 0) continue;
    const household = grouping.household ? grouping.household[row] : row;
    const at = perRow ? row : household;
    const amount = shared[row] * values[at];
    const among = weights[row] * (typeof over === 'object' ? over[at] : 1);
    if (Number.isNaN(amount) || Number.isNaN(among)) continue;
    add(top, topLost, g, amount);
    add(bottom, bottomLost, g, among);
    if (perRow || last[g] !== household) n[g]++;
    last[g] = household;
  }
  return { totals: top.map((x, g) => x + topLost[g]), divisors: bottom.map((x, g) => x + bottomLost[g]), n };
}

function add(totals: Float64Array, lost: Float64Array, g: number, x: number): void {
  lost[g] += lostIn(totals[g], x);
  totals[g] += x;
}

/** The pull of each sampling unit on the value of each group, all groups in one pass. */
function pullsOn(
  grouping: Grouping,
  { values, perRow, weights, over, shared = weights }: Summed,
  { found, layout }: { readonly found: Sums; readonly layout: Layout },
): readonly Float64Array[] {
  const { codes, household, labels } = grouping;
  const units = layout.stratumOf.length;
  const pulls = Array.from(labels, () => new Float64Array(units));
  const ratios = found.totals.map((total, g) => (over === undefined ? 0 : total / found.divisors[g]));
  for (let row = 0; row < codes.length; row++) {
    const g = codes[row];
    if (g < 0) continue;
    const home = household ? household[row] : row;
    const at = perRow ? row : home;
    const amount = shared[row] * values[at];
    const among = weights[row] * (typeof over === 'object' ? over[at] : 1);
    const pull = over === undefined ? amount : (amount - ratios[g] * among) / found.divisors[g];
    if (!Number.isNaN(pull)) pulls[g][layout.unitOf[home]] += pull;
  }
  return pulls;
}
