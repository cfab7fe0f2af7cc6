import type { Column } from '../columns/column.ts';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { groupingColumn } from './estimates/grouping.ts';
import { levelsOf } from './estimates/levels.ts';

const most = 60;

/** What is wrong with the variables that results are asked by: not in the data, or with too many values to be groups. */
export function groupingProblems(comparison: Comparison, variables: readonly string[]): Diagnostic[] {
  return variables.filter((name) => name !== comparison.groups.by).flatMap((name) => problemsOf(comparison, name));
}

function problemsOf(comparison: Comparison, name: string): Diagnostic[] {
  const column = groupingColumn(comparison, name);
  if (!column) return [unknown(comparison, name)];
  const count = levelsOf(column).labels.length;
  return count > most ? [error('too-many-groups', undefined, { name, count, most })] : [];
}

function unknown({ population }: Comparison, name: string): Diagnostic {
  const columns = [...population.households.columns.values(), ...(population.persons?.columns.values() ?? [])];
  const known = columns.filter(isGrouping).map((column) => column.name);
  return error('unknown-column', undefined, { name, near: nearest(name, known), known: known.slice(0, 12).join(', ') });
}

function isGrouping(column: Column): boolean {
  return column.kind === 'category' || column.logical === true;
}
