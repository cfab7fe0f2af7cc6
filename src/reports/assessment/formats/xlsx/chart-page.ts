import type { Chart, Document } from '../../document.ts';
import { directedText } from '../plain-text.ts';
import type { Context } from './context.ts';
import type { GridCell } from './grid.ts';
import { bodyLook, looks } from './looks.ts';
import { columnLetter, rangeName } from './names.ts';
import { type DataPlace, nativeChart } from './native-chart.ts';
import { numberFormat } from './number-formats.ts';
import { across, header, type Page } from './page.ts';

/** A chart on a sheet of its own: its numbers, and beside them Excel's own chart of them, or a picture where Excel has none. */
export function chartPage(chart: Chart, { document, paint }: Context): Page {
  const { id, label, caption, notes, source } = chart;
  const data = named(chart.data);
  const isText = data.columns.map((_, c) => data.rows.some((row) => typeof row[c] === 'string'));
  const decimals = data.columns.map((_, c) => decimalsOf(data.rows.map((row) => row[c])));
  const widths = data.columns.map((column, c) => (isText[c] ? 24 : Math.max(14, column.length + 3)));
  const last = headerLine + data.rows.length;
  const anchor = { from: { row: 2, col: data.columns.length + 1 }, to: { row: 28, col: data.columns.length + 11 } };
  return {
    title: `${label} ${caption}`,
    label,
    lines: [
      [{ value: `${label}. ${caption}`, style: looks.caption }],
      [],
      header(data.columns, isText, widths),
      ...data.rows.map((row, r) => line(row, { decimals, isLast: r === data.rows.length - 1 }, document)),
      [],
      ...[...notes, ...(source ? [source] : [])].map((text) => across(text, widths)),
    ],
    widths,
    frozen: headerLine,
    ranges: [{ name: rangeName('chart', id), area: `$A$${headerLine}:$${columnLetter(widths.length - 1)}$${last}` }],
    extras: (sheet) => drawing(chart, { sheet, first: headerLine + 1 }, { anchor, paint }),
  };
}

const headerLine = 3;

/** The numbers as the sheet shows them: columns, and what their cells name, in the language of the document. */
function named({ columns, rows, names = {} }: Chart['data']): Chart['data'] {
  const name = (id: string) => names[id] ?? id;
  return {
    columns: columns.map(name),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? name(cell) : cell))),
  };
}

type Anchor = { readonly from: { row: number; col: number }; readonly to: { row: number; col: number } };

function drawing(
  chart: Chart,
  place: DataPlace,
  { anchor, paint }: { readonly anchor: Anchor; readonly paint: Context['paint'] },
): ReturnType<NonNullable<Page['extras']>> {
  const native = nativeChart(chart, place);
  if (native) return { charts: [{ ...native, anchor }] };
  if (!paint) return {};
  const { width, height, alt, label } = chart;
  const { row, col } = anchor.from;
  const to = { row: row + Math.round(height / cell.height), col: col + Math.round(width / cell.width) };
  const picture = { data: paint(chart), type: 'png' as const, anchor: { from: anchor.from, to }, width, height };
  return { images: [{ ...picture, altText: directedText(alt, false), title: directedText(label, false) }] };
}

/** An empty cell, in the units of a picture. */
const cell = { width: 64, height: 20 };

function line(
  row: readonly (string | number | null)[],
  { decimals, isLast }: { readonly decimals: readonly number[]; readonly isLast: boolean },
  document: Document,
): readonly GridCell[] {
  return row.map((value, c) => {
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    const numFmt = isNumber ? numberFormat({ decimals: decimals[c] }, document) : undefined;
    const style = bodyLook({ numFmt, isText: typeof value === 'string', isLast });
    return { value: typeof value === 'number' && !isNumber ? null : value, style };
  });
}

/** Decimals of a column: none where all are whole or large; else three digits that count in the largest, or more. */
function decimalsOf(values: readonly (string | number | null)[]): number {
  const numbers = values.filter((value) => typeof value === 'number').map(Math.abs);
  const largest = Math.max(0, ...numbers);
  if (numbers.every(Number.isInteger) || largest >= 1000 || largest === 0) return 0;
  return Math.min(6, Math.max(1, 3 - Math.floor(Math.log10(largest))));
}
