import Papa from 'papaparse';
import { inLanguage } from '../../columns/column.ts';
import { type Cell, fullRows, type Table } from '../../tables/table.ts';
import { asciiNames } from './ascii-names.ts';
import { estimateFields, estimateRecord } from './estimate-record.ts';
import type { Format, Written } from './format.ts';

/**
 * Comma-separated files: the tidy list of estimates, one file a table, and what their columns mean.
 * UTF-8 with a byte order mark, so that spreadsheets read Arabic; numbers in full, with a point and nothing else.
 */
export const csv: Format = {
  id: 'csv',
  extension: 'csv',
  write: ({ estimates }, tables, { language }) => [
    file(
      'estimates.csv',
      [...estimateFields],
      estimates.map((estimate) => Object.values(estimateRecord(estimate))),
    ),
    ...tables.map((table) => tableFile(table, language)),
    file(
      'columns.csv',
      ['table', 'column', 'title', 'unit'],
      tables.flatMap((table) => columnRows(table, language)),
    ),
  ],
};

function tableFile(table: Table, language: string): Written {
  const names = asciiNames(table.columns.map(({ id }) => id));
  const rows = fullRows(table).map((row) => row.map((cell) => plain(cell, language)));
  return file(`${table.id}.csv`, names, rows);
}

function columnRows({ id, columns }: Table, language: string): (string | number | null)[][] {
  const names = asciiNames(columns.map((column) => column.id));
  return columns.map(({ title, unit }, c) => [id, names[c], inLanguage(title, language), unit ?? '']);
}

function plain(cell: Cell, language: string): string | number | null {
  return typeof cell === 'object' && cell !== null ? inLanguage(cell, language) : cell;
}

function file(path: string, fields: readonly string[], data: readonly (readonly unknown[])[]): Written {
  const text = Papa.unparse(
    { fields: [...fields], data: data.map((row) => [...row]) },
    { newline: '\r\n', escapeFormulae: formula },
  );
  return { path, content: `\uFEFF${text}\r\n` };
}

/** Text that a spreadsheet would run as a formula; numbers are never touched. */
const formula = /^\s*[=+\-@\t\r\n]/;
