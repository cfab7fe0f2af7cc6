import { tables } from '../../tables/index.ts';
import { inBoth } from '../../tables/labels.ts';
import type { Table, TableColumn } from '../../tables/table.ts';
import { resultOf } from '../report.ts';
import { unitText } from '../units.ts';
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
      ? [[{ en: 'conventions', ar: 'الأعراف' }, inBoth([table.conventions], ([line]) => line.replace(/^[^:]+: /, ''))]]
      : [],
    lists: [{ title: { en: 'Columns', ar: 'الأعمدة' }, rows: table.columns.map(columnRow) }],
    example: `mizan run scenarios/kuwait/reforms/balanced-2026.yaml --table ${id}`,
  };
}

function columnRow({ id, title, unit }: TableColumn): Pair {
  const nameless = { en: 'what each row is', ar: 'ما في كل صف' };
  return [
    id,
    inBoth([title], ([said], language) => {
      const name = said || nameless[language];
      return unit ? `${name}${language === 'ar' ? '، ' : ', '}${unitText(unit, 1, language)}` : name;
    }),
  ];
}
