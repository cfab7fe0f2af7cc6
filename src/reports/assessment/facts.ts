import { sum } from '../../columns/sum.ts';
import { budgetIdentity } from '../../tables/budget-identity.ts';
import type { Estimate } from '../../tables/estimate.ts';
import { levelsIn } from '../../tables/group-rows.ts';
import { findEstimate, lookUp, type Result } from '../../tables/result.ts';

/** What a reform does to the treasury a year: what it saves, what it adds, and the difference. */
export interface FiscalFacts {
  readonly saved: number;
  readonly added: number;
  /** Saving less added spending: positive where the treasury gains. */
  readonly net: number;
  /** What the rules in force cost. */
  readonly total: number;
  /** Change borne by households and by others; positive where they receive more. */
  readonly households: number;
  readonly others: number;
}

/** The fiscal facts of a result; of a review everything is the level. */
export function fiscalFacts(result: Result): FiscalFacts {
  const identity = budgetIdentity(result);
  const look = lookUp(result);
  const saved = sum(identity.map(({ treasury }) => Math.max(0, -treasury)));
  const added = sum(identity.map(({ treasury }) => Math.max(0, treasury)));
  return {
    saved,
    added,
    net: saved - added,
    total: look('total', 'budget:total', 'baseline') ?? Number.NaN,
    households: sum(identity.map(({ households }) => households)),
    others: sum(identity.map(({ others }) => others)),
  };
}

/** An estimate for everybody, or for a group of welfare. */
export function overall(
  result: Result,
  [indicator, of, policy]: readonly [string, string, Estimate['policy']],
  where: { readonly group?: string; readonly line?: string } = {},
): Estimate | undefined {
  const { group, line } = where;
  const by = group === undefined ? null : result.comparison.groups.by;
  const found = findEstimate(result, { indicator, of, policy, by, group: group ?? null, line });
  return found && { ...found, ...result.errors?.of(found) };
}

/** Whether sampling errors were worked out. */
export function hasErrors({ estimates, errors }: Result): boolean {
  return errors !== undefined || estimates.some(({ se }) => se !== undefined);
}

/** The name of the first poverty line, by which a reform is summed up. */
export function firstLine({ comparison }: Result): string | undefined {
  return comparison.lines[0]?.name;
}

/** The poorest and the richest group of welfare. */
export function endGroups({ comparison, estimates }: Result): readonly [poorest: string, richest: string] {
  const groups = levelsIn(estimates, comparison.groups.by);
  return [groups[0], groups[groups.length - 1]];
}

/** The share of an amount that the poorest and the richest fifth receive; undefined where groups do not make fifths. */
export function fifths(
  result: Result,
  amount: (group: string) => number | null,
): readonly [number, number] | undefined {
  const groups = levelsIn(result.estimates, result.comparison.groups.by);
  const n = groups.length / 5;
  const values = groups.map(amount);
  if (!Number.isInteger(n) || values.some((value) => value === null)) return undefined;
  const known = values.map((value) => value ?? 0);
  const all = sum(known);
  return all > 0 ? [sum(known.slice(0, n)) / all, sum(known.slice(-n)) / all] : undefined;
}
