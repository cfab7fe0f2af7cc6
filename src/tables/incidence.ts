import { affectedInstruments } from './affected-instruments.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, hundredfold } from './derived.ts';
import { groupColumn, groupRows } from './group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import type { Table, TableColumn } from './table.ts';

/** What each instrument does to each group, as a percentage of the group's welfare (what it gives today, in a review). */
export function incidence(result: Result): Table {
  const { isReview } = result.comparison.scenario;
  return {
    ...common(result),
    id: 'incidence',
    title: isReview
      ? { en: 'What each instrument gives, % of welfare', ar: 'ما يقدمه كل بند، % من الرفاه' }
      : { en: 'What each change does, % of welfare', ar: 'أثر كل تغيير، % من الرفاه' },
    columns: columns(result, { measure: 'rate', unit: '%' }),
    ...groupRows(result, (where) => cells(result, where, 'relative_incidence').map(hundredfold)),
  };
}

/** The same per person (or as welfare is counted), in money. */
export function incidencePerPerson(result: Result): Table {
  const { isReview, baseline } = result.comparison.scenario;
  const per = {
    capita: { en: 'person', ar: 'الفرد' },
    adult: { en: 'equivalent adult', ar: 'البالغ المكافئ' },
    household: { en: 'household', ar: 'الأسرة' },
  }[baseline.assumptions.per];
  return {
    ...common(result),
    id: 'incidence-per-person',
    title: isReview
      ? { en: `What each instrument gives per ${per.en}`, ar: `نصيب ${per.ar} من كل بند` }
      : { en: `What each change does per ${per.en}`, ar: `أثر كل تغيير على ${per.ar}` },
    columns: columns(result, { measure: 'money-per-head', unit: `${result.comparison.population.currency}/year` }),
    ...groupRows(result, (where) => cells(result, where, 'mean')),
  };
}

function common(result: Result): Pick<Table, 'notes' | 'conventions' | 'source'> {
  const { comparison } = result;
  return {
    notes: [welfareNote(comparison), ...ungroupedNotes(comparison)],
    conventions: conventionLine(['people', 'groups', 'incidence']),
    source: sourceLine(comparison),
  };
}

function columns(result: Result, amounts: Pick<TableColumn, 'measure' | 'unit'>): TableColumn[] {
  const better = result.comparison.scenario.isReview ? undefined : ('higher' as const);
  return [
    groupColumn(result),
    { id: 'all', title: { en: 'All together', ar: 'المجموع' }, ...amounts, better },
    ...affectedInstruments(result).map(({ id, label }) => ({ id, title: label, ...amounts, better })),
  ];
}

function cells(result: Result, where: Where, indicator: 'mean' | 'relative_incidence'): (number | null)[] {
  const look = lookUp(result);
  const policy = result.comparison.scenario.isReview ? 'baseline' : 'change';
  const each = affectedInstruments(result).map(({ id }) => look(indicator, id, policy, where));
  return [addedUp(each), ...each];
}
