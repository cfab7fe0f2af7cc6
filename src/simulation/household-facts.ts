import type { CategoryColumn, Column, Frame, Text } from '../columns/column.ts';
import type { Desk } from './desk.ts';
import type { Fact, Member, Value } from './worksheet.ts';

const categories = 8;

/** The main columns of the household: those that rules read, and its first categories. */
export function householdFacts(desk: Desk): readonly Fact[] {
  const { households, design } = desk.bench.population;
  const drawn = [design?.strata, design?.psu].filter((codes) => codes !== undefined);
  const columns = [...households.columns].filter(
    ([name, column]) => desk.read.household.has(name) || !drawn.some((codes) => isSameGrouping(column, codes)),
  );
  return factsOf({ rows: households.rows, columns: new Map(columns) }, desk.household, desk.read.household);
}

/** The members of the household, each with its main columns. */
export function membersOf(desk: Desk): readonly Member[] {
  const { persons, personIds } = desk.bench.population;
  if (!persons || !personIds) return [];
  return desk.members.map((p) => ({ id: personIds[p], facts: factsOf(persons, p, desk.read.person) }));
}

/** Whether a column only says from which stratum or sampling unit a household was drawn. */
function isSameGrouping(column: Column, codes: Int32Array): boolean {
  if (column.kind !== 'category') return false;
  const pairs = new Map<number, number>();
  for (let h = 0; h < codes.length; h++) {
    if (!pairs.has(column.codes[h])) pairs.set(column.codes[h], codes[h]);
    if (pairs.get(column.codes[h]) !== codes[h]) return false;
  }
  return new Set(pairs.values()).size === pairs.size;
}

function factsOf(frame: Frame, row: number, read: ReadonlySet<string>): readonly Fact[] {
  const columns = [...frame.columns.values()];
  const first = new Set<Column>(columns.filter((column) => column.kind === 'category').slice(0, categories));
  return columns
    .filter((column) => first.has(column) || read.has(column.name) || isPlain(column))
    .map((column) => fact(column, row));
}

const plain = new Set(['age', 'size']);

function isPlain({ name }: Column): boolean {
  return plain.has(name);
}

function fact(column: Column, row: number): Fact {
  const { name, title = name } = column;
  if (column.kind === 'category') return { name, title, value: levelOf(column, column.codes[row]) };
  const { unit, period, values, logical } = column;
  return {
    name,
    title,
    value: numberOf(values[row], logical),
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
  };
}

function numberOf(value: number, logical: boolean | undefined): Value {
  if (Number.isNaN(value)) return null;
  return logical ? value !== 0 : value;
}

function levelOf(column: CategoryColumn, code: number): Text | null {
  if (code < 0) return null;
  const level = column.levels[code];
  const named = Object.entries(column.labels ?? {}).flatMap(([language, labels]) =>
    labels[level] === undefined ? [] : [[language, labels[level]] as const],
  );
  return named.length ? { en: level, ...Object.fromEntries(named) } : level;
}
