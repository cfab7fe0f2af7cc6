import type { CategoryColumn, Column, Frame } from '../columns/column.ts';
import type { HouseholdTest } from '../policy/household-test.ts';
import type { Field as Written } from '../policy/policy.ts';
import { part } from '../policy/source.ts';
import { byCodePoint } from '../population/code-point.ts';
import type { Descriptor, Field, Resource } from '../population/descriptor.ts';

/** The columns a household with known answers may have: declared by a data package, or those that its tests give. */
export interface KnownColumns {
  readonly households: Frame;
  /** Absent for data at household level. */
  readonly persons?: Frame;
  readonly currency: string;
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
  /** The column that counts members. */
  readonly size: string;
}

/** The columns that a data package declares, with their units, periods and names of categories; its tables are not read. */
export function declaredColumns(descriptor: Descriptor): KnownColumns {
  const { mizan, householdKey, householdOfPerson, personKey } = descriptor;
  return {
    households: declared(descriptor.households, [householdKey]),
    persons: descriptor.persons && declared(descriptor.persons, [householdOfPerson, personKey]),
    currency: mizan.currency,
    defaults: mizan.defaults,
    size: mizan.size ?? 'size',
  };
}

/** The columns that any of some tests gives, for a policy that names no data. */
export function givenColumns(tests: readonly HouseholdTest[], currency: string): KnownColumns {
  const persons = tests.flatMap((test) => test.persons ?? []);
  return {
    households: given(tests.map((test) => test.household)),
    persons: tests.some((test) => test.persons) ? given(persons) : undefined,
    currency,
    defaults: {},
    size: 'size',
  };
}

function declared({ fields }: Resource, keys: readonly (string | undefined)[]): Frame {
  const columns = fields
    .filter(({ name }) => !keys.includes(name))
    .map((field) => [field.name, declaredOne(field)] as const);
  return { rows: 0, columns: new Map(columns) };
}

function declaredOne({ name, type, unit, period, title, values, labels }: Field): Column {
  if (type === 'string' || type === 'date') return category(name, values ?? [], { title, labels });
  const logical = type === 'boolean' ? { logical: true } : {};
  return { kind: 'number', name, values: new Float64Array(), missing: 0, unit, period, title, ...logical };
}

function given(rows: readonly ReadonlyMap<string, Written>[]): Frame {
  const cells = new Map<string, Written[]>();
  for (const row of rows) for (const [name, cell] of row) cells.set(name, [...(cells.get(name) ?? []), cell]);
  return { rows: 0, columns: new Map([...cells].map(([name, list]) => [name, givenOne(name, list)])) };
}

function givenOne(name: string, cells: readonly Written[]): Column {
  const values = cells.map((cell) => bare(cell).value).filter((value) => value !== null);
  if (values.some((value) => typeof value === 'string'))
    return category(name, [...new Set(values.map(String))].sort(byCodePoint), {});
  const unit = cells.map((cell) => stated(cell, 'unit')).find((text) => text !== undefined);
  const isLogical = values.length > 0 && values.every((value) => typeof value === 'boolean');
  return {
    kind: 'number',
    name,
    values: new Float64Array(),
    missing: 0,
    unit,
    ...(isLogical && { logical: true }),
  };
}

function category(name: string, levels: readonly string[], said: Pick<CategoryColumn, 'title' | 'labels'>): Column {
  return { kind: 'category', name, codes: new Int32Array(), levels, missing: 0, ...said };
}

/** The value of a cell, which may be written `{value: …, period: …, unit: …}`. */
export function bare(cell: Written): Written {
  const isMapping = cell.value !== null && typeof cell.value === 'object';
  return isMapping ? part(cell, 'value') : cell;
}

/** What a cell says beside its value. */
export function stated(cell: Written, what: 'period' | 'unit'): string | undefined {
  return part(cell, what).value as string | undefined;
}
