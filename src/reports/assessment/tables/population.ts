import { conventionLine } from '../../../tables/conventions.ts';
import { percent, ratio } from '../../../tables/derived.ts';
import { groupColumn, groupRows } from '../../../tables/group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from '../../../tables/notes.ts';
import { lookUp, type Result, type Where } from '../../../tables/result.ts';
import type { Cell, Table, TableColumn } from '../../../tables/table.ts';

/** Who is in each group under the rules in force: people, households, their size, and the welfare they have in all and on average. */
export function populationTable(result: Result): Table {
  const { comparison } = result;
  return {
    id: 'population',
    title: { en: 'People, households and welfare today', ar: 'الأفراد والأسر والرفاه اليوم' },
    columns: columns(result),
    ...groupRows(result, (where) => cells(result, where)),
    notes: [welfareNote(comparison), ...ungroupedNotes(result)],
    conventions: conventionLine(['people', 'groups']),
    source: sourceLine(comparison),
  };
}

function columns(result: Result): TableColumn[] {
  const money = `${result.comparison.population.currency}/year`;
  return [
    groupColumn(result),
    { id: 'people', title: { en: 'People', ar: 'الأفراد' }, measure: 'count' },
    { id: 'households', title: { en: 'Households', ar: 'الأسر' }, measure: 'count' },
    { id: 'size', title: { en: 'Household size', ar: 'حجم الأسرة' }, measure: 'ratio' },
    { id: 'total', title: { en: 'Total welfare', ar: 'مجموع الرفاه' }, unit: money, measure: 'money' },
    { id: 'share', title: { en: 'Share of welfare', ar: 'الحصة من الرفاه' }, unit: '%', measure: 'percent' },
    { id: 'mean', title: { en: 'Mean welfare', ar: 'متوسط الرفاه' }, unit: money, measure: 'money-per-head' },
  ];
}

function cells(result: Result, where: Where): Cell[] {
  const look = lookUp(result);
  const [people, households] = [
    look('count', 'persons', 'baseline', where),
    look('count', 'households', 'baseline', where),
  ];
  const total = look('total', 'welfare', 'baseline', where);
  return [
    people,
    households,
    ratio(people, households),
    total,
    percent(total, look('total', 'welfare', 'baseline')),
    look('mean', 'welfare', 'baseline', where),
  ];
}
