import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { directedText, isArabic } from '../plain-text.ts';
import { fontName } from './looks.ts';

/** A cell of a sheet: what it holds, how it looks, which cell it leads to. */
export interface GridCell {
  readonly value: string | number | null;
  readonly style?: CellStyle;
  /** A place in the workbook: `'C3 Poverty'!A1`. */
  readonly leadsTo?: string;
  /** How many columns it spans. */
  readonly span?: number;
  /** Height of its row in points, where one line is not enough. */
  readonly height?: number;
}

/** The cells of a sheet as the library takes them. Text stays text, whatever it begins with. */
export function filled(
  lines: readonly (readonly GridCell[])[],
  isRtl: boolean,
): Pick<WriteSheet, 'rows' | 'cells' | 'merges' | 'rowDefs'> {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number }>();
  const rows = lines.map((line, r) => line.map((cell, c) => place(cell, r, c)));
  return { rows, cells, merges, rowDefs };

  function place({ value, style, leadsTo, span, height }: GridCell, r: number, c: number): CellValue {
    const held = typeof value === 'string' ? directedText(value, isRtl) : value;
    const type = held === null ? 'empty' : typeof held === 'number' ? 'number' : 'string';
    const hyperlink = leadsTo ? { target: '', location: leadsTo } : undefined;
    cells.set(`${r},${c}`, { value: held, type, style: directed(held, isRtl, style), ...(hyperlink && { hyperlink }) });
    if (span && span > 1) merges.push({ startRow: r, startCol: c, endRow: r, endCol: c + span - 1 });
    if (height) rowDefs.set(r, { height });
    return held;
  }
}

/** From right to left cells are in a font that has both scripts, and text with Arabic in it reads from the right whatever it begins with. */
function directed(held: CellValue, isRtl: boolean, style: CellStyle = {}): CellStyle {
  if (!isRtl) return style;
  const inBoth = { ...style, font: { ...style.font, name: fontName(isRtl) } };
  if (typeof held !== 'string' || !isArabic(held)) return inBoth;
  return { ...inBoth, alignment: { ...style.alignment, readingOrder: 'rtl' } };
}
