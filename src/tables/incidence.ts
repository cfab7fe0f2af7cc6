import { once } from '../columns/sample.ts';
import { affectedInstruments } from './affected-instruments.ts';
import { conventionLine } from './conventions.ts';
import { addedUp } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import { groupColumn, groupRows } from './group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { type Spread, spreadOfSum } from './spread.ts';
import { errorRoom, lesserErrorRoom, uncertainColumns, withError, withErrorCell } from './spread-columns.ts';
import type { RowStyle, Table, TableColumn } from './table.ts';

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
    ...rows(result, 'relative_incidence'),
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
    ...rows(result, 'mean'),
  };
}

function common(result: Result): Pick<Table, 'notes' | 'conventions' | 'source'> {
  const { comparison } = result;
  return {
    notes: [...errorNotes(result), welfareNote(comparison), ...ungroupedNotes(result)],
    conventions: conventionLine(['people', 'groups', 'incidence']),
    source: sourceLine(comparison),
  };
}

function columns(result: Result, amounts: Pick<TableColumn, 'measure' | 'unit'>): TableColumn[] {
  const better = result.comparison.scenario.isReview ? undefined : ('higher' as const);
  return [
    groupColumn(result),
    ...withError({ id: 'all', title: { en: 'All together', ar: 'المجموع' }, ...amounts, better }, errorRoom(result)),
    ...affectedInstruments(result).flatMap(({ id, label }) =>
      withError({ id, title: label, ...amounts, better }, lesserErrorRoom(result)),
    ),
  ];
}

type Shown = 'mean' | 'relative_incidence';

function rows(result: Result, indicator: Shown): Pick<Table, 'rows' | 'styles' | 'totals'> {
  return groupRows(
    result,
    (where) => shares(result, indicator, where).flatMap(({ value, spread }) => withErrorCell(result, value, spread)),
    (where) => uncertain(result, shares(result, indicator, where)),
  );
}

/** Marks what cannot be told from no change; what is given today is there in any case. */
function uncertain(result: Result, shown: readonly Share[]): RowStyle {
  if (!result.errors || result.comparison.scenario.isReview) return {};
  return uncertainColumns(shown.map(({ id, spread }) => [id, spread()]));
}

interface Share {
  readonly id: string;
  readonly value: number | null;
  readonly spread: () => Spread | null;
}

/** What all instruments together and each of them do to a group. */
function shares(result: Result, indicator: Shown, where: Where): Share[] {
  const look = lookUp(result);
  const policy = result.comparison.scenario.isReview ? 'baseline' : 'change';
  const times = indicator === 'mean' ? 1 : 100;
  const ids = affectedInstruments(result).map(({ id }) => id);
  const share = (id: string, own: readonly string[]): Share => {
    const sum = addedUp(own.map((of) => look(indicator, of, policy, where)));
    const spread = once(() =>
      spreadOfSum(
        result,
        own.map((of) => ({ indicator, of, policy, where })),
        times,
      ),
    );
    return { id, value: sum === null ? null : times * sum, spread };
  };
  return [share('all', ids), ...ids.map((id) => share(id, [id]))];
}
