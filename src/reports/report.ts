import { refuseErrors } from '../diagnostics/diagnostic.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { withheldErrorNotes } from '../tables/error-notes.ts';
import { isDeclared } from '../tables/estimates/errors/sampling.ts';
import { estimates, familiesAmong, usual } from '../tables/estimates/index.ts';
import { type ErrorOptions, estimatesWithErrors } from '../tables/estimates/with-errors.ts';
import { groupingProblems } from '../tables/grouping-problems.ts';
import { tables } from '../tables/index.ts';
import { suppressionNotes } from '../tables/notes.ts';
import type { Result } from '../tables/result.ts';
import type { Table } from '../tables/table.ts';

/** The order in which a report reads: what it costs, whom it touches, poverty and inequality, then each part in turn. */
export const readingOrder = [
  'fiscal-impact',
  'distribution',
  'winners-losers',
  'poverty',
  'inequality',
  'incidence',
  'incidence-per-person',
  'wage-bill',
  'wage-bill-profile',
  'subsidies',
  'subsidies-by-group',
  'transfers',
  'social-protection',
  'progressivity',
  'contributions',
  'impoverishment',
  'mobility',
  'mobility-poverty',
  'recorded',
  'validation',
] as const;

/** The tables shown on a terminal where none is asked for; a review shows who gets what instead of who gains. */
export const headlines = {
  reform: ['fiscal-impact', 'distribution', 'winners-losers', 'poverty', 'inequality'],
  review: ['fiscal-impact', 'distribution', 'incidence', 'poverty', 'inequality', 'validation'],
} as const;

/** What is estimated, and whether with its sampling errors: where the data declare how they were drawn, unless told. */
export interface ResultOptions extends ErrorOptions {
  readonly se?: boolean;
  /** Ids of the tables to be made, so that nothing else is worked out; all of them where absent. */
  readonly tables?: readonly string[];
}

/** A comparison with everything estimated on it; variables that cannot form groups are refused. */
export function resultOf(comparison: Comparison, asked: ResultOptions = {}): Result {
  refuseErrors(groupingProblems(comparison, asked.by ?? []));
  const { se = isDeclared(comparison), tables: ids = tables.map(({ id }) => id) } = asked;
  const { minCell = comparison.population.minCell ?? 0 } = asked;
  const only = familiesAmong(tables.filter(({ id }) => ids.includes(id)).flatMap(({ needs = usual }) => needs));
  const options = { only, ...asked };
  if (!se) return { comparison, minCell, estimates: estimates(comparison, options) };
  return { comparison, minCell, ...estimatesWithErrors(comparison, options) };
}

/** The tables asked for, in the order asked; without ids all that have something to show, in reading order. */
export function tablesOf(result: Result, ids?: readonly string[]): Table[] {
  const wanted = ids ?? readingOrder;
  const made = wanted.flatMap((id) => tables.filter((table) => table.id === id).map(({ make }) => make(result)));
  const shown = ids ? made : made.filter(({ rows }) => rows.length > 0);
  return shown.map((table) => withSuppression(table, result));
}

function withSuppression(table: Table, { estimates }: Result): Table {
  const hasGaps = table.rows.some((row) => row.includes(null));
  return hasGaps
    ? { ...table, notes: [...table.notes, ...withheldErrorNotes(table), ...suppressionNotes(estimates)] }
    : table;
}
