import { inLanguage, type Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { errorNotes } from './error-notes.ts';
import { spine } from './estimates/index.ts';
import { payInstruments } from './estimates/pay.ts';
import { levelsIn } from './group-rows.ts';
import { groupingLabel, levelLabel } from './labels.ts';
import { sourceLine } from './notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { shareCells } from './share-cells.ts';
import { spreadLookUp, spreadOfSum, type Term } from './spread.ts';
import { errorRoom, lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import type { Cell, RowStyle, Table } from './table.ts';
import { noPay } from './wage-bill.ts';

/** Staff and their average pay by grade, nationality and sex, where the data have them. */
export function wageBillProfile(result: Result): Table {
  const { comparison } = result;
  const paid = payInstruments({ instruments: spine(comparison) });
  const rows = paid.flatMap((instrument) => profile(result, instrument));
  return {
    id: 'wage-bill-profile',
    title: { en: 'Staff and average pay', ar: 'الموظفون ومتوسط الأجر' },
    columns: [
      { id: 'group', title: { en: 'Group', ar: 'المجموعة' }, measure: 'text' },
      ...withError(
        { id: 'staff', title: { en: 'Staff', ar: 'الموظفون' }, unit: 'people', measure: 'count' },
        lesserErrorRoom(result),
      ),
      ...withError(
        { id: 'share', title: { en: 'Share', ar: 'الحصة' }, unit: '%', measure: 'percent' },
        lesserErrorRoom(result),
      ),
      ...comparedColumns(comparison, {
        measure: 'money-per-head',
        unit: `${comparison.population.currency}/year`,
        spread: errorRoom(result),
      }),
    ],
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    totals: rows.flatMap(({ isTotal }, row) => (isTotal ? [row] : [])),
    notes: paid.length === 0 ? [noPay] : errorNotes(result),
    conventions: conventionLine(['treasury']),
    source: sourceLine(comparison),
  };
}

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
  readonly isTotal?: boolean;
}

function profile(result: Result, { id, label }: Instrument): Row[] {
  const of = `staff:${id}`;
  const variables = [...new Set(result.estimates.filter((e) => e.of === of && e.by !== null).map(({ by }) => by!))];
  return [
    { cells: [label, ...cells(result, of, {})], style: {}, isTotal: true },
    ...variables.flatMap((by) => [
      heading(result, by),
      ...staffedLevels(result, of, by).map((group) => ({
        cells: [levelLabel(result.comparison, by, group), ...cells(result, of, { by, group })],
        style: { level: 1 },
      })),
    ]),
  ];
}

function staffedLevels(result: Result, of: string, by: string): readonly string[] {
  const look = lookUp(result);
  const heads = (group: string, policy: 'baseline' | 'reform') => look('count', of, policy, { by, group });
  return levelsIn(result.estimates, by, of).filter(
    (group) => heads(group, 'baseline') !== 0 || heads(group, 'reform') !== 0,
  );
}

function heading(result: Result, by: string): Row {
  const blank = cells(result, '', {}).map(() => '');
  const name: Text = groupingLabel(result.comparison, by);
  return {
    cells: [{ en: `By ${inLanguage(name, 'en').toLowerCase()}`, ar: `حسب ${inLanguage(name, 'ar')}` }, ...blank],
    style: { heading: true },
  };
}

function cells(result: Result, of: string, where: Where): Cell[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const staff = (at: Where): Term => ({ indicator: 'count', of, policy: 'baseline', where: at });
  return [
    ...withErrorCell(result, look('count', of, 'baseline', where), () => spreadOfSum(result, [staff(where)])),
    ...shareCells(result, [staff(where)], [staff({})]),
    ...comparedCells(result.comparison, {
      value: (policy) => look('mean', of, policy, where),
      spread: spread && ((policy) => spread('mean', of, policy, where)),
    }),
  ];
}
