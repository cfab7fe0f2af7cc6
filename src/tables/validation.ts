import { inLanguage, type Text } from '../columns/column.ts';
import { type AdministrativeRow, administrativeRows, type Pair } from './administrative-rows.ts';
import { conventionLine } from './conventions.ts';
import { hundredfold, ratio } from './derived.ts';
import { plainErrorNotes } from './error-notes.ts';
import { misfit } from './misfit.ts';
import { sourceLine } from './notes.ts';
import type { Result } from './result.ts';
import { spreadOfSum } from './spread.ts';
import { errorRoom, lesserErrorRoom, withError, withErrorCell } from './spread-columns.ts';
import type { Cell, Table, TableColumn } from './table.ts';

/** The simulated baseline against the treasury's books: amounts, recipients, their ratios, and the misfit in words. */
export function validation(result: Result): Table {
  const { comparison } = result;
  const rows = administrativeRows(result);
  const known = rows.filter(({ amount, recipients }) => isKnown(amount) || isKnown(recipients));
  const compared = known.filter(({ isSimulated }) => isSimulated);
  const has = {
    heads: compared.some(({ recipients }) => isKnown(recipients)),
    records: compared.some(({ amount }) => amount.recorded !== null),
  };
  return {
    id: 'validation',
    title: { en: 'Simulated against administrative totals', ar: 'المحاكاة مقابل البيانات الإدارية' },
    columns: columns(result, has),
    rows: compared.map((row) => cells(result, row, has)),
    notes: [
      ...plainErrorNotes(result),
      ...listNotes(
        rows.filter((row) => !known.includes(row)),
        { en: 'Nothing in the books to compare with', ar: 'لا يوجد في السجلات ما يُقارن به' },
      ),
      ...listNotes(
        known.filter((row) => !compared.includes(row)),
        { en: 'In the books but not simulated', ar: 'في السجلات وغير محاكى' },
      ),
      ...bookNotes(compared),
    ],
    conventions: conventionLine(['treasury']),
    source: sourceLine(comparison),
  };
}

function isKnown({ administrative }: Pair): boolean {
  return administrative !== null;
}

/** Whether recipients are known, and whether recorded amounts are. */
interface Has {
  readonly heads: boolean;
  readonly records: boolean;
}

const recordedTitle = { en: 'Recorded', ar: 'المسجل' };

function columns(result: Result, has: Has): TableColumn[] {
  const unit = `${result.comparison.population.currency}/year`;
  const heads: readonly TableColumn[] = [
    ...withError(
      { id: 'recipients_simulated', title: { en: 'Simulated', ar: 'المحاكى' }, unit: 'recipients', measure: 'count' },
      lesserErrorRoom(result),
    ),
    ...(has.records
      ? [
          {
            id: 'recipients_recorded',
            title: recordedTitle,
            unit: 'recipients',
            measure: 'count',
            only: 'roomy',
          } as const,
        ]
      : []),
    {
      id: 'recipients_administrative',
      title: { en: 'In the books', ar: 'في السجلات' },
      unit: 'recipients',
      measure: 'count',
    },
    { id: 'recipients_ratio', title: { en: 'Ratio', ar: 'النسبة' }, unit: '%', measure: 'percent' },
  ];
  return [
    { id: 'line', title: { en: 'Line', ar: 'البند' }, measure: 'text' },
    ...withError(
      { id: 'amount_simulated', title: { en: 'Simulated', ar: 'المحاكى' }, unit, measure: 'money' },
      errorRoom(result),
    ),
    ...(has.records
      ? [{ id: 'amount_recorded', title: recordedTitle, unit, measure: 'money', only: 'roomy' } as const]
      : []),
    { id: 'amount_administrative', title: { en: 'In the books', ar: 'في السجلات' }, unit, measure: 'money' },
    { id: 'amount_ratio', title: { en: 'Ratio', ar: 'النسبة' }, unit: '%', measure: 'percent' },
    ...(has.heads ? heads : []),
    { id: 'reading', title: { en: 'Reading', ar: 'القراءة' }, measure: 'text' },
  ];
}

function cells(result: Result, { label, amount, recipients }: AdministrativeRow, has: Has): Cell[] {
  const both = (pair: Pair) => pairCells(result, pair, has);
  return [label, ...both(amount), ...(has.heads ? both(recipients) : []), misfit(amount, recipients)];
}

function pairCells(result: Result, { simulated, recorded, administrative, terms }: Pair, has: Has): Cell[] {
  return [
    ...withErrorCell(result, simulated, () => spreadOfSum(result, terms)),
    ...(has.records ? [recorded] : []),
    administrative,
    hundredfold(ratio(simulated, administrative)),
  ];
}

function listNotes(rows: readonly AdministrativeRow[], what: { readonly en: string; readonly ar: string }): Text[] {
  if (rows.length === 0) return [];
  const names = (language: string) =>
    rows.map(({ label }) => inLanguage(label, language)).join(language === 'ar' ? '؛ ' : '; ');
  return [{ en: `${what.en}: ${names('en')}.`, ar: `${what.ar}: ${names('ar')}.` }];
}

function bookNotes(rows: readonly AdministrativeRow[]): Text[] {
  const dated = rows.filter(({ year, source }) => year || source);
  if (dated.length === 0) return [];
  const names = (language: string) =>
    dated
      .map(({ label, year, source }) => `${inLanguage(label, language)} (${[year, source].filter(Boolean).join(', ')})`)
      .join(language === 'ar' ? '؛ ' : '; ');
  return [{ en: `Books: ${names('en')}.`, ar: `السجلات: ${names('ar')}.` }];
}
