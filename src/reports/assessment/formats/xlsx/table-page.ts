import { numberText } from '../../../../tables/number-text.ts';
import { fullRows, type Table, type TableColumn } from '../../../../tables/table.ts';
import type { Shown, ShownRow } from '../../../shown.ts';
import type { Document, TableBlock } from '../../document.ts';
import { shownTable } from '../../shown-table.ts';
import { markedColumns } from '../marked-rows.ts';
import { toneColour } from '../palette.ts';
import type { Context } from './context.ts';
import type { GridCell } from './grid.ts';
import { bodyLook, looks } from './looks.ts';
import { columnLetter, rangeName } from './names.ts';
import { markedFormat, numberFormat, writtenIn } from './number-formats.ts';
import { across, header, heightOf, type Page, type Range } from './page.ts';

/** A table of the report on a sheet of its own: every row and column, numbers in full in the unit of their header. */
export function tablePage(block: TableBlock, { document }: Context): Page {
  const whole = withEverything(block);
  const { table, number, label, caption, notes, source } = whole;
  const { columns, rows } = inFull(whole, document);
  const titles = columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title));
  const isText = columns.map((column, c) => c === 0 || column.isText);
  const formats = writtenIn(table, document.decimals);
  const texts = columns.map((_, c) => rows.map((row, r) => cellText(row, { table, r, c, formats })));
  const widths = columns.map((_, c) => widthOf(titles[c], isText[c], texts[c]));
  const marked = markedColumns(rows);
  const below = [...notes, ...(source ? [source] : [])];
  return {
    title: `${number} ${caption}`,
    label: number,
    lines: [
      [{ value: `${label}. ${caption}`, style: looks.caption }],
      [],
      header(titles, isText, widths),
      ...rows.map((row, r) => line(row, { table, r, isText, widths, marked, formats }, document)),
      [],
      ...below.map((text) => across(text, widths)),
    ],
    widths,
    frozen: headerLine,
    ranges: ranges(table.id, table.columns, rows.length),
  };
}

const headerLine = 3;

/** The block with its long rows, and the columns that only data files hold. */
function withEverything(block: TableBlock): TableBlock {
  const columns = block.table.columns.map((column) => ({ ...column, only: undefined }));
  const indices = block.table.rows.flatMap((_, r) => (block.table.styles?.[r]?.only === 'brief' ? [] : [r]));
  const table = {
    ...block.table,
    columns,
    rows: fullRows(block.table),
    styles: indices.map((r) => block.table.styles?.[r] ?? {}),
    totals: indices.flatMap((r, k) => (block.table.totals?.includes(r) ? [k] : [])),
  };
  return { ...block, table, brief: false };
}

/** The table in words: amounts are in full, so units are the plain ones. */
function inFull(block: TableBlock, document: Document): Pick<Shown, 'columns' | 'rows'> {
  const words = block.table.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? null : cell)));
  const { columns, rows } = shownTable({ ...block, table: { ...block.table, rows: words } }, document);
  const { rows: told } = shownTable(block, document);
  return { columns, rows: rows.map((row, r) => ({ ...row, tones: told[r].tones })) };
}

interface At {
  readonly table: Table;
  readonly r: number;
  readonly isText: readonly boolean[];
  readonly widths: readonly number[];
  readonly marked: ReadonlySet<number>;
  readonly formats: Formats;
}

type Formats = ReturnType<typeof writtenIn>;

function line(row: ShownRow, at: At, document: Document): readonly GridCell[] {
  const { table, r, isText, widths } = at;
  const { level, isHeading, isTotal, tones } = row;
  const height = heightOf(row.cells.slice(0, 1), [widths[0] - 2 * level]);
  return row.cells.map((text, c) => {
    const held = table.rows[r][c];
    const isNumber = typeof held === 'number' && Number.isFinite(held);
    const style = bodyLook({
      bold: isHeading || isTotal,
      level: c === 0 ? level : isText[c] ? 1 : 0,
      colour: toneColour(tones[c]),
      numFmt: isNumber ? formatAt(at, { c, tone: tones[c] }, document) : undefined,
      isText: isText[c],
      isLast: r === table.rows.length - 1,
      isRtl: document.direction === 'rtl',
    });
    return { value: isNumber ? held : text, style, height };
  });
}

function formatAt(
  { r, marked, formats }: At,
  { c, tone }: { readonly c: number; readonly tone: string },
  document: Document,
): string {
  const format = numberFormat(formats(r, c), document);
  return marked.has(c) ? markedFormat(format, tone === 'uncertain') : format;
}

/** A cell as it is seen in the sheet, for the width of its column. */
function cellText(
  { cells, isHeading }: ShownRow,
  {
    table,
    r,
    c,
    formats,
  }: { readonly table: Table; readonly r: number; readonly c: number; readonly formats: Formats },
): string {
  const held = table.rows[r][c];
  if (typeof held === 'number') return numberText(held, formats(r, c).decimals);
  return isHeading ? '' : cells[c];
}

function widthOf(title: string, isText: boolean, texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const word = title.split(' ').reduce((most, one) => Math.max(most, one.length), 0);
  if (isText) return Math.min(48, Math.max(longest, word, 8) * 1.1 + 4);
  return Math.min(28, Math.max(longest * 1.15 + 3, word * 1.1 + 2, Math.ceil(title.length / 3), 10));
}

function ranges(id: string, columns: readonly TableColumn[], count: number): readonly Range[] {
  const [first, last] = [headerLine + 1, headerLine + count];
  const end = columnLetter(columns.length - 1);
  return [
    { name: rangeName(id), area: `$A$${headerLine}:$${end}$${last}` },
    ...columns.map(({ id: column }, c) => ({
      name: rangeName(id, column),
      area: `$${columnLetter(c)}$${first}:$${columnLetter(c)}$${last}`,
    })),
  ];
}
