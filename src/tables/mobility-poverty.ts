import type { Text } from '../columns/column.ts';
import type { LineInForce } from '../simulation/outcome.ts';
import { conventionLine } from './conventions.ts';
import { hundredfold } from './derived.ts';
import { levelErrorNotes } from './error-notes.ts';
import { passagesOfPoor, policyOfStand } from './estimates/mobility.ts';
import { hasPassage } from './estimates/passage.ts';
import { groupedBy, levelsIn } from './group-rows.ts';
import { allLabel, groupingLabel, levelLabel, povertyLineLabel } from './labels.ts';
import { sourceLine, welfareNote } from './notes.ts';
import { passageNotes } from './passage-notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { spreadLookUp } from './spread.ts';
import { lesserErrorRoom, withError } from './spread-columns.ts';
import { nothingBetween } from './system-notes.ts';
import type { Cell, RowStyle, Table, TableColumn } from './table.ts';

/** Who stays poor, becomes poor, escapes and was never poor, in percent of people, at each line and by group. */
export function mobilityPoverty(result: Result): Table {
  const { comparison } = result;
  const rows = hasPassage(comparison) ? comparison.lines.flatMap((line) => rowsAt(result, line)) : [];
  return {
    id: 'mobility-poverty',
    title: { en: 'Who becomes poor, who escapes', ar: 'من يدخل الفقر ومن يخرج منه' },
    columns: columns(result),
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
    notes:
      rows.length === 0
        ? [nothingBetween]
        : [...levelErrorNotes(result), ...passageNotes(comparison), welfareNote(comparison)],
    conventions: conventionLine(['people', 'poor', 'lines']),
    source: sourceLine(comparison),
  };
}

const titles: Readonly<Record<(typeof passagesOfPoor)[number], Text>> = {
  stay_poor: { en: 'Stay poor', ar: 'بقوا فقراء' },
  new_poor: { en: 'Become poor', ar: 'صاروا فقراء' },
  escaped: { en: 'Escape', ar: 'خرجوا من الفقر' },
  never_poor: { en: 'Never poor', ar: 'لم يكونوا فقراء' },
};

function columns(result: Result): TableColumn[] {
  const percent = { unit: '%', measure: 'rate' } as const;
  return [
    { id: 'group', title: { en: 'Line and group', ar: 'الخط والمجموعة' }, measure: 'text' },
    ...passagesOfPoor.flatMap((id) => withError({ id, title: titles[id], ...percent }, roomOf(result, id))),
  ];
}

/** Errors of those who pass over the line matter most. */
function roomOf(result: Result, id: (typeof passagesOfPoor)[number]) {
  return id === 'new_poor' || id === 'escaped' ? result.errors && 'always' : lesserErrorRoom(result);
}

interface Row {
  readonly cells: readonly Cell[];
  readonly style: RowStyle;
}

function rowsAt(result: Result, { name: line }: LineInForce): Row[] {
  const { comparison } = result;
  const [, ...blanks] = columns(result).map(() => '');
  const row = (label: Text, where: Where): Row => ({
    cells: [label, ...cells(result, { ...where, line })],
    style: { level: 1 },
  });
  const heading = (label: Text): Row => ({ cells: [label, ...blanks], style: { heading: true } });
  return [
    heading(povertyLineLabel(line)),
    row(allLabel, {}),
    ...groupedBy(result)
      .slice(1)
      .flatMap((by) => [
        heading(groupingLabel(comparison, by)),
        ...levelsIn(result.estimates, by).map((group) => row(levelLabel(comparison, by, group), { by, group })),
      ]),
  ];
}

function cells(result: Result, where: Where): Cell[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  return passagesOfPoor.flatMap((id) => [
    hundredfold(look(id, 'welfare', policyOfStand(result.comparison, id), where)),
    ...(spread ? [hundredfold(spread(id, 'welfare', policyOfStand(result.comparison, id), where)?.se ?? null)] : []),
  ]);
}
