import { inLanguage } from '../../columns/column.ts';
import { tables } from '../../tables/index.ts';
import type { Table, TableColumn } from '../../tables/table.ts';
import { resultOf } from '../report.ts';
import type { Entry, Pair } from './entry.ts';
import { sampleComparison } from './sample.ts';

/** Every table: its title, columns and conventions, read off the table that a sample scenario makes. */
export function tableEntries(): readonly Entry[] {
  const result = resultOf(sampleComparison());
  return tables.map(({ id, make }) => entryOf(id, make(result)));
}

function entryOf(id: string, table: Table): Entry {
  return {
    id,
    title: table.title,
    facts: table.conventions
      ? [['conventions', inLanguage(table.conventions, 'en').replace(/^Conventions: /, '')]]
      : [],
    lists: [{ title: 'Columns', rows: table.columns.map(columnRow) }],
    example: `mizan run scenarios/kuwait/reforms/balanced-2026.yaml --table ${id}`,
  };
}

function columnRow({ id, title, unit }: TableColumn): Pair {
  const name = inLanguage(title, 'en') || 'what each row is';
  return [id, unit ? `${name}, ${unit}` : name];
}
