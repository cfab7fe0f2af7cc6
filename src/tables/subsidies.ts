import type { Instrument } from '../policy/policy.ts';
import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, ratio } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import { quantityUnit } from './estimates/quantities.ts';
import { listedRows } from './listed-rows.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { pricedInstruments } from './priced-instruments.ts';
import { lookUp, type Result } from './result.ts';
import { shareCells } from './share-cells.ts';
import { costSpread, spreadOfRatio, spreadOfSum, type Term } from './spread.ts';
import { lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import type { Cell, Table, TableColumn } from './table.ts';

/** Each priced good: the subsidy on it, what users pay and what a unit costs, and how much is used. */
export function subsidies(result: Result): Table {
  const { comparison } = result;
  const priced = pricedInstruments(result);
  const table = {
    id: 'subsidies',
    title: { en: 'Subsidies', ar: 'الدعم' },
    columns: columns(result),
    conventions: conventionLine(['treasury']),
    source: sourceLine(comparison),
  };
  if (priced.length === 0) return { ...table, rows: [], notes: [noPrices] };
  const listed = {
    one: (instrument: Instrument) => cells(result, instrument),
    together: (instruments: readonly Instrument[]) => sums(result, instruments),
    total: { en: 'All', ar: 'المجموع' },
    spread: (instruments: readonly Instrument[]) => costSpread(result, instruments)?.('change') ?? null,
  };
  return {
    ...table,
    ...listedRows(result, priced, listed),
    notes: [...errorNotes(result), averages, ...missingNotes(result, priced)],
  };
}

/** Said where a scenario sets no price. */
export const noPrices = { en: 'No instrument sets the price of a good.', ar: 'لا يوجد بند يحدد سعر سلعة.' };

const averages = {
  en: 'Price and cost are averages per unit used; the subsidy includes leakage, and is a share of the cost of supply.',
  ar: 'السعر والتكلفة متوسطان للوحدة المستخدمة؛ ويشمل الدعم التسرب، وحصته من تكلفة الإمداد.',
};

function columns(result: Result): TableColumn[] {
  const { comparison } = result;
  const { currency } = comparison.population;
  const { isReview } = comparison.scenario;
  const room = lesserErrorRoom(result);
  const price = (id: string, en: string, ar: string): TableColumn[] =>
    withError({ id, title: { en, ar }, unit: `${currency}/unit`, measure: 'price' }, room);
  const share = (id: string, en: string, ar: string): TableColumn[] =>
    withError({ id, title: { en, ar }, unit: '%', measure: 'percent' }, room);
  const column = (all: readonly TableColumn[], ofReform: readonly TableColumn[]) =>
    isReview ? all : [...all, ...ofReform];
  return [
    { id: 'good', title: { en: 'Good', ar: 'السلعة' }, measure: 'text' },
    ...comparedColumns(comparison, {
      measure: 'money',
      unit: `${currency}/year`,
      better: 'lower',
      spread: result.errors && 'always',
    }),
    ...column(price('price', 'Price', 'السعر'), price('price_reform', 'Price, reform', 'السعر بعد الإصلاح')),
    ...price('unit_cost', 'Cost', 'التكلفة'),
    ...column(
      share('share_of_cost', 'Share of cost', 'من التكلفة'),
      share('share_of_cost_reform', 'Share, reform', 'من التكلفة بعد الإصلاح'),
    ),
    ...withError(
      { id: 'quantity', title: { en: 'Quantity', ar: 'الكمية' }, unit: 'units/year', measure: 'quantity' },
      room,
    ),
    { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'text' },
  ];
}

function cells(result: Result, instrument: Instrument): Cell[] {
  const { id } = instrument;
  const policies = policiesOf(result);
  const over = (part: string, policy: Estimate['policy']): Cell[] => average(result, { id, part, policy });
  const cost = over('cost', 'baseline');
  return [
    ...costCells(result, [instrument]),
    ...policies.flatMap((policy) => over('bill', policy)),
    ...(cost[0] === null ? over('cost', 'reform') : cost),
    ...policies.flatMap((policy) => shareOfCost(result, [instrument], policy)),
    ...withErrorCell(result, lookUp(result)('total', `${id}.quantity`, 'baseline'), () =>
      spreadOfSum(result, [{ indicator: 'total', of: `${id}.quantity`, policy: 'baseline' }]),
    ),
    quantityUnit(result, instrument) ?? '',
  ];
}

function sums(result: Result, instruments: readonly Instrument[]): Cell[] {
  const blanks = (count: number) => Array.from({ length: count }, () => withErrorCell(result, '', () => null)).flat();
  const policies = policiesOf(result);
  return [
    ...costCells(result, instruments),
    ...blanks(policies.length + 1),
    ...policies.flatMap((policy) => shareOfCost(result, instruments, policy)),
    ...blanks(1),
    '',
  ];
}

function policiesOf({ comparison }: Result): readonly ('baseline' | 'reform')[] {
  return comparison.scenario.isReview ? ['baseline'] : ['baseline', 'reform'];
}

function costCells(result: Result, instruments: readonly Instrument[]): Cell[] {
  const look = lookUp(result);
  return comparedCells(result.comparison, {
    value: (policy) => addedUp(instruments.map(({ id }) => look('total', id, policy))),
    spread: costSpread(result, instruments),
  });
}

/** Money over the quantity of a good: what a unit costs, or what users pay for it. */
function average(
  result: Result,
  { id, part, policy }: { readonly id: string; readonly part: string; readonly policy: Estimate['policy'] },
): Cell[] {
  const look = lookUp(result);
  const term = (of: string): Term => ({ indicator: 'total', of: `${id}.${of}`, policy });
  const value = ratio(look('total', `${id}.${part}`, policy), look('total', `${id}.quantity`, policy));
  return withErrorCell(result, value, () => spreadOfRatio(result, { above: [term(part)], below: [term('quantity')] }));
}

function shareOfCost(result: Result, instruments: readonly Instrument[], policy: Estimate['policy']): Cell[] {
  const terms = (part: string) =>
    instruments.map(({ id }): Term => ({ indicator: 'total', of: `${id}${part}`, policy }));
  return shareCells(result, terms(''), terms('.cost'));
}
