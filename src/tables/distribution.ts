import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { errorNotes } from './error-notes.ts';
import { groupColumn, groupRows } from './group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { shareCells } from './share-cells.ts';
import { spreadLookUp, type Term } from './spread.ts';
import { lesserErrorRoom, uncertainStyle, withError } from './spread-columns.ts';
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
    notes: [...errorNotes(result), welfareNote(comparison), ...ungroupedNotes(result)],
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
    ...withError(
      { id: 'people', title: { en: 'People', ar: 'الأفراد' }, unit: '%', measure: 'percent' },
      lesserErrorRoom(result),
    ),
    ...comparedColumns(result.comparison, {
      measure: 'money-per-head',
      unit: `${population.currency}/year`,
      better: 'higher',
      spread: result.errors && 'always',
    }),
    ...withError(
      { id: scenario.isReview ? 'share' : 'share_of_change', title: last, unit: '%', measure: 'percent' },
      lesserErrorRoom(result),
    ),
  ];
}

function cells(result: Result, where: Where): Cell[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const { isReview } = result.comparison.scenario;
  const share = (term: (where: Where) => Term): Cell[] => shareCells(result, [term(where)], [term({})]);
  return [
    ...share((where) => ({ indicator: 'count', of: 'persons', policy: 'baseline', where })),
    ...comparedCells(result.comparison, {
      value: (policy) => look('mean', 'welfare', policy, where),
      spread: spread && ((policy) => spread('mean', 'welfare', policy, where)),
    }),
    ...share((where) => ({ indicator: 'total', of: 'welfare', policy: isReview ? 'baseline' : 'change', where })),
  ];
}
