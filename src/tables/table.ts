import type { Text } from '../columns/column.ts';

/**
 * How a number is meant to be read: formats decide digits from it. Percent is already times 100, and so
 * is a rate, whose second decimal matters (poverty, effects on welfare); a share is not. In an
 * `as-row` column the row's style says; a `unit` column holds the unit of its row.
 */
export type Measure =
  | 'money'
  | 'money-per-head'
  | 'price'
  | 'quantity'
  | 'millions'
  | 'count'
  | 'percent'
  | 'rate'
  | 'share'
  | 'index'
  | 'ratio'
  | 'probability'
  | 'as-row'
  | 'unit'
  | 'text';

/** Which direction of a change is good news, for those who colour it: more welfare, less poverty, less cost. */
export type Better = 'higher' | 'lower';

export interface TableColumn {
  readonly id: string;
  readonly title: Text;
  /** `KWD/year`, `KWD million/year`, `%`, `people` … shown in the header. */
  readonly unit?: string;
  readonly measure: Measure;
  /** Which direction of the column's numbers is good news, where they are changes. */
  readonly better?: Better;
  /** Set on columns of change whose rows say which direction is good news. */
  readonly isChange?: boolean;
  /** Where the column is shown: in data files only, or on pages too where there is room. */
  readonly only?: 'data' | 'roomy';
  /** Shown only together with the column before it, as the upper end of an interval or a standard error. */
  readonly isPaired?: boolean;
}

export type Cell = number | string | Text | null;

/** What sets a row apart: its own measure where rows are different things, its depth, a heading without numbers. */
export interface RowStyle {
  /** Measure of the row's numbers in `as-row` columns. */
  readonly measure?: Measure;
  /** Which direction of change is good news, where rows differ. */
  readonly better?: Better;
  /** Depth of indentation of the first cell. */
  readonly level?: number;
  /** A heading of the rows below it. */
  readonly heading?: boolean;
  /** Ids of the columns whose change is not distinguishable from none. */
  readonly uncertain?: readonly string[];
  /** Where the row is shown: on brief pages only (it stands for several), or only where every row is. */
  readonly only?: 'brief' | 'full';
}

/** A titled table whose numbers stay numbers until a format prints them. */
export interface Table {
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** One style a row, where rows differ. */
  readonly styles?: readonly RowStyle[];
  /** Rows that stand apart (totals), by index. */
  readonly totals?: readonly number[];
  readonly notes: readonly Text[];
  /** Conventions in force, one line. */
  readonly conventions?: Text;
  /** The data and rules it rests on, one line. */
  readonly source?: Text;
}

/** The rows of a table without those that stand for several on brief pages. */
export function fullRows({ rows, styles }: Pick<Table, 'rows' | 'styles'>): Table['rows'] {
  return rows.filter((_, r) => styles?.[r]?.only !== 'brief');
}
