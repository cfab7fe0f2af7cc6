import type { Estimate } from '../../tables/estimate.ts';

/** What is told of one subject in one group: all that one of its numbers would give away of the others. */
export interface Cell {
  readonly subject: string;
  readonly by: string;
  readonly group: string;
  readonly kind: string;
  /** Records it rests on: the most that any of its numbers has. */
  readonly n: number;
  readonly estimates: readonly Estimate[];
}

/** Cells in sets of groups that add up to (or average into) everybody, apart by what is measured. */
export type Sets = ReadonlyMap<string, readonly Cell[]>;

/**
 * Estimates by group as cells. A level, its change, the mean, the total and the share of one subject are one cell: each follows
 * from the others and from what is known of the group.
 */
export function cellsOf(list: readonly Estimate[]): Sets {
  const cells = new Map<string, Estimate[]>();
  for (const estimate of list) {
    if (estimate.by === null || estimate.group === null) continue;
    const key = JSON.stringify([...columnOf(estimate), estimate.group]);
    const known = cells.get(key);
    if (known) known.push(estimate);
    else cells.set(key, [estimate]);
  }
  const sets = new Map<string, Cell[]>();
  for (const estimates of cells.values()) {
    const key = JSON.stringify(columnOf(estimates[0]));
    sets.set(key, [...(sets.get(key) ?? []), cellFrom(estimates)]);
  }
  return sets;
}

function cellFrom(estimates: readonly Estimate[]): Cell {
  const [{ indicator, of, by, group }] = estimates;
  const n = estimates.reduce((most, one) => Math.max(most, one.n), 0);
  return { subject: subjectOf(of), by: by!, group: group!, kind: kindOf(indicator), n, estimates };
}

function columnOf({ indicator, of, by, line }: Estimate): readonly (string | null | undefined)[] {
  return [kindOf(indicator), subjectOf(of), by, line];
}

/** Measures that are multiples of one another once the group is known. */
const amounts = ['mean', 'total', 'relative_incidence', 'share'];

/** The kind of cells that hold amounts of money. */
export const amountKind = 'amount';

function kindOf(indicator: string): string {
  return amounts.includes(indicator) ? amountKind : indicator;
}

/** Whose amount it is: `received:diesel` and `diesel` are one. */
function subjectOf(of: string): string {
  return of.replace(/^received:/, '');
}

/** The size of a cell under one policy, by its mean or what else is known of it; 0 where nothing is. */
export function sizeUnder({ estimates }: Cell, policy: Estimate['policy']): number {
  const values = estimates.filter((one) => one.policy === policy && one.value !== null);
  return values.length === 0 ? 0 : Math.abs(values[0].value!);
}

/** Whether anything in it differs from nothing. */
export function isZero({ estimates }: Cell): boolean {
  return estimates.every(({ value }) => value === null || value === 0);
}
