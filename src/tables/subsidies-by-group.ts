import type { Instrument } from '../policy/policy.ts';
import { type Compared, comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import { groupColumn, groupRows } from './group-rows.ts';
import { sourceLine, ungroupedNotes, welfareNote } from './notes.ts';
import { pricedInstruments } from './priced-instruments.ts';
import { lookUp, type Result, type Where } from './result.ts';
import { shareCells } from './share-cells.ts';
import { spreadOfSum, type Term } from './spread.ts';
import { lesserErrorRoom, uncertainStyle, withError } from './spread-columns.ts';
import { noPrices } from './subsidies.ts';
import type { Cell, Table, TableColumn } from './table.ts';

/** Who gets the subsidies: per person in each group, and each group's share of each subsidy beside its share of people. */
export function subsidiesByGroup(result: Result): Table {
  const { comparison } = result;
  const goods = goodsOf(result);
  const table = {
    id: 'subsidies-by-group',
    title: { en: 'Who gets the subsidies', ar: 'من يحصل على الدعم' },
    columns: columns(result, goods),
    conventions: conventionLine(['people', 'groups']),
    source: sourceLine(comparison),
  };
  if (goods.length === 0) return { ...table, rows: [], notes: [noPrices] };
  return {
    ...table,
    ...groupRows(
      result,
      (where) => cells(result, goods, where),
      (where) => uncertainStyle(perPersonSpread(result, goods, where)?.('change') ?? null),
    ),
    notes: [...errorNotes(result), columnsNote, welfareNote(comparison), ...ungroupedNotes(result)],
  };
}

const columnsNote = {
  en: 'First: all subsidies together, per person (as welfare is counted). Then: shares of the baseline subsidies, the largest first.',
  ar: 'أولاً: مجموع الدعم للفرد (كما يُحسب الرفاه). ثم: الحصص من دعم الوضع القائم، الأكبر أولاً.',
};

/** Goods that households buy, the dearest subsidy first. */
function goodsOf(result: Result): readonly Instrument[] {
  const look = lookUp(result);
  const size = ({ id }: Instrument) => Math.abs(look('total', `received:${id}`, 'baseline') ?? 0);
  return pricedInstruments(result)
    .filter(({ who }) => who === 'household')
    .sort((a, b) => size(b) - size(a));
}

function columns(result: Result, goods: readonly Instrument[]): TableColumn[] {
  const { comparison } = result;
  const unit = `${comparison.population.currency}/year`;
  const share = (id: string, title: TableColumn['title']): TableColumn[] =>
    withError({ id, title, unit: '%', measure: 'percent' }, lesserErrorRoom(result));
  return [
    groupColumn(result),
    ...comparedColumns(comparison, {
      measure: 'money-per-head',
      unit,
      better: 'higher',
      spread: result.errors && 'always',
    }),
    ...share('people', { en: 'Share of people', ar: 'الحصة من الأفراد' }),
    ...share('all', { en: 'Share of all', ar: 'الحصة من الكل' }),
    ...goods.flatMap(({ id, label }) => share(id, label)),
  ];
}

function cells(result: Result, goods: readonly Instrument[], where: Where): Cell[] {
  const look = lookUp(result);
  const perPerson = (policy: Estimate['policy']) => addedUp(goods.map(({ id }) => look('mean', id, policy, where)));
  const share = (terms: (where: Where) => readonly Term[]): Cell[] => shareCells(result, terms(where), terms({}));
  const received = (instruments: readonly Instrument[]) => (where: Where) =>
    instruments.map(({ id }): Term => ({ indicator: 'total', of: `received:${id}`, policy: 'baseline', where }));
  return [
    ...comparedCells(result.comparison, { value: perPerson, spread: perPersonSpread(result, goods, where) }),
    ...share((where) => [{ indicator: 'count', of: 'persons', policy: 'baseline', where }]),
    ...share(received(goods)),
    ...goods.flatMap((good) => share(received([good]))),
  ];
}

/** Sampling errors of all subsidies per person; undefined where the result has none. */
function perPersonSpread(result: Result, goods: readonly Instrument[], where: Where): Compared['spread'] {
  if (!result.errors) return undefined;
  return (policy) =>
    spreadOfSum(
      result,
      goods.map(({ id }) => ({ indicator: 'mean', of: id, policy, where })),
    );
}
