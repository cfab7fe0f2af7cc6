import type { RawTable } from './csv/table.ts';

/** A row of a table as people find it: its line, and its file where the table comes in parts. */
export function rowName(row: number, table: Pick<RawTable, 'parts'>): string {
  const part = table.parts.findLast((candidate) => candidate.firstRow <= row) ?? table.parts[0];
  return `line ${part.lines.lineOf(row)}${table.parts.length > 1 ? ` of "${part.source.file}"` : ''}`;
}
