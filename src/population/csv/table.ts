import type { Field } from '../descriptor.ts';
import { type Builder, builderOf, leaveOut, reserve } from './builder.ts';
import { Findings } from './findings.ts';
import type { LineMap } from './line-map.ts';
import type { Source } from './source.ts';

/** One file of a table: its columns in file order, and which rows of the table it holds. */
export interface Part {
  readonly source: Source;
  readonly header: readonly string[];
  readonly firstRow: number;
  readonly lines: LineMap;
}

/** A table as read, row by row in file order: a builder for each declared field, and what was found wrong. */
export interface RawTable {
  readonly name: string;
  /** Columns read as ids. */
  readonly keys: readonly string[];
  readonly fields: Map<string, Field>;
  readonly builders: Map<string, Builder>;
  readonly parts: Part[];
  readonly findings: Findings;
  /** Rows with too few or too many cells: what is missing there is not the cell's fault. */
  readonly ragged: ReadonlySet<number>;
  /** Declared columns that a file lacks. */
  readonly absent: Set<string>;
  rows: number;
  capacity: number;
}

/** An empty table for the fields; the columns of `keys` are read as ids. */
export function emptyTable(name: string, fields: readonly Field[], keys: readonly string[]): RawTable {
  const ragged = new Set<number>();
  const findings = new Findings(ragged);
  const builders = new Map(fields.map((field) => [field.name, builderOf(field, keys.includes(field.name), findings)]));
  const byName = new Map(fields.map((field) => [field.name, field]));
  return {
    name,
    keys,
    fields: byName,
    builders,
    parts: [],
    findings,
    ragged,
    absent: new Set(),
    rows: 0,
    capacity: 0,
  };
}

/** Makes room for at least `rows` rows in every column. */
export function makeRoom(table: RawTable, rows: number): void {
  if (rows <= table.capacity) return;
  table.capacity = Math.max(rows, Math.ceil(table.capacity * 1.5), 16);
  for (const builder of table.builders.values()) reserve(builder, table.capacity);
}

/** Notes that a row has `cells` cells instead of one for each name of the header, and leaves out those not there. */
export function noteRagged(
  table: RawTable,
  columns: readonly (Builder | undefined)[],
  at: { row: number; cells: number },
): void {
  for (let c = at.cells; c < columns.length; c++) {
    const builder = columns[c];
    if (builder) leaveOut(builder, at.row);
  }
  const found = `${at.cells} ${at.cells === 1 ? 'cell' : 'cells'}`;
  table.findings.addRagged({ code: 'row-ragged', row: at.row, found, expected: String(columns.length) });
}

/** Adds a column to a table that is being read. */
export function addColumn(table: RawTable, field: Field): void {
  const builder = builderOf(field, false, table.findings);
  reserve(builder, table.capacity);
  table.fields.set(field.name, field);
  table.builders.set(field.name, builder);
}
