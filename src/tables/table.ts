import type { Text } from '../columns/column.ts';

/** How a number is meant to be read: formats decide digits from it. */
export type Measure = 'money' | 'money-per-head' | 'millions' | 'count' | 'percent' | 'share' | 'index' | 'ratio' | 'text';

export interface TableColumn {
  readonly id: string;
  readonly title: Text;
  /** `KWD/year`, `KWD million/year`, `%`, `people` … shown in the header. */
  readonly unit?: string;
  readonly measure: Measure;
}

export type Cell = number | string | Text | null;

/** A titled table whose numbers stay numbers until a format prints them. */
export interface Table {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that stand apart (totals), by index. */
  readonly totals?: readonly number[];
  readonly notes: readonly Text[];
  /** Conventions in force, one line. */
  readonly conventions?: Text;
}
