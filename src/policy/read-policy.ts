import type { Period, Text } from '../columns/column.ts';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import type { Files } from '../population/files.ts';
import { readAssumptions } from './assumptions.ts';
import { withCoefficients } from './coefficients.ts';
import { inForce, isDated } from './dated.ts';
import { readNumber } from './number-text.ts';
import type { Concept, Entry, Field, Instrument, Parameter, Policy } from './policy.ts';
import { baselineShape } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { part, parts } from './source.ts';

/** Works out what every kind states (unit, period, concept, budget line) from an instrument as written; says what is wrong. */
export type Declare = (
  entry: Entry,
  setting: { readonly period: Period; readonly day: string },
  diagnostics: Diagnostic[],
) => Instrument | undefined;

/** What reading a policy needs beside its text. */
export interface Reading {
  readonly declare: Declare;
  readonly diagnostics: Diagnostic[];
  /** Overrides the year of the file. */
  readonly year?: number;
  /** Where the files that a policy names are read from; absent where it may name none. */
  readonly files?: Files;
}

const words = new Set([
  'person',
  'household',
  'and',
  'or',
  'not',
  'in',
  'true',
  'false',
  'size',
  'parameters',
  'off',
  'income',
]);
const plainName = /^[\p{L}][\p{L}\p{M}\p{N}_]*$/u;

/** Reads a baseline, whole or inline in a test; problems are added to `reading.diagnostics`. */
export function readPolicy(field: Field, reading: Reading): Policy | undefined {
  const problems = shapeProblems(baselineShape, field);
  reading.diagnostics.push(...problems);
  if (field.value === null || typeof field.value !== 'object') return undefined;
  refuseResponse(part(field, 'assumptions', 'response'), reading.diagnostics);
  const text = (key: string): unknown => part(field, key).value;
  const year = reading.year ?? asYear(text('year'));
  const day = text('date') === undefined || reading.year !== undefined ? `${year || 9999}-12-31` : String(text('date'));
  const period = (text('period') as Period | undefined) ?? 'year';
  const unread = new Set<string>();
  const instruments = [...parts(part(field, 'instruments'))].map(([id, body]) => {
    checkName(id, body, reading.diagnostics);
    const instrument = reading.declare(
      entryWithFiles(entryOf(id, body), reading),
      { period, day },
      reading.diagnostics,
    );
    if (!instrument) unread.add(id);
    return instrument;
  });
  return {
    title: (text('title') as Text | undefined) ?? '',
    year,
    day,
    period,
    reference: prose(text('reference')),
    parameters: readParameters(part(field, 'parameters'), day, reading.diagnostics),
    incomes: readIncomes(part(field, 'incomes')),
    instruments: instruments.filter((instrument) => instrument !== undefined),
    unread,
    assumptions: readAssumptions(part(field, 'assumptions'), period),
  };
}

/** Behaviour is declared, never assumed: what cannot be worked out yet is refused rather than passed over. */
function refuseResponse(field: Field, diagnostics: Diagnostic[]): void {
  for (const [name, usual] of [
    ['demand', 'none'],
    ['welfare', 'laspeyres'],
  ] as const) {
    const { value } = part(field, name);
    if (value === undefined || value === usual) continue;
    const what = `response ${name}: ${String(value)}`;
    diagnostics.push(
      error('not-yet', part(field, name).at(), {
        what,
        instead: `write ${name}: ${usual}; results are of the first order, quantities as they are`,
      }),
    );
  }
}

/** An instrument whose fields that name files hold what the files say. */
export function entryWithFiles(entry: Entry, { files, diagnostics }: Reading): Entry {
  return files ? withCoefficients(entry, files, diagnostics) : entry;
}

/** An instrument as a mapping states it. */
export function entryOf(id: string, body: Field, share = 1): Entry {
  return { id, place: body.at([], 'key'), fields: parts(body), changes: new Map(), share };
}

/** Says so where a name cannot be used in rules. */
export function checkName(name: string, field: Field, diagnostics: Diagnostic[]): void {
  if (!plainName.test(name) || words.has(name)) diagnostics.push(error('not-a-name', field.at([], 'key'), { name }));
}

/** One line of text of a reference, which may be a list or a mapping. */
export function prose(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(prose).join('; ');
  return typeof value === 'object' ? Object.values(value).map(prose).join(', ') : String(value);
}

/** A parameter's value with its evidence; `undefined` where what is written is no number. */
export function readParameter(name: string, field: Field, day: string): Parameter | undefined {
  const { value } = field;
  if (isDated(value)) {
    const key = inForce(value, day);
    return key === undefined ? undefined : readParameter(name, part(field, key), day);
  }
  const facts = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : { value };
  const number = readNumber(facts.value);
  if (number === undefined) return undefined;
  return {
    name,
    label: facts.label as Text | undefined,
    value: number,
    unit: facts.unit as string | undefined,
    period: facts.period as Period | undefined,
    asOf: prose(facts.as_of),
    source: prose(facts.source ?? facts.reference),
    confidence: facts.confidence as string | undefined,
  };
}

/** In place of a parameter that could not be read, which has been said: rules that use it can still be checked. */
const standIn = 1;

function readParameters(field: Field, day: string, diagnostics: Diagnostic[]): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const [name, body] of parts(field)) {
    checkName(name, body, diagnostics);
    if (isDated(body.value) && inForce(body.value, day) === undefined)
      diagnostics.push(
        error('not-in-force', body.at([], 'key'), { name, day, first: Object.keys(body.value).sort()[0] }),
      );
    parameters.set(name, readParameter(name, body, day) ?? { name, value: standIn });
  }
  return parameters;
}

function readIncomes(field: Field): ReadonlyMap<Concept, readonly Field[]> {
  return new Map(
    [...parts(field)].map(([concept, list]) => [
      concept as Concept,
      Array.isArray(list.value) ? list.value.map((_, k) => part(list, k)) : [],
    ]),
  );
}

function asYear(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2200 ? value : 0;
}
