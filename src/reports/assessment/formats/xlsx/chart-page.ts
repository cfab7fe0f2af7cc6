import type { Chart, Document } from '../../document.ts';
import { plainText } from '../plain-text.ts';
import type { Context } from './context.ts';
import type { GridCell } from './grid.ts';
import { bodyLook, looks } from './looks.ts';
import { columnLetter, rangeName } from './names.ts';
import { type DataPlace, nativeChart } from './native-chart.ts';
import { numberFormat } from './number-formats.ts';
import { across, header, type Page } from './page.ts';

/** A chart on a sheet of its own: its numbers, and beside them Excel's own chart of them, or a picture where Excel has none. */
export function chartPage(chart: Chart, { document, paint }: Context): Page {
  const { id, label, caption, data, notes, source } = chart;
  const isText = data.columns.map((_, c) => data.rows.some((row) => typeof row[c] === 'string'));
  const widths = data.columns.map((column, c) => (isText[c] ? 24 : Math.max(14, column.length + 3)));
  const last = headerLine + data.rows.length;
  const anchor = { from: { row: 2, col: data.columns.length + 1 }, to: { row: 28, col: data.columns.length + 11 } };
  return {
    title: `${label} ${caption}`,
    lines: [
      [{ value: `${label}. ${caption}`, style: looks.caption }],
      [],
      header(data.columns, isText, widths),
      ...data.rows.map((row, r) => line(row, r === data.rows.length - 1, document)),
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
  const picture = { data: paint(chart), type: 'png' as const, anchor: { from: anchor.from }, width, height };
  return { images: [{ ...picture, altText: plainText(alt), title: plainText(label) }] };
}

function line(row: readonly (string | number | null)[], isLast: boolean, document: Document): readonly GridCell[] {
  return row.map((value) => {
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    const numFmt = isNumber ? numberFormat(decimalsOf(value), document) : undefined;
    const style = bodyLook({ numFmt, isText: typeof value === 'string', isLast });
    return { value: typeof value === 'number' && !isNumber ? null : value, style };
  });
}

/** Whole numbers without decimals, large ones too; others with three significant digits or more. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return 0;
  return Math.min(6, Math.max(1, 2 - Math.floor(Math.log10(Math.abs(value)))));
}
