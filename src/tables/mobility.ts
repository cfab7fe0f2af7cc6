import { conventionLine } from './conventions.ts';
import { hundredfold } from './derived.ts';
import { plainErrorNotes } from './error-notes.ts';
import { hasPassage, passagePolicy } from './estimates/passage.ts';
import { afterName } from './estimates/transitions.ts';
import { groupingLabel, inBoth } from './labels.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { numberText } from './number-text.ts';
import { passageNotes } from './passage-notes.ts';
import { lookUp, type Result } from './result.ts';
import { spreadOfSum } from './spread.ts';
import { lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import { nothingBetween } from './system-notes.ts';
import type { Cell, Table, TableColumn } from './table.ts';

/** Where the people of each group before are after: rows are groups before, columns groups after, in percent of the row. */
export function mobility(result: Result): Table {
  const { comparison } = result;
  const { by, labels } = comparison.groups;
  const isEmpty = !hasPassage(comparison);
  const rows = labels.map((group) => [group, ...labels.flatMap((after) => shareOfRow(result, group, after))]);
  return {
    id: 'mobility',
    title: inBoth([groupingLabel(comparison, by)], ([name], language) =>
      language === 'ar'
        ? `${name} قبل (صفوف) وبعد (أعمدة)، % من الصف`
        : `${name} before (rows) and after (columns), % of the row`,
    ),
    columns: columns(result),
    rows: isEmpty ? [] : rows,
    notes: isEmpty
      ? [nothingBetween]
      : [
          movedNote(result),
          ...plainErrorNotes(result),
          ...passageNotes(comparison),
          welfareNote(comparison),
          ...ungroupedNotes(result),
        ],
    conventions: conventionLine(['people', 'quantile']),
    source: sourceLine(comparison),
  };
}

function columns(result: Result): TableColumn[] {
  const { labels } = result.comparison.groups;
  const after = (label: string): TableColumn[] =>
    withError({ id: `after_${label}`, title: label, measure: 'percent' }, lesserErrorRoom(result));
  return [{ id: 'group', title: { en: 'Before', ar: 'قبل' }, measure: 'text' }, ...labels.flatMap(after)];
}

function shareOfRow(result: Result, group: string, after: string): Cell[] {
  const { comparison } = result;
  const where = { by: comparison.groups.by, group };
  const policy = passagePolicy(comparison, 'standing');
  const term = { indicator: 'transition', of: afterName(after), policy, where };
  return withErrorCell(result, hundredfold(lookUp(result)(term.indicator, term.of, policy, where)), () =>
    spreadOfSum(result, [term], 100),
  );
}

function movedNote(result: Result) {
  const look = lookUp(result);
  const [all, up, down] = ['moved', 'moved_up', 'moved_down'].map((name) =>
    numberText(hundredfold(look(name, 'welfare', passagePolicy(result.comparison, 'change'))) ?? 0, 1),
  );
  return {
    en: `${all}% of people change group: ${up}% move up, ${down}% down. Groups after are formed anew.`,
    ar: `يغير ${all}% من الأفراد مجموعتهم: ${up}% صعوداً و${down}% نزولاً. وتُشكَّل المجموعات من جديد بعده.`,
  };
}
