import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, hundredfold, percent } from './derived.ts';
import type { Estimate } from './estimate.ts';
import { groupColumn, groupRows } from './group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { pricedInstruments } from './priced-instruments.ts';
import { lookUp, type Result, type Where } from './result.ts';
import type { Cell, Table } from './table.ts';

/** Who gets the subsidies: per person in each group, and each group's share of each subsidy beside its share of people. */
export function subsidiesByGroup(result: Result): Table {
  const { comparison } = result;
  const priced = pricedInstruments(result);
  const unit = `${comparison.population.currency}/year`;
  const table = {
    id: 'subsidies-by-group',
    title: { en: 'Who gets the subsidies', ar: 'من يحصل على الدعم' },
    columns: [
      groupColumn(result),
      ...comparedColumns(comparison, { measure: 'money-per-head', unit, better: 'higher' }),
      {
        id: 'people',
        title: { en: 'Share of people', ar: 'الحصة من الأفراد' },
        unit: '%',
        measure: 'percent',
      } as const,
      ...priced.map(({ id, label }) => ({ id, title: label, unit: '%', measure: 'percent' }) as const),
    ],
    conventions: conventionLine(['people', 'groups']),
    source: sourceLine(comparison),
  };
  const none = { en: 'No instrument sets the price of a good.', ar: 'لا يوجد بند يحدد سعر سلعة.' };
  if (priced.length === 0) return { ...table, rows: [], notes: [none] };
  return {
    ...table,
    ...groupRows(result, (where) => cells(result, where)),
    notes: [columnsNote, welfareNote(comparison), ...ungroupedNotes(comparison)],
  };
}

const columnsNote = {
  en: 'First columns: all subsidies per person (as welfare is counted). Last columns: share of each baseline subsidy that each group receives.',
  ar: 'الأعمدة الأولى: مجموع الدعم للفرد (كما يُحسب الرفاه). الأعمدة الأخيرة: حصة كل مجموعة من كل دعم في الوضع القائم.',
};

function cells(result: Result, where: Where): Cell[] {
  const look = lookUp(result);
  const priced = pricedInstruments(result);
  const perPerson = (policy: Estimate['policy']) => addedUp(priced.map(({ id }) => look('mean', id, policy, where)));
  const share = (id: string) => (where.by ? hundredfold(look('share', id, 'baseline', where)) : percent(1, 1));
  return [
    ...comparedCells(result.comparison, perPerson),
    percent(look('count', 'persons', 'baseline', where), look('count', 'persons', 'baseline')),
    ...priced.map(({ id }) => share(id)),
  ];
}
