import Papa from 'papaparse';
import type { Builder } from './builder.ts';
import type { LineMap } from './line-map.ts';
import type { Source } from './source.ts';
import { makeRoom, noteRagged, type RawTable } from './table.ts';

/** A row of a text as papaparse cuts it. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What papaparse says is wrong with its quotes. */
  readonly problem?: string;
}

/** Cuts a text into rows with papaparse, blank and comment lines left out; knows the line each row starts on. */
export function eachRow(text: string, source: Source, take: (row: TextRow) => void): void {
  const { quote, comment } = source.dialect;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: source.delimiter,
    newline: '\n',
    quoteChar: quote,
    escapeChar: source.dialect.escape ?? quote,
    step: ({ data: cells, errors }) => {
      const isBlank = cells.length === 1 && cells[0] === '';
      const isComment = comment !== undefined && cells[0].startsWith(comment);
      if (!isBlank && !isComment) take({ line, cells, problem: errors[0]?.message });
      line += 1 + breaksIn(cells);
    },
  });
}

/** Takes a row of texts into the table. */
export function takeTextRow(row: TextRow, columns: readonly (Builder | undefined)[], into: TextInto): void {
  const { table, lines } = into;
  const at = table.rows++;
  makeRoom(table, at + 1);
  lines.note(at, row.line);
  if (row.problem !== undefined)
    table.findings.add({ code: 'quotes-broken', row: at, found: row.problem.toLowerCase() });
  for (let c = 0; c < Math.min(row.cells.length, columns.length); c++) columns[c]?.cell(at, row.cells[c]);
  if (row.cells.length !== columns.length) noteRagged(table, columns, { row: at, cells: row.cells.length });
}

/** The table to read into, and where lines are noted. */
export interface TextInto {
  readonly table: RawTable;
  readonly lines: LineMap;
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}
