import { type Column, type Frame, type Period, timesPerYear } from '../columns/column.ts';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { HouseholdTest } from '../policy/household-test.ts';
import type { Field } from '../policy/policy.ts';
import { describe } from '../policy/shape-problems.ts';
import { type Cell, populationFromColumns } from '../population/from-columns.ts';
import type { Population } from '../population/population.ts';
import { bare, type KnownColumns, stated } from './known-columns.ts';

/** A household of a test as a population of its own, and the columns that neither the test nor the data give. */
export interface WrittenHousehold {
  readonly population: Population;
  readonly absent: { readonly household: ReadonlySet<string>; readonly person: ReadonlySet<string> };
}

/** Where columns of one level are filled from. */
interface Filling {
  readonly known: KnownColumns;
  readonly frame: Frame;
  /** The period of what states none. */
  readonly period: Period;
  readonly diagnostics: Diagnostic[];
}

/**
 * Builds the household of a test: what it gives, else the default of the data package, else missing. Columns that are not known
 * and values that do not fit their column are said.
 */
export function writtenHousehold(
  test: HouseholdTest,
  known: KnownColumns,
  setting: { readonly period: Period; readonly diagnostics: Diagnostic[] },
): WrittenHousehold {
  const { diagnostics } = setting;
  const members = membersOf(test, known, diagnostics);
  const filling = { known, ...setting };
  const household = fill([withMembers(test.household, known, members)], { ...filling, frame: known.households });
  const persons = known.persons && members && fill(members, { ...filling, frame: known.persons });
  const sized = known.households.columns.has('size') ? undefined : household.columns[known.size];
  const population = populationFromColumns({
    households: members || !sized ? household.columns : { ...household.columns, size: sized },
    persons: persons?.columns,
    memberOf: members?.map(() => 0),
    currency: known.currency,
    like: { households: known.households, persons: known.persons },
  });
  return { population, absent: { household: household.absent, person: persons?.absent ?? new Set() } };
}

type Row = ReadonlyMap<string, Field>;

/** The persons listed; where none are and the data have persons, as many as the size given (or one), all by default. */
function membersOf(test: HouseholdTest, known: KnownColumns, diagnostics: Diagnostic[]): readonly Row[] | undefined {
  const listed = test.persons?.length ? test.persons : undefined;
  if (!known.persons) {
    if (listed) diagnostics.push(error('no-persons', test.place, {}));
    return undefined;
  }
  const field = test.household.get(known.size) ?? test.household.get('size');
  const size = field && bare(field).value;
  if (listed && field && size !== listed.length)
    diagnostics.push(
      error('members-differ', field.at(), { column: known.size, found: describe(size), persons: listed.length }),
    );
  if (listed) return listed;
  const count = typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 1000 ? size : 1;
  return Array.from({ length: count }, () => new Map());
}

/** The household’s row with its members counted where the data have a column for that. */
function withMembers(row: Row, known: KnownColumns, members: readonly Row[] | undefined): Row {
  const counted = { value: members?.length } as Field;
  const isCounted = members && known.households.columns.has(known.size) && !row.has(known.size);
  return new Map(
    [...row, ...(isCounted ? [[known.size, counted] as const] : [])].filter(([name]) => isColumn(name, known)),
  );
}

function isColumn(name: string, known: KnownColumns): boolean {
  return name !== 'size' || !known.persons || known.households.columns.has('size');
}

interface Filled {
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  readonly absent: ReadonlySet<string>;
}

function fill(rows: readonly Row[], filling: Filling): Filled {
  for (const row of rows) for (const [name, cell] of row) checkName(name, cell, filling);
  const absent = new Set<string>();
  const columns: Record<string, readonly Cell[]> = {};
  for (const [name, column] of filling.frame.columns) {
    const usual = Object.hasOwn(filling.known.defaults, name) ? filling.known.defaults[name] : undefined;
    columns[name] = rows.map((row) => {
      const cell = row.get(name);
      if (cell) return cellOf(cell, column, filling);
      if (usual === undefined) absent.add(name);
      return usual ?? null;
    });
  }
  return { columns, absent };
}

function checkName(name: string, cell: Field, { frame, diagnostics }: Filling): void {
  if (frame.columns.has(name) || name === 'size') return;
  const known = [...frame.columns.keys()];
  diagnostics.push(
    error('unknown-column', cell.at([], 'key'), {
      name,
      near: nearest(name, known),
      known: known.slice(0, 12).join(', '),
    }),
  );
}

/** The value as its column holds it: a number in the column’s period, or one of its names. */
function cellOf(cell: Field, column: Column, { period, diagnostics }: Filling): Cell {
  const field = bare(cell);
  const value = field.value as Cell;
  if (value === null) return null;
  if (column.kind === 'category') {
    if (column.levels.length && !column.levels.includes(String(value)))
      diagnostics.push(unknownLevel(field, column.levels, column.name));
    return String(value);
  }
  if (typeof value === 'string') {
    diagnostics.push(wrongValue(field, column));
    return null;
  }
  const from = stated(cell, 'period') as Period | undefined;
  if (from === undefined || typeof value === 'boolean') return value;
  return inPeriod(value, from, column.period ?? period);
}

function inPeriod(value: number, from: Period, to: Period): number {
  return from === to ? value : (value * timesPerYear(from)) / timesPerYear(to);
}

function unknownLevel(field: Field, levels: readonly string[], column: string): Diagnostic {
  const level = String(field.value);
  return error('unknown-level', field.at(), { column, level, near: nearest(level, levels), known: levels.join(', ') });
}

function wrongValue(field: Field, column: Column): Diagnostic {
  const isLogical = column.kind === 'number' && column.logical;
  const expected = isLogical ? 'true or false' : 'a number';
  return error('wrong-shape', field.at(), { name: column.name, found: describe(field.value), expected });
}
