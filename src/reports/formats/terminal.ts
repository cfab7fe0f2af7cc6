import { Chalk, type ChalkInstance } from 'chalk';
import type { Table } from '../../tables/table.ts';
import { uncertainMark } from '../../tables/uncertain-mark.ts';
import type { Heading } from '../heading.ts';
import { type Shown, type ShownRow, shown } from '../shown.ts';
import { gridLines } from '../terminal/grid.ts';
import { isolated, unmarked } from '../terminal/isolate.ts';
import { blocksOf } from '../terminal/layout.ts';
import { withSharedUnit } from '../terminal/shared-unit.ts';
import { wrapped } from '../terminal/wrap.ts';
import type { Format, FormatOptions } from './format.ts';

const usualWidth = 80;

/** Plain aligned tables for a terminal of any width; colour only tells good news from bad. */
export const terminal: Format = {
  id: 'terminal',
  extension: 'txt',
  write: (_result, tables, options) => [{ path: 'results.txt', content: page(tables, options) }],
};

function page(tables: readonly Table[], options: FormatOptions): string {
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const width = Math.max(24, options.width ?? usualWidth);
  const said = new Set<string>();
  const shownTables = tables.map((table) =>
    tableLines(once(unmarkedTable(shown(table, { ...options, brief: true })), said), width, paint),
  );
  const sections = [...(options.heading ? [headingLines(options.heading, width, paint)] : []), ...shownTables];
  const lines = sections.flatMap((section, s) => (s === 0 ? section : ['', ...section]));
  return `${lines.map(isolated).join('\n')}\n`;
}

function headingLines({ title, facts }: Heading, width: number, paint: ChalkInstance): string[] {
  return [
    ...wrapped(unmarked(title), width).map((line) => paint.bold(line)),
    ...facts.flatMap((fact) => wrapped(unmarked(fact), width).map((line) => paint.dim(line))),
  ];
}

/** A table without the notes that stand under one above it on the same page. */
function once(table: Shown, said: Set<string>): Shown {
  const notes = table.notes.filter((note) => !said.has(note) || note === table.notes.at(-1));
  for (const note of notes) said.add(note);
  return { ...table, notes };
}

function tableLines(table: Shown, width: number, paint: ChalkInstance): string[] {
  const placed = withSharedUnit(width < roomForUnits ? withUnitsInLabels(table) : table);
  const blocks = placed.rows.length === 0 ? [] : blocksOf(placed, width);
  return [
    ...wrapped(placed.title, width).map((line) => paint.bold(line)),
    ...blocks.flatMap((block, b) => [...(b > 0 ? [''] : []), ...gridLines(placed, block, paint)]),
    ...placed.notes.flatMap((note) => wrapped(note, width).map((line) => paint.dim(line))),
  ];
}

const roomForUnits = 72;

function withUnitsInLabels(table: Shown): Shown {
  const unit = table.columns.findIndex(({ isUnit }) => isUnit);
  if (unit < 0) return table;
  const without = <T>(list: readonly T[]): T[] => list.filter((_, c) => c !== unit);
  const labelled = (row: ShownRow): ShownRow => {
    const [label, ...rest] = without(row.cells);
    return {
      ...row,
      cells: [row.cells[unit] ? `${label} (${row.cells[unit]})` : label, ...rest],
      tones: without(row.tones),
    };
  };
  return { ...table, columns: without(table.columns), rows: table.rows.map(labelled) };
}

/** Marks changes that cannot be told from none; the others of their column make room for the mark, so that digits line up. */
function withMarks(rows: readonly ShownRow[]): readonly ShownRow[] {
  const marked = new Set(rows.flatMap(({ tones }) => tones.flatMap((tone, c) => (tone === 'uncertain' ? [c] : []))));
  if (marked.size === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, c) => (cell && marked.has(c) ? cell + markOf(row.tones[c]) : cell)),
  }));
}

function markOf(tone: ShownRow['tones'][number]): string {
  return tone === 'uncertain' ? uncertainMark : '\u00a0';
}

function unmarkedTable(table: Shown): Shown {
  return {
    ...table,
    title: unmarked(table.title),
    columns: table.columns.map((column) => ({ ...column, title: unmarked(column.title), unit: unmarked(column.unit) })),
    rows: withMarks(table.rows.map((row) => ({ ...row, cells: row.cells.map(unmarked) }))),
    notes: table.notes.map(unmarked),
  };
}
