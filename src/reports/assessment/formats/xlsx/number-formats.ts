import type { Measure, Table } from '../../../../tables/table.ts';
import { digitsFor } from '../../../digits.ts';
import { uncertainMark } from '../../../shown.ts';
import type { Document } from '../../document.ts';

/** How Excel writes a number: thousands apart, the decimals of its measure; the number beneath is in full. */
export function numberFormat(decimals: number, { numerals }: Pick<Document, 'numerals'>): string {
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return numerals === 'arabic' ? `[$-2000401]${digits}` : digits;
}

/** The same with the mark of a change that cannot be told from none, or with room for it beside one that can. */
export function markedFormat(format: string, isUncertain: boolean): string {
  return isUncertain ? `${format}" ${uncertainMark}"` : `${format}_ _${uncertainMark}`;
}

/** Decimals of a cell: those of its column, or of its row where rows are different things. Amounts in full units need none. */
export function decimalsAt(
  table: Table,
  { r, c }: { readonly r: number; readonly c: number },
  asked: number | undefined,
): number {
  const { measure } = table.columns[c];
  const own = measure === 'as-row' ? (table.styles?.[r]?.measure ?? 'text') : measure;
  const isByRow = measure === 'as-row' || measure === 'price';
  const alike = isByRow ? numbersOfRow(table, r, measure) : numbersOfMeasure(table, measure);
  const { scale, decimals } = digitsFor(own, alike, asked);
  return scale > 1 ? 0 : decimals;
}

function numbersOfRow({ columns, rows }: Table, r: number, measure: Measure): number {
  return largest(rows[r].filter((_, c) => columns[c].measure === measure));
}

function numbersOfMeasure({ columns, rows }: Table, measure: Measure): number {
  return largest(rows.flatMap((row) => row.filter((_, c) => columns[c].measure === measure)));
}

function largest(cells: readonly unknown[]): number {
  return cells.reduce((most: number, cell) => (typeof cell === 'number' ? Math.max(most, Math.abs(cell)) : most), 0);
}
