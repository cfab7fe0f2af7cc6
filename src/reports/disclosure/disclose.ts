import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../../tables/estimate.ts';
import { spine } from '../../tables/estimates/index.ts';
import { cellsOf } from './cells.ts';
import { type Entering, withComplements } from './complement.ts';
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
 * withheld (primary), then those from which they could be had by subtraction (complementary). Heads are rounded last.
 */
export function disclose(
  list: readonly Estimate[],
  comparison: Comparison,
  rules: DisclosureRules,
): readonly Estimate[] {
  const { roundTo = 1 } = rules;
  const shown = rules.minCell > 0 ? withheldCells(list, comparison, rules) : list;
  return roundTo > 1 ? shown.map((estimate) => rounded(estimate, roundTo)) : shown;
}

function withheldCells(
  list: readonly Estimate[],
  comparison: Comparison,
  { minCell, by }: DisclosureRules,
): readonly Estimate[] {
  const dominant = dominated(comparison, by);
  const sets = cellsOf(list);
  const isSensitive = (one: Estimate) => isSmall(one, minCell) || isDominated(one, dominant);
  const withheld = new Set([...sets.values()].flat().filter(({ estimates }) => estimates.some(isSensitive)));
  withComplements(withheld, sets, { minCell, entering: enteringOf(comparison) });
  const cells = new Set([...withheld].flatMap(({ estimates }) => estimates));
  return list.map((one) => (cells.has(one) || isSmall(one, minCell) ? hidden(one) : one));
}

function enteringOf(comparison: Comparison): Entering {
  return new Map(spine(comparison).map(({ id, enters }) => [id, enters]));
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

function hidden({ se: _se, low: _low, high: _high, ...estimate }: Estimate): Estimate {
  return { ...estimate, value: null, reason: 'suppressed' };
}

function rounded(estimate: Estimate, base: number): Estimate {
  const { indicator, value } = estimate;
  if (indicator !== 'count' || value === null) return estimate;
  return { ...estimate, value: base * Math.round(value / base) };
}
