import type { Estimate } from '../estimate.ts';
import type { People } from './parts.ts';

/** What is told of one subject in one group: all that one of its numbers would give away of the others. */
export interface Cell extends People {
  readonly subject: string;
  readonly kind: string;
  /** Records it rests on: the most that any of its numbers has. */
  readonly n: number;
  /** Its numbers in each run. */
  readonly estimates: readonly (readonly Estimate[])[];
}

/** Cells of one subject in everybody and in groups that add up to (or average into) everybody, apart by what is measured. */
export type Sets = ReadonlyMap<string, readonly Cell[]>;

/**
 * Estimates of runs on the same people as cells. A level, its change, the mean, the total and the share of one subject are one
 * cell, in all runs: each follows from the others and from what is known of the group.
 */
export function cellsOf(runs: readonly (readonly Estimate[])[]): Sets {
  const sets = new Map<string, Map<string, Estimate[][]>>();
  runs.forEach((list, run) => {
    for (const estimate of list) {
      const set = entry(sets, columnOf(estimate), () => new Map<string, Estimate[][]>());
      const known = entry(set, JSON.stringify([estimate.by, estimate.group]), () => runs.map(() => []));
      known[run].push(estimate);
    }
  });
  return new Map(Array.from(sets, ([column, set]) => [column, Array.from(set.values(), cellFrom)]));
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

function cellFrom(estimates: readonly (readonly Estimate[])[]): Cell {
  const all = estimates.flat();
  const [{ indicator, of, by, group }] = all;
  const n = all.reduce((most, one) => Math.max(most, one.n), 0);
  return { subject: subjectOf(of), by, group, kind: kindOf(indicator), n, estimates };
}

function columnOf({ indicator, of, line }: Estimate): string {
  return JSON.stringify([kindOf(indicator), subjectOf(of), line]);
}

/** Measures that are multiples of one another once the group is known. */
const amounts = ['mean', 'total', 'relative_incidence', 'share'];

/** The kind of cells that hold amounts of money. */
export const amountKind = 'amount';

function kindOf(indicator: string): string {
  return amounts.includes(indicator) ? amountKind : indicator;
}

/** Whose amount it is: `received:diesel` and `diesel` are one. */
export function subjectOf(of: string): string {
  return of.replace(/^received:/, '');
}

/** One policy of one run. */
export interface Situation {
  readonly run: number;
  readonly policy: Estimate['policy'];
}

/** The size of a cell in one situation, by its mean or what else is known of it; 0 where nothing is. */
export function sizeIn({ estimates }: Cell, { run, policy }: Situation): number {
  const known = estimates[run].find((one) => one.policy === policy && one.value !== null);
  return Math.abs(known?.value ?? 0);
}

/** Whether nothing in it differs from nothing. */
export function isZero({ estimates }: Cell): boolean {
  return estimates.flat().every(({ value }) => value === null || value === 0);
}
