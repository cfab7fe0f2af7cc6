import type { Column } from '../../columns/column.ts';

/** The groups a column forms: a code a row and the label of each code; −1 is missing. */
export interface Levels {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Groups of a column: its categories, yes and no, or its distinct numbers in ascending order. */
export function levelsOf(column: Column): Levels {
  if (column.kind === 'category') return { codes: column.codes, labels: column.levels };
  const distinct = [...new Set(column.values as Iterable<number>)]
    .filter((x) => !Number.isNaN(x))
    .sort((a, b) => a - b);
  const code = new Map(distinct.map((value, g) => [value, g]));
  const codes = Int32Array.from(column.values, (value) => code.get(value) ?? -1);
  return { codes, labels: distinct.map((value) => (column.logical ? (value ? 'yes' : 'no') : String(value))) };
}
