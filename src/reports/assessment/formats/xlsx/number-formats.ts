import type { Measure, Table } from '../../../../tables/table.ts';
import { uncertainMark } from '../../../../tables/uncertain-mark.ts';
import { type Digits, digitsFor } from '../../../digits.ts';
import { largestOf } from '../../../shown.ts';
import type { Document } from '../../document.ts';
import { inNumerals } from '../../numerals.ts';

/** Decimals of a number, and the least that is not written as less than it. */
export type Written = Pick<Digits, 'decimals' | 'least'>;

/** How Excel writes a number: thousands apart, the decimals of its measure; the number beneath is in full. */
export function numberFormat({ decimals, least }: Written, { numerals }: Pick<Document, 'numerals'>): string {
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const format = numerals === 'arabic' ? `[$-2000401]${digits}` : digits;
  return least === undefined ? format : `[<${least}]"<${inNumerals(String(least), numerals)}";${format}`;
}

/** The same with the mark of a change that cannot be told from none, or with room for it beside one that can. */
export function markedFormat(format: string, isUncertain: boolean): string {
  return isUncertain ? `${format}" ${uncertainMark}"` : `${format}_ _${uncertainMark}`;
}

/** How a cell is written: as its column is, or its row where rows are different things. Amounts in full units need no decimals. */
export function writtenIn(table: Table, asked: number | undefined): (r: number, c: number) => Written {
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
    const { scale, decimals, least } = digitsFor(
      own,
      isByRow ? largestOf(measure, columns, [rows[r]]) : whole(measure),
      asked,
    );
    return { decimals: scale > 1 ? 0 : decimals, least };
  };
}
