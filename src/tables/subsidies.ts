import type { Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { conventionLine } from './conventions.ts';
import { derived, percent, ratio } from './derived.ts';
import type { Estimate } from './estimate.ts';
import { quantityUnit } from './estimates/quantities.ts';
import { type MeasureBlock, type MeasureRow, measureTable } from './measure-rows.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { pricedInstruments } from './priced-instruments.ts';
import { lookUp, type Result } from './result.ts';
import type { Table } from './table.ts';

/** Each priced good: how much is used, at what price, what users pay, what supply costs, and the subsidy between. */
export function subsidies(result: Result): Table {
  const { comparison } = result;
  const priced = pricedInstruments(result);
  const none = { en: 'No instrument sets the price of a good.', ar: 'لا يوجد بند يحدد سعر سلعة.' };
  return {
    id: 'subsidies',
    title: { en: 'Subsidised goods', ar: 'السلع المدعومة' },
    ...measureTable(
      comparison,
      priced.map((instrument) => block(result, instrument)),
      { item: { en: 'Good', ar: 'السلعة' }, changePercent: true },
    ),
    notes: priced.length === 0 ? [none] : [averagePrices, ...missingNotes(comparison, priced)],
    conventions: conventionLine(['treasury']),
    source: sourceLine(comparison),
  };
}

const averagePrices = {
  en: 'Price and cost of a unit are averages over the quantity. The subsidy includes leakage.',
  ar: 'السعر وتكلفة الوحدة متوسطان على الكمية. ويشمل الدعم التسرب.',
};

function block(result: Result, instrument: Instrument): MeasureBlock {
  const { id, label } = instrument;
  const look = lookUp(result);
  const { currency } = result.comparison.population;
  const [money, unit] = [`${currency}/year`, quantityUnit(result, instrument) ?? 'unit'];
  const total = (of: string) => (policy: Estimate['policy']) => look('total', of, policy);
  const over = (part: string, by: string) =>
    derived((policy) => ratio(look('total', part, policy), look('total', by, policy)));
  const row = (text: Text, measure: MeasureRow['measure'], rowUnit: string, value: MeasureRow['value']) => ({
    label: text,
    measure,
    unit: rowUnit,
    value,
  });
  const share = derived((policy) => percent(look('total', id, policy), look('total', `${id}.cost`, policy)));
  return {
    heading: label,
    rows: [
      { ...row({ en: 'Subsidy', ar: 'الدعم' }, 'money', money, total(id)), better: 'lower' },
      row({ en: 'Subsidy, share of cost', ar: 'الدعم من التكلفة' }, 'percent', '%', share),
      row({ en: "Households' bills", ar: 'فواتير الأسر' }, 'money', money, total(`${id}.bill`)),
      row({ en: 'Cost of supplying them', ar: 'تكلفة توريدها' }, 'money', money, total(`${id}.cost`)),
      row({ en: 'Quantity', ar: 'الكمية' }, 'money', `${unit}/year`, total(`${id}.quantity`)),
      row(
        { en: 'Price paid', ar: 'السعر المدفوع' },
        'price',
        `${currency}/${unit}`,
        over(`${id}.bill`, `${id}.quantity`),
      ),
      row(
        { en: 'Cost of a unit', ar: 'تكلفة الوحدة' },
        'price',
        `${currency}/${unit}`,
        over(`${id}.cost`, `${id}.quantity`),
      ),
    ],
  };
}
