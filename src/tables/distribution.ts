import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { percent } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import { groupColumn, groupRows } from './group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { spreadLookUp } from './spread.ts';
import { uncertainStyle } from './spread-columns.ts';
import type { Cell, Table, TableColumn } from './table.ts';

/** Mean welfare by group: baseline, reform, change, change in percent, and each group's share of the whole change. */
export function distribution(result: Result): Table {
  const { comparison } = result;
  return {
    id: 'distribution',
    title: { en: 'Mean welfare by group', ar: 'متوسط الرفاه حسب المجموعة' },
    columns: columns(result),
    ...groupRows(
      result,
      (where) => cells(result, where),
      (where) => uncertainStyle(spreadLookUp(result)?.('mean', 'welfare', 'change', where) ?? null),
    ),
    notes: [...errorNotes(result), welfareNote(comparison), ...ungroupedNotes(comparison)],
    conventions: conventionLine(['people', 'groups', 'change']),
    source: sourceLine(comparison),
  };
}

function columns(result: Result): TableColumn[] {
  const { population, scenario } = result.comparison;
  const last = scenario.isReview
    ? { en: 'Share of welfare', ar: 'الحصة من الرفاه' }
    : { en: 'Share of the change', ar: 'الحصة من التغير' };
  return [
    groupColumn(result),
    { id: 'people', title: { en: 'People', ar: 'الأفراد' }, unit: '%', measure: 'percent' },
    ...comparedColumns(result.comparison, {
      measure: 'money-per-head',
      unit: `${population.currency}/year`,
      better: 'higher',
      spread: result.errors && 'always',
    }),
    { id: scenario.isReview ? 'share' : 'share_of_change', title: last, unit: '%', measure: 'percent' },
  ];
}

function cells(result: Result, where: Where): Cell[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const { isReview } = result.comparison.scenario;
  const shared = isReview ? 'baseline' : 'change';
  return [
    percent(look('count', 'persons', 'baseline', where), look('count', 'persons', 'baseline')),
    ...comparedCells(result.comparison, {
      value: (policy) => look('mean', 'welfare', policy, where),
      spread: spread && ((policy) => spread('mean', 'welfare', policy, where)),
    }),
    percent(look('total', 'welfare', shared, where), look('total', 'welfare', shared)),
  ];
}
