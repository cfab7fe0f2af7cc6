import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../../tables/estimate.ts';
import { dominanceKey, dominated } from './dominance.ts';

/** What may be shown: the least number of households a cell rests on, and what heads are rounded to. */
export interface DisclosureRules {
  /** 0 withholds nothing. */
  readonly minCell: number;
  /** Heads are rounded to a multiple of this; 1 or less leaves them. */
  readonly roundTo?: number;
  readonly by: readonly string[];
}

/**
 * Estimates as they may leave the house, the same for every format: cells on too few households or dominated by one are
 * withheld (primary), then one more cell of every set of groups of which only one is withheld, so that it cannot be had by
 * subtraction (complementary), then changes whose levels are withheld. Heads are rounded last.
 */
export function disclose(
  list: readonly Estimate[],
  comparison: Comparison,
  rules: DisclosureRules,
): readonly Estimate[] {
  const { minCell, roundTo = 1, by } = rules;
  const shown = minCell > 0 ? withheldCells(list, minCell, dominated(comparison, by)) : list;
  return roundTo > 1 ? shown.map((estimate) => rounded(estimate, roundTo)) : shown;
}

function withheldCells(list: readonly Estimate[], minCell: number, dominant: ReadonlySet<string>): readonly Estimate[] {
  const withheld = new Set<Estimate>(list.filter((one) => isSmall(one, minCell) || isDominated(one, dominant)));
  for (const set of setsOf(list)) for (const estimate of complement(set, withheld)) withheld.add(estimate);
  const levels = new Set([...withheld].map(keyOfCell));
  return list.map((one) => (withheld.has(one) || levels.has(keyOfCell(one)) ? hidden(one) : one));
}

function isSmall({ n, indicator }: Estimate, minCell: number): boolean {
  return n > 0 && n < minCell && indicator !== 'missing';
}

function isDominated({ of, policy, by, group }: Estimate, dominant: ReadonlySet<string>): boolean {
  if (by === null || group === null) return false;
  const id = of.startsWith('received:') ? of.slice('received:'.length) : of;
  const policies = policy === 'change' ? ['baseline', 'reform'] : [policy];
  return policies.some((one) => dominant.has(dominanceKey(id, one, by, group)));
}

/** The groups of one variable for one subject under one policy, which add up to (or average into) everybody. */
function setsOf(list: readonly Estimate[]): Iterable<readonly Estimate[]> {
  const sets = new Map<string, Estimate[]>();
  for (const estimate of list) {
    const { indicator, of, policy, by, line } = estimate;
    if (by === null) continue;
    const key = JSON.stringify([indicator, of, policy, by, line]);
    const set = sets.get(key);
    if (set) set.push(estimate);
    else sets.set(key, [estimate]);
  }
  return sets.values();
}

/** Where only one group is withheld, the smallest of the others that has something to show. */
function complement(set: readonly Estimate[], withheld: ReadonlySet<Estimate>): readonly Estimate[] {
  if (set.filter((one) => withheld.has(one)).length !== 1) return [];
  const others = set.filter((one) => !withheld.has(one) && one.n > 0);
  return others.length === 0 ? [] : [others.reduce((least, one) => (one.n < least.n ? one : least))];
}

/** A cell under all policies: what one of them hides the others would give away. */
function keyOfCell({ indicator, of, by, group, line }: Estimate): string {
  return JSON.stringify([indicator, of, by, group, line]);
}

function hidden({ se: _se, low: _low, high: _high, ...estimate }: Estimate): Estimate {
  return { ...estimate, value: null, reason: 'suppressed' };
}

function rounded(estimate: Estimate, base: number): Estimate {
  const { indicator, value } = estimate;
  if (indicator !== 'count' || value === null) return estimate;
  return { ...estimate, value: base * Math.round(value / base) };
}
