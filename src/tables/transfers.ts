import type { Instrument } from '../policy/policy.ts';
import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp, hundredfold } from './derived.ts';
import type { Estimate } from './estimate.ts';
import { listedRows } from './listed-rows.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { lookUp, type Result } from './result.ts';
import { spreadLookUp } from './spread.ts';
import type { Cell, Table, TableColumn } from './table.ts';
import { transferInstruments } from './transfer-instruments.ts';

/** Cash and other transfers: what they cost, who receives them, how much each, and how much reaches the poorest. */
export function transfers(result: Result): Table {
  const { comparison } = result;
  const paid = transferInstruments(result);
  const table = {
    id: 'transfers',
    title: { en: 'Transfers', ar: 'التحويلات' },
    columns: columns(result),
    conventions: conventionLine(['treasury', 'groups']),
    source: sourceLine(comparison),
  };
  if (paid.length === 0) return { ...table, rows: [], notes: [none] };
  const listed = {
    one: (instrument: Instrument) => cells(result, instrument),
    together: (instruments: readonly Instrument[]) => sums(result, instruments),
    total: { en: 'All', ar: 'المجموع' },
  };
  return { ...table, ...listedRows(result, paid, listed), notes: [coverageNote, ...missingNotes(comparison, paid)] };
}

const none = { en: 'No transfer is paid to households.', ar: 'لا توجد تحويلات مدفوعة للأسر.' };

const coverageNote = {
  en: 'Recipients are households, or people where paid to persons. Covered: people living with a recipient. Poorest: share that reaches the poorest 40%.',
  ar: 'المستفيدون أسر، أو أفراد حيث يُدفع للأفراد. المشمولون: من يعيشون مع مستفيد. الأفقر: الحصة التي تصل إلى أفقر 40%.',
};

const measures = [
  { id: 'recipients', title: { en: 'Recipients', ar: 'المستفيدون' }, unit: 'recipients', measure: 'count' },
  { id: 'average', title: { en: 'Average each', ar: 'متوسط النصيب' }, measure: 'money-per-head' },
  { id: 'covered', title: { en: 'Covered', ar: 'المشمولون' }, unit: '%', measure: 'percent' },
  { id: 'poorest', title: { en: 'Poorest', ar: 'الأفقر' }, unit: '%', measure: 'percent' },
] as const satisfies readonly TableColumn[];

function columns({ comparison, errors }: Result): TableColumn[] {
  const money = `${comparison.population.currency}/year`;
  const of = (column: TableColumn): TableColumn => ({ ...column, unit: column.unit ?? money });
  const reform = ({ id, title, ...column }: (typeof measures)[number]): TableColumn =>
    of({ ...column, id: `${id}_reform`, title: { en: `${title.en}, reform`, ar: `${title.ar}، الإصلاح` } });
  const isReview = comparison.scenario.isReview;
  return [
    { id: 'transfer', title: { en: 'Transfer', ar: 'التحويل' }, measure: 'text' },
    ...comparedColumns(comparison, { measure: 'money', unit: money, better: 'lower', spread: errors && 'data' }),
    ...measures.flatMap((column) => (isReview ? [of(column)] : [of(column), reform(column)])),
  ];
}

function cells(result: Result, { id }: Instrument): Cell[] {
  const look = lookUp(result);
  const spread = spreadLookUp(result);
  const both = <T>(value: (policy: 'baseline' | 'reform') => T): T[] =>
    result.comparison.scenario.isReview ? [value('baseline')] : [value('baseline'), value('reform')];
  return [
    ...comparedCells(result.comparison, {
      value: (policy) => look('total', id, policy),
      spread: spread && ((policy) => spread('total', id, policy)),
    }),
    ...both((policy) => look('count', id, policy)),
    ...both((policy) => look('mean_recipient', id, policy)),
    ...both((policy) => hundredfold(look('coverage', id, policy))),
    ...both((policy) => poorest(result, id, policy)),
  ];
}

function sums(result: Result, instruments: readonly Instrument[]): Cell[] {
  const look = lookUp(result);
  const cost = (policy: Estimate['policy']) => addedUp(instruments.map(({ id }) => look('total', id, policy)));
  const blanks = result.comparison.scenario.isReview ? measures.length : 2 * measures.length;
  return [
    ...comparedCells(result.comparison, { value: cost, spread: result.errors && (() => null) }),
    ...Array<string>(blanks).fill(''),
  ];
}

function poorest(result: Result, id: string, policy: Estimate['policy']): number | null {
  const { by, labels } = result.comparison.groups;
  if (labels.length % 5 !== 0) return null;
  const look = lookUp(result);
  const groups = labels.slice(0, (labels.length * 2) / 5);
  return hundredfold(addedUp(groups.map((group) => look('share', id, policy, { by, group }))));
}
