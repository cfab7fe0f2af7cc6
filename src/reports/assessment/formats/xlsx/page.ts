import type { CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { plainText } from '../plain-text.ts';
import type { Context } from './context.ts';
import { filled, type GridCell } from './grid.ts';
import { headerLook, looks } from './looks.ts';
import { quoted } from './names.ts';

/** A sheet before it has its name: what it wants to be called, its cells, the ranges in it that have names. */
export interface Page {
  readonly title: string;
  /** Its number in the report, by which the first sheet lists it; its title where it has none. */
  readonly label?: string;
  readonly lines: readonly (readonly GridCell[])[];
  readonly widths: readonly number[];
  /** How many lines stay in view, header included; the header is the last of them. */
  readonly frozen?: number;
  readonly ranges?: readonly Range[];
  readonly extras?: (sheet: string) => Pick<WriteSheet, 'charts' | 'images'>;
}

/** A named part of a sheet, rows and columns counted from 0, ends included. */
export interface Range {
  readonly name: string;
  readonly area: string;
}

/** The sheet as the library takes it: direction, widths, what stays in view, how it is printed. */
export function sheetOf(page: Page, name: string, { document, isRtl }: Context): WriteSheet {
  const { lines, widths, frozen = 0, extras } = page;
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    name,
    ...filled(lines, isRtl),
    ...extras?.(quoted(name)),
    columns: widths.map((one) => ({ width: one })),
    view: { rightToLeft: isRtl, showGridLines: false },
    ...(frozen > 0 && { freezePane: { rows: frozen, columns: 1 } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: width > 95 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: `&L${footerText(document.footer, isRtl)}&R&P / &N` },
    a11y: { summary: plainText(page.title), ...(frozen > 0 && { headerRow: frozen - 1 }) },
  };
}

/** The names of a sheet's ranges, for the whole workbook, and the header that is printed again on every page. */
export function namedRanges({ ranges = [], frozen }: Page, sheet: string): NonNullable<WriteOptions['namedRanges']> {
  const named = ranges.map(({ name, area }) => ({ name, range: `${quoted(sheet)}!${area}` }));
  if (!frozen) return named;
  const header = { name: '_xlnm.Print_Titles', range: `${quoted(sheet)}!$${frozen}:$${frozen}`, scope: sheet };
  return [...named, header];
}

/** The header of a sheet's columns, as high as its longest title needs. */
export function header(
  titles: readonly string[],
  isText: readonly boolean[],
  widths: readonly number[],
): readonly GridCell[] {
  const height = heightOf(titles, widths, looks.strong) + 4;
  return titles.map((value, c) => ({ value, style: headerLook(isText[c]), height }));
}

/** A line of text across the sheet, as high as it needs. */
export function across(text: string, widths: readonly number[], style: CellStyle = looks.note): readonly GridCell[] {
  const room = widths.reduce((sum, one) => sum + one, 0);
  return [{ value: text, style, span: widths.length, height: heightOf([text], [room], style) }];
}

/** The height, in points, of a row whose texts break within their columns. */
export function heightOf(texts: readonly string[], widths: readonly number[], style: CellStyle = looks.prose): number {
  const size = style.font?.size ?? 11;
  const wide = (style.font?.bold ? 1.12 : 1.02) * (size / 11);
  const lines = texts.map((text, c) => linesIn(text, widths[c] / wide));
  return Math.max(1, ...lines) * (size + 4);
}

/** Words go to the next line where they do not fit. */
function linesIn(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    if (used > 0 && used + word.length > room) [lines, used] = [lines + 1, 0];
    used += word.length + 1;
    if (used > room + 1) [lines, used] = [lines + Math.floor(used / room), used % room];
  }
  return lines;
}

/** The run, as Excel's codes want it; embedded from right to left where that is its direction. */
function footerText(text: string, isRtl: boolean): string {
  const plain = plainText(text).replaceAll('&', '&&').slice(0, 200);
  return isRtl ? `\u202B${plain}\u202C` : plain;
}
