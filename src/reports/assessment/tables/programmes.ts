import type { Text } from '../../../columns/column.ts';
import { conventionLine } from '../../../tables/conventions.ts';
import { addedUp, percent } from '../../../tables/derived.ts';
import { fiscalItems } from '../../../tables/fiscal-items.ts';
import { sourceLine } from '../../../tables/notes.ts';
import { lookUp, type Result } from '../../../tables/result.ts';
import type { Cell, Table, TableColumn } from '../../../tables/table.ts';

/** What each programme costs today, its share of the whole, and how much of it reaches households. */
export function programmesTable(result: Result): Table {
  const { comparison } = result;
  const look = lookUp(result);
  const isThere = (id: string) => comparison.baseline.paid.has(id) || look('total', id, 'baseline') !== 0;
  const items = fiscalItems(result)
    .filter(({ style, instruments }) => style.only !== 'brief' && instruments.some(isThere))
    .map(({ style, ...item }) => ({ ...item, style: { level: style.level } }));
  return {
    id: 'programmes',
    title: { en: 'Cost of the programmes today', ar: 'تكلفة البرامج اليوم' },
    columns: columns(comparison.population.currency),
    rows: items.map(({ label, instruments }) => [label, ...cells(result, instruments)]),
    styles: items.map(({ style }) => style),
    totals: items.flatMap(({ style }, row) => (style.level === 0 ? [row] : [])),
    notes: [partiesNote],
    conventions: conventionLine(['treasury']),
    source: sourceLine(comparison),
  };
}

const partiesNote: Text = {
  en: 'Others: users who are no household (commerce, industry, government), leakage and contributions of employers. A negative cost pays in.',
  ar: 'جهات أخرى: مستخدمون من غير الأسر (التجارة والصناعة والحكومة) والتسرب واشتراكات أصحاب العمل. التكلفة السالبة إيراد.',
};

function columns(currency: string): TableColumn[] {
  const unit = `${currency}/year`;
  return [
    { id: 'programme', title: { en: 'Programme', ar: 'البرنامج' }, measure: 'text' },
    { id: 'cost', title: { en: 'Cost', ar: 'التكلفة' }, unit, measure: 'money' },
    { id: 'share', title: { en: 'Share', ar: 'الحصة' }, unit: '%', measure: 'percent' },
    { id: 'households', title: { en: 'of which households', ar: 'منها الأسر' }, unit, measure: 'money' },
    { id: 'others', title: { en: 'of which others', ar: 'منها جهات أخرى' }, unit, measure: 'money' },
  ];
}

function cells(result: Result, instruments: readonly string[]): Cell[] {
  const look = lookUp(result);
  const total = (prefix: string) => addedUp(instruments.map((id) => look('total', `${prefix}${id}`, 'baseline')));
  const cost = total('');
  return [cost, percent(cost, look('total', 'budget:total', 'baseline')), total('received:'), total('others:')];
}
