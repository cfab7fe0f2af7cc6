import type { Shown, ShownColumn, ShownRow } from '../shown.ts';
import { displayWidth } from './display-width.ts';
import { longestWord, wrapped } from './wrap.ts';

/** Columns that stand side by side within the width of the page, and how wide each is. */
export interface Block {
  /** Indices of columns of the table; the first is always the row header. */
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

/** Spaces between columns. */
export const gap = 2;

/**
 * Fits a table to the page: titles on two lines if they have room, else on three or more, else without the columns that
 * need not be there, the last first, else with a narrower row header, else cut into blocks of columns that each repeat the
 * row header.
 */
export function blocksOf(table: Shown, width: number): Block[] {
  for (const columns of choices(table)) {
    const block = inOne(table, columns, width);
    if (block) return [block];
  }
  const columns = choices(table).at(-1)!;
  const [header, ...rest] = naturalWidths(table, columns, tallest);
  const narrow = narrowest(table, header, width);
  const room = width - total(rest) - gap;
  if (room >= narrow) return [{ columns, widths: [room, ...rest] }];
  const units = keptTogether(table, columns);
  return packed(columns, { natural: [header, ...rest], header: narrow, units }, width);
}

/** All columns; then without one more of those that need not be there, and so on. */
function choices({ columns }: Shown): readonly (readonly number[])[] {
  const all = columns.map((_, c) => c);
  const roomy = all.filter((c) => columns[c].isRoomy && !columns[c].isPaired).reverse();
  const isLeftOut = (c: number, count: number): boolean =>
    columns[c].isPaired ? isLeftOut(c - 1, count) : roomy.indexOf(c) >= 0 && roomy.indexOf(c) < count;
  return [all, ...roomy.map((_, k) => all.filter((c) => !isLeftOut(c, k + 1)))];
}

function inOne(table: Shown, columns: readonly number[], width: number): Block | undefined {
  for (const height of [2, 3, tallest]) {
    const widths = naturalWidths(table, columns, height);
    if (total(widths) <= width) return { columns, widths: spread(table, { columns, widths }, width - total(widths)) };
  }
  return undefined;
}

const tallest = 9;
const readable = 24;

interface Packing {
  readonly natural: readonly number[];
  readonly header: number;
  readonly units: readonly (readonly number[])[];
}

/** Places of columns after the row header; those that belong to the one before them stay with it. */
function keptTogether(table: Shown, columns: readonly number[]): readonly (readonly number[])[] {
  const units: number[][] = [];
  for (let k = 1; k < columns.length; k++) {
    if (units.length > 0 && table.columns[columns[k]].isPaired) units.at(-1)!.push(k);
    else units.push([k]);
  }
  return units;
}

function packed(columns: readonly number[], { natural, header, units }: Packing, width: number): Block[] {
  const groups: number[][] = [];
  const isTooWide = (places: readonly number[]) => total([header, ...places.map((k) => natural[k])]) > width;
  for (const unit of units.flatMap((unit) => (isTooWide(unit) ? unit.map((k) => [k]) : [unit]))) {
    const group = groups.at(-1);
    if (!group || isTooWide([...group, ...unit])) groups.push([...unit]);
    else group.push(...unit);
  }
  return groups.map((group) => {
    const widths = group.map((k) => Math.min(natural[k], width - header - gap));
    const room = width - total(widths) - gap;
    return { columns: [0, ...group.map((k) => columns[k])], widths: [Math.min(natural[0], room), ...widths] };
  });
}

function naturalWidths(table: Shown, columns: readonly number[], height: number): number[] {
  return columns.map((c) => {
    const column = table.columns[c];
    const cells = Math.max(0, ...table.rows.map((row) => cellWidth(row, c)));
    const body = column.isText && c > 0 ? Math.min(cells, readable) : cells;
    return Math.max(body, titleWidth(column, height), displayWidth(column.unit));
  });
}

/** The narrowest column over which a title takes no more than `height` lines. */
function titleWidth({ title }: ShownColumn, height: number): number {
  let width = longestWord(title);
  while (wrapped(title, width).length > height) width++;
  return width;
}

function cellWidth(row: ShownRow, c: number): number {
  if (c === 0 && row.isHeading) return 0;
  return displayWidth(row.cells[c]) + (c === 0 ? 2 * row.level : 0);
}

/** Gives room that is left to columns of text that were held back. */
function spread(table: Shown, { columns, widths }: Block, room: number): number[] {
  let left = room;
  return widths.map((width, k) => {
    const c = columns[k];
    if (c === 0 || !table.columns[c].isText) return width;
    const wanted = Math.max(0, ...table.rows.map((row) => cellWidth(row, c)));
    const more = Math.max(0, Math.min(wanted - width, left));
    left -= more;
    return width + more;
  });
}

function narrowest(table: Shown, header: number, width: number): number {
  const words = table.rows
    .filter(({ isHeading }) => !isHeading)
    .map((row) => longestWord(row.cells[0]) + 2 * row.level);
  return Math.min(header, Math.max(12, Math.min(Math.max(0, ...words), Math.floor(width / 2))));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + gap, -gap);
}
