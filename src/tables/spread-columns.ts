import type { Amounts } from './compared-columns.ts';
import { isUncertain, type Spread } from './spread.ts';
import type { Cell, RowStyle, TableColumn } from './table.ts';

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
    { id: `${of}_se`, title: { en: 'SE', ar: 'الخطأ المعياري' }, unit, measure, only },
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
