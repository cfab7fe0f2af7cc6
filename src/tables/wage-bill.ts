import type { Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { conventionLine } from './conventions.ts';
import { errorNotes } from './error-notes.ts';
import { spine } from './estimates/index.ts';
import { componentsOf, payInstruments } from './estimates/pay.ts';
import { words } from './labels.ts';
import { type MeasureBlock, type MeasureRow, measureTable } from './measure-rows.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { lookUp, type Result } from './result.ts';
import { spreadLookUp } from './spread.ts';
import type { Table } from './table.ts';

/** The wage bill: staff, their average pay, its components, and what the employer adds. */
export function wageBill(result: Result): Table {
  const { comparison } = result;
  const paid = payInstruments({ instruments: spine(comparison) });
  return {
    id: 'wage-bill',
    title: { en: 'Wage bill', ar: 'فاتورة الأجور' },
    ...measureTable(
      comparison,
      paid.map((instrument) => block(result, instrument)),
      { item: { en: 'Pay', ar: 'الأجر' }, changePercent: true, hasErrors: result.errors !== undefined },
    ),
    notes: paid.length === 0 ? [noPay] : [...errorNotes(result), ...missingNotes(result, paid)],
    conventions: conventionLine(['treasury']),
    source: sourceLine(comparison),
  };
}

/** Said where a scenario pays nobody. */
export const noPay = { en: 'No instrument of kind pay.', ar: 'لا يوجد بند للأجور.' };

function block(result: Result, instrument: Instrument): MeasureBlock {
  const { id, label } = instrument;
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const money = `${result.comparison.population.currency}/year`;
  const row = (
    text: Text,
    measure: MeasureRow['measure'],
    unit: string,
    [indicator, of]: readonly [string, string],
  ): MeasureRow => ({
    label: text,
    measure,
    unit,
    value: (policy) => look(indicator, of, policy),
    spread: spread && ((policy) => spread(indicator, of, policy)),
  });
  const employer = row({ en: "Employer's contributions", ar: 'مساهمة صاحب العمل' }, 'money', money, [
    'total',
    `others:${id}`,
  ]);
  const hasEmployer = employer.value('baseline') !== 0 || employer.value('reform') !== 0;
  return {
    heading: label,
    rows: [
      { ...row({ en: 'Wage bill', ar: 'فاتورة الأجور' }, 'money', money, ['total', id]), better: 'lower' },
      ...(hasEmployer
        ? [employer, row({ en: 'Gross pay', ar: 'الأجر الإجمالي' }, 'money', money, ['total', `received:${id}`])]
        : []),
      ...componentsOf(result, id).map((component) => {
        const name = component.slice(id.length + 1);
        return row(componentLabel(name, instrument, result), 'money', money, ['total', `staff:${component}`]);
      }),
      row({ en: 'Staff', ar: 'الموظفون' }, 'count', 'people', ['count', `staff:${id}`]),
      row({ en: 'Average gross pay', ar: 'متوسط الأجر الإجمالي' }, 'money-per-head', money, ['mean', `staff:${id}`]),
    ],
  };
}

/** A component of pay is called what the data call the column it is read from. */
function componentLabel(name: string, { fields }: Instrument, { comparison }: Result): Text {
  const components = fields.get('components')?.value;
  const columns = typeof components === 'object' && components !== null ? Object.entries(components) : [];
  const read = columns.find(([key]) => key === name)?.[1];
  return comparison.population.persons?.columns.get(String(read))?.title ?? words(name);
}
