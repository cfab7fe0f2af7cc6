import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { ShownColumn, ShownRow } from '../../../shown.ts';
import { columnShares } from '../column-shares.ts';
import { palette, toneColour } from '../palette.ts';
import { isArabic } from '../plain-text.ts';
import { letterSize } from '../wide-tables.ts';
import { headerBorders, tableBorders } from './borders.ts';
import type { Context } from './context.ts';
import { textWidth } from './page-size.ts';
import { tableStyle } from './styles.ts';
import { runs } from './text.ts';

/** What a grid needs of a column. */
export type GridColumn = Pick<ShownColumn, 'title' | 'unit' | 'isText'>;

/** Rows in words and digits under their columns. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly ShownRow[];
}

/** Where a grid stands. */
export interface GridPlace {
  readonly isTurned: boolean;
  /** Whether its last row stays with what follows: its notes. */
  readonly keepsWithNext: boolean;
}

/** Rows and columns, the header repeated on every page; a row never breaks, and a short table stays on one page. */
export function gridTable(shown: Grid, context: Context, { isTurned, keepsWithNext }: GridPlace): Table {
  const { columns, rows } = shown;
  const width = textWidth(isTurned);
  const widths = columnShares(shown).map((share) => Math.floor(share * width));
  const look = { context, style: tableStyle(letterSize(columns.length)), widths, keeps: rows.length <= 28 };
  const body = rows.map((row, r) =>
    line(row, columns, { ...look, keeps: r === rows.length - 1 ? keepsWithNext : look.keeps }),
  );
  return new Table({
    rows: [header(columns, look), ...body],
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: context.isRtl,
    borders: tableBorders,
    margins: { top: 15, bottom: 15, left: 60, right: 60 },
  });
}

interface Look {
  readonly context: Context;
  readonly style: string;
  readonly widths: readonly number[];
  /** Whether the row stays with the next. */
  readonly keeps: boolean;
}

function header(columns: readonly GridColumn[], look: Look): TableRow {
  const cells = columns.map(({ title, unit, isText }, c) => {
    const lines = [
      cellParagraph(title, { look, isText, bold: true }),
      ...(unit ? [cellParagraph(unit.replaceAll('/', '/\u200B'), { look, isText, color: palette.soft })] : []),
    ];
    const width = { size: look.widths[c], type: WidthType.DXA };
    return new TableCell({ children: lines, width, verticalAlign: VerticalAlign.BOTTOM, borders: headerBorders });
  });
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true });
}

function line(row: ShownRow, columns: readonly GridColumn[], look: Look): TableRow {
  const { cells, tones, level, isHeading, isTotal } = row;
  const bold = isHeading || isTotal;
  const spans = isHeading && cells.slice(1).every((cell) => cell === '');
  const children = (spans ? cells.slice(0, 1) : cells).map((text, c) => {
    const isText = c === 0 || columns[c].isText;
    const content = cellParagraph(text, {
      look,
      isText,
      bold,
      level: c === 0 ? level : 0,
      color: toneColour(tones[c]),
    });
    return new TableCell({
      children: [content],
      width: { size: look.widths[c], type: WidthType.DXA },
      ...(spans && { columnSpan: cells.length }),
      ...(isHeading && { shading: { fill: palette.tint } }),
    });
  });
  return new TableRow({ children, cantSplit: true });
}

interface CellLook {
  readonly look: Look;
  readonly isText: boolean;
  readonly bold?: boolean;
  readonly level?: number;
  readonly color?: string;
}

/** A cell runs in the direction of what it holds; numbers end at the right in both languages. */
function cellParagraph(text: string, { look, isText, bold, level = 0, color }: CellLook): Paragraph {
  const { context, style, keeps } = look;
  const isRtl = context.isRtl && isArabic(text);
  const beginsAtRight = context.isRtl && !isRtl;
  return new Paragraph({
    style,
    keepNext: keeps,
    bidirectional: isRtl,
    alignment: isText
      ? beginsAtRight
        ? AlignmentType.RIGHT
        : undefined
      : isRtl
        ? AlignmentType.LEFT
        : AlignmentType.RIGHT,
    indent: level > 0 ? { [beginsAtRight ? 'right' : 'left']: 200 * level } : undefined,
    children: runs(text, { isRtl }, { bold, color }),
  });
}
