import { exactHit, type QuantileRule, quantile } from './quantile.ts';
import type { Sample } from './sample.ts';

/**
 * How people are put into n groups of equal size: at or below the k-th cut and above the one before (`cut`: Stata's xtile,
 * the cuts being quantiles), or by n times the share of the population up to and including everyone with the same value,
 * rounded up (`share`: PolicyEngine). Both keep equal values together, so groups may be unequal or empty.
 */
export type GroupRule = 'cut' | 'share';

/**
 * The group, 0 to n − 1, of every row of the column the sample was taken from; −1 for rows that are not in the sample.
 *
 * @example quantileGroups(sample([10, 10, 20], [1, 2, 1]), 10, 'share') // [7, 7, 9]
 */
export function quantileGroups(
  of: Sample,
  n: number,
  rule: GroupRule = 'cut',
  quantiles: QuantileRule = 'average',
): Int32Array {
  const codes = rule === 'cut' ? codesByCut(of, cuts(of, n, quantiles)) : codesByShare(of, n);
  if (of.rows === undefined) return codes;
  const all = new Int32Array(of.length).fill(-1);
  for (let i = 0; i < codes.length; i++) all[of.rows[i]] = codes[i];
  return all;
}

/** The n − 1 values that divide the population into n groups. */
export function cuts(of: Sample, n: number, rule: QuantileRule = 'average'): Float64Array {
  const at = new Float64Array(n - 1);
  for (let k = 1; k < n; k++) at[k - 1] = quantile(of, k / n, rule);
  return at;
}

/**
 * Groups of exactly 1/n of the population: the units at a boundary belong in part to the groups on either side, and units
 * with equal values in equal parts, so that the result depends on no order.
 */
export interface SplitGroups {
  readonly groups: number;
  /** Where each unit (or the units equal to it) begins and ends in the population from poorest to richest, 0 to 1. */
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/**
 * Divides the units of a sample into exact n-ths; `partIn` tells how much of a unit each group holds.
 *
 * @example partIn(splitGroups(sample([10, 20], [15, 85]), 10), 0, 1) // 0.3333333333333333
 */
export function splitGroups(of: Sample, n: number): SplitGroups {
  const { values, order, cumulative, weight } = of;
  const start = new Float64Array(values.length);
  const end = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    const to = endOfTie(of, from);
    for (let k = from; k < to; k++) {
      start[order[k]] = from === 0 ? 0 : cumulative[from - 1] / weight;
      end[order[k]] = cumulative[to - 1] / weight;
    }
    from = to;
  }
  return { groups: n, start, end };
}

/** The part, 0 to 1, of unit `unit` that belongs to group `group`; the parts over all groups add up to 1. */
export function partIn({ groups, start, end }: SplitGroups, unit: number, group: number): number {
  const low = group / groups;
  const high = (group + 1) / groups;
  const length = end[unit] - start[unit];
  if (length > 0) return Math.max(0, Math.min(high, end[unit]) - Math.max(low, start[unit])) / length;
  return Math.min(groups - 1, Math.floor(start[unit] * groups)) === group ? 1 : 0;
}

function codesByCut(of: Sample, at: Float64Array): Int32Array {
  const { values, order } = of;
  const codes = new Int32Array(values.length);
  let from = 0;
  for (let group = 0; group <= at.length; group++) {
    const to = group < at.length ? placesUpTo(of, at[group]) : order.length;
    for (let k = from; k < to; k++) codes[order[k]] = group;
    from = Math.max(from, to);
  }
  return codes;
}

function codesByShare(of: Sample, n: number): Int32Array {
  const codes = new Int32Array(of.values.length);
  for (let from = 0; from < of.order.length; ) {
    const to = endOfTie(of, from);
    const share = of.cumulative[to - 1] / of.weight;
    const group = Math.min(n, Math.max(1, Math.ceil(n * (share - exactHit)))) - 1;
    for (let k = from; k < to; k++) codes[of.order[k]] = group;
    from = to;
  }
  return codes;
}

/** How many places in the order have a value of at most `x`. */
export function placesUpTo({ values, order }: Sample, x: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[order[middle]] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOfTie({ values, order }: Sample, from: number): number {
  let to = from + 1;
  while (to < order.length && values[order[to]] === values[order[from]]) to++;
  return to;
}
