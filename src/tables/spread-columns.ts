import type { Amounts } from './compared-columns.ts';
import type { Result } from './result.ts';
import { isUncertain, type Spread } from './spread.ts';
import type { Cell, RowStyle, TableColumn } from './table.ts';

/** Where columns of errors are shown: always where they were asked for by name, else where the page has room; none without errors. */
export function errorRoom({ errors, areErrorsAsked }: Pick<Result, 'errors' | 'areErrorsAsked'>): Amounts['spread'] {
  if (!errors) return undefined;
  return areErrorsAsked ? 'always' : 'roomy';
}

/** The same for numbers of less interest: in data files alone, unless errors were asked for by name. */
export function lesserErrorRoom({
  errors,
  areErrorsAsked,
}: Pick<Result, 'errors' | 'areErrorsAsked'>): Amounts['spread'] {
  if (!errors) return undefined;
  return areErrorsAsked ? 'always' : 'data';
}

/** A column, and that of its standard errors beside it where there are any. */
export function withError(column: TableColumn, room: Amounts['spread']): TableColumn[] {
  if (!room) return [column];
  const { id, unit, measure } = column;
  const place = room === 'always' ? { isPaired: true } : { only: room };
  return [column, { id: `${id}_se`, title: errorTitle, unit, measure, ...place }];
}

/** A cell, and that of its standard error beside it where there are any. */
export function withErrorCell({ errors }: Pick<Result, 'errors'>, value: Cell, spread: () => Spread | null): Cell[] {
  return errors ? [value, typeof value === 'number' ? (spread()?.se ?? null) : ''] : [value];
}

export const errorTitle = { en: 'SE', ar: 'الخطأ المعياري' };

/** Columns of sampling errors: of the change, with its bounds and p-value, or in a review of the baseline with its bounds. */
export function spreadColumns(isReview: boolean, { measure, unit, spread }: Amounts): TableColumn[] {
  if (!spread) return [];
  const only = spread === 'always' ? undefined : spread;
  const room = spread === 'data' ? 'data' : 'roomy';
  const of = isReview ? 'baseline' : 'change';
  const bound = (end: 'low' | 'high', en: string, ar: string): TableColumn => ({
    id: `${of}_${end}`,
    title: { en, ar },
    unit,
    measure,
    only: isReview ? room : 'data',
    ...(end === 'high' && { isPaired: true }),
  });
  return [
    { id: `${of}_se`, title: errorTitle, unit, measure, only },
    bound('low', '95% from', '95% من'),
    bound('high', 'to', 'إلى'),
    ...(isReview ? [] : [{ id: 'change_p', title: 'p', measure: 'probability', only: room } as const]),
  ];
}

/** The cells under those columns; empty of what is not known. */
export function spreadCells(isReview: boolean, spread: Spread | null): Cell[] {
  const bounds = [spread?.se ?? null, spread?.low ?? null, spread?.high ?? null];
  return isReview ? bounds : [...bounds, spread?.p ?? null];
}

/** The style of a row whose change may be no change at all. */
export function uncertainStyle(spread: Spread | null): Pick<RowStyle, 'uncertain'> {
  return isUncertain(spread) ? { uncertain: ['change'] } : {};
}

/** The style of a row several of whose columns are changes: those that may be no change at all. */
export function uncertainColumns(spreads: readonly (readonly [column: string, spread: Spread | null])[]): RowStyle {
  const uncertain = spreads.filter(([, spread]) => isUncertain(spread)).map(([column]) => column);
  return uncertain.length > 0 ? { uncertain } : {};
}
