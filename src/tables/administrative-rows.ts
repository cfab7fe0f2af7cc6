import { inLanguage, type Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import type { AdministrativeTotal } from '../population/population.ts';
import { budgetLines, lineOf } from './budget-line.ts';
import { addedUp } from './derived.ts';
import { lineLabel } from './labels.ts';
import { lookUp, type Result } from './result.ts';
import type { Term } from './spread.ts';

/** What is simulated and what the books say, of one quantity. */
export interface Pair {
  readonly simulated: number | null;
  readonly administrative: number | null;
  /** What the data record, of an instrument that names a recorded column. */
  readonly recorded: number | null;
  /** The estimates that what is simulated adds up. */
  readonly terms: readonly Term[];
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
  const instruments = scenario.baseline.instruments.filter((instrument) => lineOf(instrument) !== undefined);
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
      ...paired(result, [baseline('total', id)], budget.administrativeTotal ?? book?.amount),
      recorded: look('total', `recorded:${id}`, 'baseline'),
    },
    recipients: {
      ...paired(result, [baseline('count', id)], budget.recipients ?? book?.recipients),
      recorded: look('count', `recorded:${id}`, 'baseline'),
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
  const heads = instruments.length === 1 ? instruments.map(({ id }) => baseline('count', id)) : [];
  const name = book.label ?? lineLabel(book.line);
  const isNamedTwice = instruments.some(({ label }) => inLanguage(label, 'en') === inLanguage(name, 'en'));
  return [
    {
      label: isNamedTwice ? wholeLine(name) : name,
      amount: paired(result, [baseline('total', `budget:${book.line}`)], book.amount),
      recipients: paired(result, heads, book.recipients),
      ...evidence(book),
      isSimulated: true,
    },
  ];
}

function wholeLine(name: Text): Text {
  return { en: `${inLanguage(name, 'en')}, whole line`, ar: `${inLanguage(name, 'ar')}، البند كله` };
}

function unknownRow(book: AdministrativeTotal): AdministrativeRow {
  const pair = (administrative: number | undefined): Pair => ({
    simulated: null,
    administrative: administrative ?? null,
    recorded: null,
    terms: [],
  });
  return {
    label: book.label ?? lineLabel(book.line),
    amount: pair(book.amount),
    recipients: pair(book.recipients),
    ...evidence(book),
    isSimulated: false,
  };
}

function baseline(indicator: string, of: string): Term {
  return { indicator, of, policy: 'baseline' };
}

function paired(result: Result, terms: readonly Term[], administrative: number | undefined): Pair {
  const look = lookUp(result);
  const simulated =
    terms.length === 0 ? null : addedUp(terms.map(({ indicator, of }) => look(indicator, of, 'baseline')));
  return { simulated, administrative: administrative ?? null, recorded: null, terms };
}

function evidence(book: AdministrativeTotal | undefined) {
  return { year: book?.year, source: book?.source };
}
