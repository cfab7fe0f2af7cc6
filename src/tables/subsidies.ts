import type { Instrument } from '../policy/policy.ts';
import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, percent, ratio } from './derived.ts';
import type { Estimate } from './estimate.ts';
import { quantityUnit } from './estimates/quantities.ts';
import { listedRows } from './listed-rows.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { pricedInstruments } from './priced-instruments.ts';
import { type Look, lookUp, type Result } from './result.ts';
import { spreadLookUp } from './spread.ts';
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
  };
  return { ...table, ...listedRows(result, priced, listed), notes: [averages, ...missingNotes(comparison, priced)] };
}

/** Said where a scenario sets no price. */
export const noPrices = { en: 'No instrument sets the price of a good.', ar: 'لا يوجد بند يحدد سعر سلعة.' };

const averages = {
  en: 'Price and cost are averages per unit used; the subsidy includes leakage, and is a share of the cost of supply.',
  ar: 'السعر والتكلفة متوسطان للوحدة المستخدمة؛ ويشمل الدعم التسرب، وحصته من تكلفة التوريد.',
};

function columns({ comparison, errors }: Result): TableColumn[] {
  const { currency } = comparison.population;
  const { isReview } = comparison.scenario;
  const price = (id: string, en: string, ar: string): TableColumn => ({
    id,
    title: { en, ar },
    unit: `${currency}/unit`,
    measure: 'price',
  });
  const share = (id: string, en: string, ar: string): TableColumn => ({
    id,
    title: { en, ar },
    unit: '%',
    measure: 'percent',
  });
  const column = (all: readonly TableColumn[], ofReform: TableColumn) => (isReview ? all : [...all, ofReform]);
  return [
    { id: 'good', title: { en: 'Good', ar: 'السلعة' }, measure: 'text' },
    ...comparedColumns(comparison, {
      measure: 'money',
      unit: `${currency}/year`,
      better: 'lower',
      spread: errors && 'data',
    }),
    ...column([price('price', 'Price', 'السعر')], price('price_reform', 'Price, reform', 'السعر بعد الإصلاح')),
    price('unit_cost', 'Cost', 'التكلفة'),
    ...column(
      [share('share_of_cost', 'Share of cost', 'من التكلفة')],
      share('share_of_cost_reform', 'Share, reform', 'من التكلفة بعد الإصلاح'),
    ),
    { id: 'quantity', title: { en: 'Quantity', ar: 'الكمية' }, unit: 'units/year', measure: 'quantity' },
    { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'text' },
  ];
}

function cells(result: Result, instrument: Instrument): Cell[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const { id } = instrument;
  const policies = result.comparison.scenario.isReview ? (['baseline'] as const) : (['baseline', 'reform'] as const);
  const over = (part: string, policy: Estimate['policy']) =>
    ratio(look('total', `${id}.${part}`, policy), look('total', `${id}.quantity`, policy));
  return [
    ...comparedCells(result.comparison, {
      value: (policy) => look('total', id, policy),
      spread: spread && ((policy) => spread('total', id, policy)),
    }),
    ...policies.map((policy) => over('bill', policy)),
    over('cost', 'baseline') ?? over('cost', 'reform'),
    ...policies.map((policy) => shareOfCost(look, [instrument], policy)),
    look('total', `${id}.quantity`, 'baseline'),
    quantityUnit(result, instrument) ?? '',
  ];
}

function sums(result: Result, instruments: readonly Instrument[]): Cell[] {
  const look = lookUp(result);
  const { isReview } = result.comparison.scenario;
  const total = (policy: Estimate['policy']) => addedUp(instruments.map(({ id }) => look('total', id, policy)));
  return [
    ...comparedCells(result.comparison, { value: total, spread: result.errors && (() => null) }),
    ...(isReview ? ['', ''] : ['', '', '']),
    shareOfCost(look, instruments, 'baseline'),
    ...(isReview ? [] : [shareOfCost(look, instruments, 'reform')]),
    '',
    '',
  ];
}

function shareOfCost(look: Look, instruments: readonly Instrument[], policy: Estimate['policy']): number | null {
  const total = (part: string) => addedUp(instruments.map(({ id }) => look('total', `${id}${part}`, policy)));
  return percent(total(''), total('.cost'));
}
