import { conventionLine } from './conventions.ts';
import { hundredfold } from './derived.ts';
import { plainErrorNotes } from './error-notes.ts';
import { binIndicators } from './estimates/winners.ts';
import { groupColumn, groupRows } from './group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { spreadOfSum } from './spread.ts';
import { errorRoom, lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import type { Cell, Table, TableColumn } from './table.ts';

const indicators = ['losers', 'winners', ...binIndicators] as const;

/** Shares of people who lose or gain, by group: five bins of change, and losers and winners in all. */
export function winnersLosers(result: Result): Table {
  const { comparison } = result;
  const empty = { rows: [], notes: [nothingChanges] };
  const table = {
    id: 'winners-losers',
    title: { en: 'Winners and losers', ar: 'الرابحون والخاسرون' },
    columns: columns(result),
    conventions: conventionLine(['people', 'groups', 'winners']),
    source: sourceLine(comparison),
  };
  if (comparison.scenario.isReview) return { ...table, ...empty };
  return {
    ...table,
    ...groupRows(result, (where) => cells(result, where)),
    notes: [...plainErrorNotes(result), welfareNote(comparison), ...ungroupedNotes(result)],
  };
}

const titles: Readonly<Record<(typeof indicators)[number], { readonly en: string; readonly ar: string }>> = {
  losers: { en: 'Losers', ar: 'الخاسرون' },
  winners: { en: 'Winners', ar: 'الرابحون' },
  loss_over_5: { en: 'Loss over 5%', ar: 'خسارة 5% فأكثر' },
  loss_under_5: { en: 'Loss under 5%', ar: 'خسارة دون 5%' },
  no_change: { en: 'Little or none', ar: 'دون تغير يُذكر' },
  gain_under_5: { en: 'Gain up to 5%', ar: 'ربح حتى 5%' },
  gain_over_5: { en: 'Gain over 5%', ar: 'ربح يفوق 5%' },
};

const nothingChanges = {
  en: 'A review of the present rules has no winners and losers.',
  ar: 'لا رابحين ولا خاسرين في مراجعة القواعد القائمة.',
};

function columns(result: Result): TableColumn[] {
  const column = (id: (typeof indicators)[number]) =>
    withError({ id, title: titles[id], unit: '%', measure: 'percent' }, roomOf(result, id));
  return [groupColumn(result), ...indicators.flatMap(column)];
}

/** Errors of losers and winners in all matter most. */
function roomOf(result: Result, id: (typeof indicators)[number]) {
  return id === 'losers' || id === 'winners' ? errorRoom(result) : lesserErrorRoom(result);
}

function cells(result: Result, where: Where): Cell[] {
  const look = lookUp(result);
  return indicators.flatMap((id) =>
    withErrorCell(result, hundredfold(look(id, 'welfare', 'change', where)), () =>
      spreadOfSum(result, [{ indicator: id, of: 'welfare', policy: 'change', where }], 100),
    ),
  );
}
