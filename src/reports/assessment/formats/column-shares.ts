import type { ShownColumn, ShownRow } from '../../shown.ts';

type Column = Pick<ShownColumn, 'title' | 'unit' | 'isText'>;

/** A table as far as its widths go. */
interface Sized {
  readonly columns: readonly Column[];
  readonly rows: readonly Pick<ShownRow, 'cells' | 'isHeading'>[];
}

/** How much of a page's width each column of a table is given, adding up to 1: enough for its longest number and word. */
export function columnShares({ columns, rows }: Sized): readonly number[] {
  const needs = columns.map((column, c) => {
    const cells = rows.filter(({ isHeading }) => !isHeading).map((row) => row.cells[c]);
    return Math.max(header(column), ...cells.map((cell) => body(cell, column))) + 2;
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => need / all);
}

/** A title takes up to three lines, but no word of it breaks. */
function header({ title, unit }: Column): number {
  return Math.max(bold * longestWord(title), longestWord(unit), Math.ceil(title.length / 3));
}

/** How much wider bold letters are. */
const bold = 1.2;

/** A number stands on one line; text may take several. */
function body(cell: string, { isText }: Column): number {
  return isText ? Math.max(longestWord(cell), Math.min(cell.length, 34)) : cell.length;
}

function longestWord(text: string): number {
  return text.split(/[\s/]/).reduce((most, word) => Math.max(most, word.length), 0);
}
