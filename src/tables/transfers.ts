import type { Instrument } from '../policy/policy.ts';
import { comparedCells, comparedColumns } from './compared-columns.ts';
import { conventionLine } from './conventions.ts';
import { addedUp } from './derived.ts';
import { errorNotes } from './error-notes.ts';
import type { Estimate } from './estimate.ts';
import { listedRows } from './listed-rows.ts';
import { missingNotes, sourceLine } from './notes.ts';
import { lookUp, type Result } from './result.ts';
import { costSpread, spreadOfSum, type Term } from './spread.ts';
import { lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
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
    spread: (instruments: readonly Instrument[]) => costSpread(result, instruments)?.('change') ?? null,
  };
  return {
    ...table,
    ...listedRows(result, paid, listed),
    notes: [...errorNotes(result), coverageNote, ...missingNotes(result, paid)],
  };
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

function columns(result: Result): TableColumn[] {
  const { comparison } = result;
  const money = `${comparison.population.currency}/year`;
  const of = (column: TableColumn): TableColumn => ({ ...column, unit: column.unit ?? money });
  const reform = ({ id, title, ...column }: (typeof measures)[number]): TableColumn =>
    of({ ...column, id: `${id}_reform`, title: { en: `${title.en}, reform`, ar: `${title.ar}، الإصلاح` } });
  const isReview = comparison.scenario.isReview;
  return [
    { id: 'transfer', title: { en: 'Transfer', ar: 'التحويل' }, measure: 'text' },
    ...comparedColumns(comparison, {
      measure: 'money',
      unit: money,
      better: 'lower',
      spread: result.errors && 'always',
    }),
    ...measures
      .flatMap((column) => (isReview ? [of(column)] : [of(column), reform(column)]))
      .flatMap((column) => withError(column, lesserErrorRoom(result))),
  ];
}

function cells(result: Result, instrument: Instrument): Cell[] {
  const { id } = instrument;
  const policies = result.comparison.scenario.isReview ? (['baseline'] as const) : (['baseline', 'reform'] as const);
  const each = (indicator: string, times = 1): Cell[] =>
    policies.flatMap((policy) => summed(result, [{ indicator, of: id, policy }], times));
  return [
    ...costCells(result, [instrument]),
    ...each('count'),
    ...each('mean_recipient'),
    ...each('coverage', 100),
    ...policies.flatMap((policy) => summed(result, poorestTerms(result, id, policy), 100)),
  ];
}

function sums(result: Result, instruments: readonly Instrument[]): Cell[] {
  const shown = result.comparison.scenario.isReview ? measures.length : 2 * measures.length;
  const blanks = Array.from({ length: shown }, () => withErrorCell(result, '', () => null));
  return [...costCells(result, instruments), ...blanks.flat()];
}

function costCells(result: Result, instruments: readonly Instrument[]): Cell[] {
  const look = lookUp(result);
  return comparedCells(result.comparison, {
    value: (policy) => addedUp(instruments.map(({ id }) => look('total', id, policy))),
    spread: costSpread(result, instruments),
  });
}

/** `times` the sum of estimates, with its error; nothing is known of no estimates at all. */
function summed(result: Result, terms: readonly Term[], times: number): Cell[] {
  const look = lookUp(result);
  const sum = terms.length === 0 ? null : addedUp(terms.map((t) => look(t.indicator, t.of, t.policy, t.where)));
  return withErrorCell(result, sum === null ? null : times * sum, () => spreadOfSum(result, terms, times));
}

/** The shares of the groups that make up the poorest 40%; none where groups do not add up to them. */
function poorestTerms({ comparison }: Result, id: string, policy: Estimate['policy']): readonly Term[] {
  const { by, labels } = comparison.groups;
  if (labels.length % 5 !== 0) return [];
  return labels
    .slice(0, (labels.length * 2) / 5)
    .map((group) => ({ indicator: 'share', of: id, policy, where: { by, group } }));
}
