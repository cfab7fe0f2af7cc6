/** Numbers of a column; integers without gaps may be held narrow, anything else is float64 with NaN for missing. */
export type Numbers = Float64Array | Int32Array | Int16Array | Int8Array;

/** How often a flow is counted: an amount a month is twelve times that a year. Absent for what is not a flow (age, share, price). */
export type Period = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** A numeric column with its unit of measure (`KWD`, `kWh`, `year`) and, for flows, its period. NaN is missing. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly values: Numbers;
  readonly unit?: string;
  readonly period?: Period;
  /** Number of missing values. */
  readonly missing: number;
  /** True for yes/no columns, held as 1 and 0. */
  readonly logical?: boolean;
  readonly title?: Text;
}

/** A column of names, held as codes into `levels`; −1 is missing. */
export interface CategoryColumn {
  readonly kind: 'category';
  readonly name: string;
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  readonly missing: number;
  /** Labels of the levels by language: `{ar: {capital: 'العاصمة'}}`. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly title?: Text;
}

export type Column = NumberColumn | CategoryColumn;

/** A name or title as the user wrote it: one string, or one by language. */
export type Text = string | Readonly<Record<string, string>>;

/** A table of columns of equal length. */
export interface Frame {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** `text` in `language`, falling back to English, then to whatever there is. */
export function inLanguage(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}

const perYear: Readonly<Record<Period, number>> = { year: 1, quarter: 4, month: 12, week: 52, day: 365 };

/** How many of `period` a year has: 12 for month. Weeks count 52 and days 365, as statutory amounts do. */
export function timesPerYear(period: Period): number {
  return perYear[period];
}

/** The values of a numeric column as float64, without a copy where they already are. */
export function float64(column: NumberColumn): Float64Array {
  return column.values instanceof Float64Array ? column.values : Float64Array.from(column.values);
}
