import { inLanguage } from '../../columns/column.ts';
import { type Cell, fullRows, type Table } from '../../tables/table.ts';
import { estimateRecord } from './estimate-record.ts';
import type { Format } from './format.ts';

/** One object: the version, the run record, every estimate and the tables; one line an estimate and a row, in full precision. */
export const json: Format = {
  id: 'json',
  extension: 'json',
  write: ({ estimates }, tables, { language, version, run }) => [
    {
      path: 'results.json',
      content: [
        '{',
        `"mizan": ${JSON.stringify(version)},`,
        `"run": ${JSON.stringify(run, null, 2)},`,
        `"estimates": ${lines(estimates.map(estimateRecord))},`,
        `"tables": ${lines(tables.map((table) => tableRecord(table, language)))}`,
        '}',
        '',
      ].join('\n'),
    },
  ],
};

function lines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
}

function tableRecord({ id, title, columns, rows, styles, notes, conventions, source }: Table, language: string) {
  const said = [...notes, ...(conventions ? [conventions] : []), ...(source ? [source] : [])];
  return {
    id,
    title: inLanguage(title, language),
    columns: columns.map((column) => ({
      id: column.id,
      title: inLanguage(column.title, language),
      unit: column.unit ?? null,
    })),
    rows: fullRows({ rows, styles }).map((row) => row.map((cell) => plain(cell, language))),
    notes: said.map((note) => inLanguage(note, language)),
  };
}

function plain(cell: Cell, language: string): string | number | null {
  return typeof cell === 'object' && cell !== null ? inLanguage(cell, language) : cell;
}
