import type { Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, hundredfold } from './derived.ts';
import type { Estimate } from './estimate.ts';
import { spine } from './estimates/index.ts';
import { type MeasureBlock, type MeasureRow, measureTable } from './measure-rows.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { pricedInstruments } from './priced-instruments.ts';
import { lookUp, type Result } from './result.ts';
import type { Table } from './table.ts';

/** Cash and other transfers: what they cost, who receives them, how much each, and how much reaches the poorest. */
export function transfers(result: Result): Table {
  const { comparison } = result;
  const paid = transferInstruments(result);
  const none = { en: 'No transfer is paid to households.', ar: 'لا توجد تحويلات مدفوعة للأسر.' };
  return {
    id: 'transfers',
    title: { en: 'Transfers', ar: 'التحويلات' },
    ...measureTable(
      comparison,
      paid.map((instrument) => block(result, instrument)),
      { item: { en: 'Transfer', ar: 'التحويل' }, changePercent: true },
    ),
    notes: paid.length === 0 ? [none] : [coverageNote, ...missingNotes(comparison, paid)],
    conventions: conventionLine(['treasury', 'groups']),
    source: sourceLine(comparison),
  };
}

const coverageNote = {
  en: 'People covered live in a household that receives the transfer, directly or through another member.',
  ar: 'المشمولون هم من يعيشون في أسرة تتلقى التحويل، مباشرة أو عبر فرد آخر منها.',
};

function transferInstruments(result: Result): readonly Instrument[] {
  const priced = new Set(pricedInstruments(result));
  const look = lookUp(result);
  const isPaidOut = ({ id }: Instrument) =>
    (look('total', `received:${id}`, 'baseline') ?? 0) >= 0 && (look('total', `received:${id}`, 'reform') ?? 0) >= 0;
  return spine(result.comparison).filter(
    (instrument) =>
      instrument.who === 'household' &&
      !priced.has(instrument) &&
      !otherKinds.includes(instrument.kind) &&
      isPaidOut(instrument),
  );
}

const otherKinds = ['pay', 'schedule', 'ad_valorem'];

function block(result: Result, { id, label, unit }: Instrument): MeasureBlock {
  const look = lookUp(result);
  const money = `${result.comparison.population.currency}/year`;
  const recipients = unit === 'person' ? 'people' : 'households';
  const row = (
    text: Text,
    measure: MeasureRow['measure'],
    rowUnit: string,
    value: MeasureRow['value'],
  ): MeasureRow => ({
    label: text,
    measure,
    unit: rowUnit,
    value,
  });
  return {
    heading: label,
    rows: [
      { ...row({ en: 'Cost', ar: 'التكلفة' }, 'money', money, (policy) => look('total', id, policy)), better: 'lower' },
      row({ en: 'Recipients', ar: 'المستفيدون' }, 'count', recipients, (policy) => look('count', id, policy)),
      row({ en: 'Average per recipient', ar: 'متوسط نصيب المستفيد' }, 'money-per-head', money, (policy) =>
        look('mean_recipient', id, policy),
      ),
      row({ en: 'People covered', ar: 'الأفراد المشمولون' }, 'percent', '%', (policy) =>
        hundredfold(look('coverage', id, policy)),
      ),
      row({ en: 'Reaching the poorest 40%', ar: 'ما يصل إلى أفقر 40%' }, 'percent', '%', (policy) =>
        poorest(result, id, policy),
      ),
    ],
  };
}

function poorest(result: Result, id: string, policy: Estimate['policy']): number | null {
  const { by, labels } = result.comparison.groups;
  if (labels.length % 5 !== 0) return null;
  const look = lookUp(result);
  const groups = labels.slice(0, (labels.length * 2) / 5);
  return hundredfold(addedUp(groups.map((group) => look('share', id, policy, { by, group }))));
}
