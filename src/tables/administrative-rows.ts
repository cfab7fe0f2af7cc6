import { inLanguage, type Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import type { AdministrativeTotal } from '../population/population.ts';
import { budgetLines, lineOf } from './budget-line.ts';
import { addedUp } from './derived.ts';
import { lineLabel } from './labels.ts';
import { lookUp, type Result } from './result.ts';

/** What is simulated and what the books say, of one quantity. */
export interface Pair {
  readonly simulated: number | null;
  readonly administrative: number | null;
}

/** A line or instrument that the simulation can be held against, with the evidence. */
export interface AdministrativeRow {
  readonly label: Text;
  readonly amount: Pair;
  readonly recipients: Pair;
  readonly year?: number;
  readonly source?: string;
  /** False for what the books have and the policy does not. */
  readonly isSimulated: boolean;
}

/**
 * Every instrument of the baseline and every line that the books speak of. An instrument is held against the total it
 * states, or else against the books' line of its name; a budget line against the books' line of its name.
 */
export function administrativeRows(result: Result): AdministrativeRow[] {
  const { scenario, population } = result.comparison;
  const { instruments } = scenario.baseline;
  const books = new Map(population.totals.map((total) => [total.line, total]));
  const known = new Set([...instruments.map(({ id }) => id), ...budgetLines(instruments)]);
  return [
    ...instruments.map((instrument) => instrumentRow(result, instrument, books.get(instrument.id))),
    ...budgetLines(instruments).flatMap((line) =>
      lineRow(
        result,
        instruments.filter((i) => lineOf(i) === line),
        books.get(line),
      ),
    ),
    ...population.totals.filter(({ line }) => !known.has(line)).map(unknownRow),
  ];
}

function instrumentRow(
  result: Result,
  { id, label, budget }: Instrument,
  book: AdministrativeTotal | undefined,
): AdministrativeRow {
  const look = lookUp(result);
  return {
    label,
    amount: {
      simulated: look('total', id, 'baseline'),
      administrative: budget.administrativeTotal ?? book?.amount ?? null,
    },
    recipients: {
      simulated: look('count', id, 'baseline'),
      administrative: budget.recipients ?? book?.recipients ?? null,
    },
    ...evidence(book),
    isSimulated: true,
  };
}

function lineRow(
  result: Result,
  instruments: readonly Instrument[],
  book: AdministrativeTotal | undefined,
): AdministrativeRow[] {
  if (!book || instruments.some(({ id }) => id === book.line)) return [];
  const look = lookUp(result);
  const heads = instruments.length === 1 ? addedUp(instruments.map(({ id }) => look('count', id, 'baseline'))) : null;
  const name = lineLabel(book.line);
  const isNamedTwice = instruments.some(({ label }) => inLanguage(label, 'en') === inLanguage(name, 'en'));
  return [
    {
      label: isNamedTwice ? wholeLine(name) : name,
      amount: { simulated: look('total', `budget:${book.line}`, 'baseline'), administrative: book.amount ?? null },
      recipients: { simulated: heads, administrative: book.recipients ?? null },
      ...evidence(book),
      isSimulated: true,
    },
  ];
}

function wholeLine(name: Text): Text {
  return { en: `${inLanguage(name, 'en')}, whole line`, ar: `${inLanguage(name, 'ar')}، البند كله` };
}

function unknownRow(book: AdministrativeTotal): AdministrativeRow {
  const pair = (administrative: number | undefined) => ({ simulated: null, administrative: administrative ?? null });
  return {
    label: lineLabel(book.line),
    amount: pair(book.amount),
    recipients: pair(book.recipients),
    ...evidence(book),
    isSimulated: false,
  };
}

function evidence(book: AdministrativeTotal | undefined) {
  return { year: book?.year, source: book?.source };
}
