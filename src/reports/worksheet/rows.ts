import type { ChalkInstance } from 'chalk';
import { displayWidth } from '../terminal/display-width.ts';
import { wrapped } from '../terminal/wrap.ts';

/** A line of the page with a figure under each policy; absent where that policy has none. */
export interface Row {
  readonly text: string;
  readonly baseline?: string;
  readonly reform?: string;
  /** Whether the reform changes it. */
  readonly isChanged?: boolean;
  readonly isTotal?: boolean;
}

/** The page a worksheet is set on: how wide, with one column of figures or two. */
export interface Page {
  readonly width: number;
  readonly isReform: boolean;
  readonly paint: ChalkInstance;
  /** Heads of the columns. */
  readonly heads: readonly string[];
}

const narrow = 60;
const gap = 2;

/** The heads of the columns of figures; none on a narrow page, where figures stand as `a → b`. */
export function headLines(page: Page): readonly string[] {
  if (page.width < narrow) return [];
  const widths = widthsOf(page);
  const heads = page.heads.map((text, c) => right(text, widths[c] + gap)).join('');
  const room = page.width - figuresWidth(page);
  return [page.paint.dim(' '.repeat(room) + heads)];
}

/** Rows of figures; on a narrow page those that both policies share stand once. */
export function rowLines(rows: readonly Row[], page: Page, indent = 2): readonly string[] {
  return rows.flatMap((row) => (page.width < narrow ? stacked(row, page, indent) : aligned(row, page, indent)));
}

function widthsOf({ heads }: Page): readonly number[] {
  return heads.map((head) => Math.max(columnWidth, displayWidth(head)));
}

function figuresWidth(page: Page): number {
  return widthsOf(page).reduce((sum, width) => sum + width + gap, 0) + (page.isReform ? 2 : 0);
}

function aligned(row: Row, page: Page, indent: number): readonly string[] {
  const widths = widthsOf(page);
  const cells = figuresOf(row, page);
  if (cells.some((cell, c) => displayWidth(cell) > widths[c])) return stacked(row, page, indent);
  const room = page.width - indent - figuresWidth(page);
  const texts = wrapped(row.text, room).map((text) => ' '.repeat(indent) + text);
  const figures = cells.map((cell, c) => right(cell, widths[c] + gap)).join('') + mark(row, page);
  const last = styled(padded(texts.at(-1)!, indent + room) + figures, row, page);
  return [...texts.slice(0, -1), last];
}

const columnWidth = 11;

function stacked(row: Row, page: Page, indent: number): readonly string[] {
  const cells = figuresOf(row, page);
  const isSame = cells.length < 2 || cells[0] === cells[1];
  const figure = (isSame ? cells[0] : cells.join(' → ')) + mark(row, page);
  const room = page.width - indent;
  if (displayWidth(row.text) + gap + displayWidth(figure) <= room)
    return [styled(' '.repeat(indent) + padded(row.text, room - displayWidth(figure)) + figure, row, page)];
  const lines = [...wrapped(row.text, room), ...wrapped(figure, room).map((line) => right(line, room))];
  return lines.map((line, k) =>
    k === lines.length - 1 ? styled(' '.repeat(indent) + line, row, page) : ' '.repeat(indent) + line,
  );
}

function figuresOf({ baseline = '–', reform = '–' }: Row, { isReform }: Page): readonly string[] {
  return isReform ? [baseline, reform] : [baseline];
}

function styled(line: string, { isTotal }: Row, { paint }: Page): string {
  return isTotal ? paint.bold(line) : line;
}

function right(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function mark({ isChanged }: Row, { isReform }: Page): string {
  return isChanged && isReform ? ' *' : '';
}
