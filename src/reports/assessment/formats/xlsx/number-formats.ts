import type { Measure, Table } from '../../../../tables/table.ts';
import { uncertainMark } from '../../../../tables/uncertain-mark.ts';
import { digitsFor } from '../../../digits.ts';
import { largestOf } from '../../../shown.ts';
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
export function decimalsIn(table: Table, asked: number | undefined): (r: number, c: number) => number {
  const { columns, rows, styles } = table;
  const wholes = new Map<Measure, number>();
  const whole = (measure: Measure) => {
    const known = wholes.get(measure) ?? largestOf(measure, columns, rows);
    wholes.set(measure, known);
    return known;
  };
  return (r, c) => {
    const { measure } = columns[c];
    const own = measure === 'as-row' ? (styles?.[r]?.measure ?? 'text') : measure;
    const isByRow = measure === 'as-row' || measure === 'price';
    const { scale, decimals } = digitsFor(
      own,
      isByRow ? largestOf(measure, columns, [rows[r]]) : whole(measure),
      asked,
    );
    return scale > 1 ? 0 : decimals;
  };
}
