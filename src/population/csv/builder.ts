import type { Field } from '../descriptor.ts';
import { ByteCache } from './byte-cache.ts';
import { type Marks, numberFrom } from './cell-number.ts';
import { type Findings, quoted } from './findings.ts';

export const SKIPPED = 0;
export const NUMBER = 1;
export const TEXT = 2;
export const KEY = 3;

/**
 * A column while it is being read. Numbers go to `values`, names to `codes` into `levels`; a key stays a number as long
 * as every id is a plain integer, which spares a text a row.
 */
export interface Builder {
  readonly field: Field;
  shape: number;
  values: Float64Array;
  codes: Int32Array;
  readonly levels: string[];
  readonly codeOf: Map<string, number>;
  cache: ByteCache;
  /** Missing values that look like numbers (−9): a cell with one of these values is looked at as text. */
  readonly sentinels: readonly number[] | undefined;
  /** Whether a cell of plain digits can be read byte by byte. */
  readonly isPlain: boolean;
  readonly isEmptyMissing: boolean;
  /** A key must be there in every row: one that is not is reported each time. */
  readonly isKey: boolean;
  /** Whether some cell of a column of numbers was not plainly one: only then may any be missing. */
  mayLack: boolean;
  /** Takes in the text of the cell in a row. */
  readonly cell: (row: number, text: string) => void;
}

/** A builder for the column of a field; what is wrong with its cells goes to `findings`. */
export function builderOf(field: Field, isKey: boolean, findings: Findings): Builder {
  const missing = new Set(field.missingValues.map((text) => text.trim()));
  const isNumeric = field.type === 'number' || field.type === 'integer' || field.type === 'year';
  const decimal = field.decimalChar ?? '.';
  const builder: Builder = {
    field,
    shape: isKey ? KEY : isNumeric ? NUMBER : TEXT,
    values: new Float64Array(0),
    codes: new Int32Array(0),
    levels: [],
    codeOf: new Map(),
    cache: new ByteCache(),
    sentinels: sentinelsOf(missing),
    isPlain: decimal === '.' && field.groupChar !== '.',
    isEmptyMissing: missing.has('') && !field.required && !isKey,
    isKey,
    mayLack: false,
    cell: (row, text) => cell(row, text.trim()),
  };
  const cell = isKey
    ? keyCell(builder, missing, findings)
    : isNumeric
      ? numberCell(builder, missing, findings)
      : textCell(builder, missing);
  return builder;
}

/** Makes room for `rows` rows, keeping what has been read. */
export function reserve(builder: Builder, rows: number): void {
  if (builder.shape === NUMBER || builder.shape === KEY) builder.values = enlarged(builder.values, rows);
  if (builder.shape === TEXT || builder.codes.length > 0) builder.codes = enlarged(builder.codes, rows);
}

/** Marks the cell of a row as missing. */
export function leaveOut(builder: Builder, row: number): void {
  if (builder.shape === TEXT) builder.codes[row] = -1;
  else if (builder.shape !== SKIPPED) lack(builder, row);
}

/** Marks the number of a row as missing. */
export function lack(builder: Builder, row: number): void {
  builder.values[row] = Number.NaN;
  builder.mayLack = true;
}

function codeIn(builder: Builder, text: string): number {
  const known = builder.codeOf.get(text);
  if (known !== undefined) return known;
  builder.codeOf.set(text, builder.levels.length);
  return builder.levels.push(text) - 1;
}

function enlarged<T extends Float64Array | Int32Array>(values: T, rows: number): T {
  const larger = new (values.constructor as new (length: number) => T)(rows);
  larger.set(values.subarray(0, Math.min(rows, values.length)));
  return larger;
}

function sentinelsOf(missing: ReadonlySet<string>): readonly number[] | undefined {
  const numbers = [...missing]
    .map((text) => numberFrom(text, { decimal: '.' }))
    .filter((value) => !Number.isNaN(value));
  return numbers.length > 0 ? numbers : undefined;
}

type TakeCell = (row: number, text: string) => void;

function textCell(builder: Builder, missing: ReadonlySet<string>): TakeCell {
  return (row, text) => {
    builder.codes[row] = missing.has(text) ? -1 : codeIn(builder, text);
  };
}

function numberCell(builder: Builder, missing: ReadonlySet<string>, findings: Findings): TakeCell {
  const read = reader(builder, findings);
  return (row, text) => {
    builder.mayLack = true;
    if (!missing.has(text)) builder.values[row] = read(row, text);
    else {
      builder.values[row] = Number.NaN;
      if (builder.field.required) findings.add({ code: 'cell-empty', row, column: builder.field.name, found: text });
    }
  };
}

function reader(builder: Builder, findings: Findings): (row: number, text: string) => number {
  const { field } = builder;
  const marks = { decimal: field.decimalChar ?? '.', group: field.groupChar };
  const column = field.name;
  return (row, text) => {
    const value = numberFrom(text, marks);
    if (Number.isFinite(value)) return value;
    const isNumber = !Number.isNaN(value) || /^[+-]?(nan|inf|infinity|∞)$/i.test(text);
    const code = isNumber ? 'cell-not-finite' : 'cell-not-a-number';
    findings.add({ code, row, column, found: quoted(text), expected: remedyFor(text, code, marks) });
    return Number.NaN;
  };
}

function remedyFor(text: string, code: string, { decimal, group }: Marks): string | undefined {
  if (code === 'cell-not-finite') return undefined;
  if (decimal === ',' && group === undefined && /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text))
    return 'say groupChar: "." for this field';
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return 'say groupChar: "," (or decimalChar: ",") for this field';
  if (decimal === ',') return undefined;
  if (/^[+-]?[\d.]+,\d+$/.test(text)) return 'say decimalChar: "," for this field';
  return undefined;
}

function keyCell(builder: Builder, missing: ReadonlySet<string>, findings: Findings): TakeCell {
  const { field } = builder;
  const read = reader(builder, findings);
  const asId =
    field.type === 'string' ? (_: number, text: string) => text : (row: number, text: string) => idOf(read(row, text));
  return (row, text) => {
    const id = missing.has(text) ? '' : asId(row, text);
    if (missing.has(text))
      findings.add({ code: 'cell-empty', row, column: field.name, found: text, expected: 'every row needs its key' });
    if (id === '') leaveOut(builder, row);
    else if (builder.shape === TEXT) builder.codes[row] = builder.levels.push(id) - 1;
    else if (/^(0|[1-9]\d{0,14})$/.test(id)) builder.values[row] = Number(id);
    else {
      nameKeys(builder, row);
      builder.codes[row] = builder.levels.push(id) - 1;
    }
  };
}

function idOf(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/** Turns a key read as numbers so far into one of names, as an id turned up that is no plain integer. */
function nameKeys(builder: Builder, rows: number): void {
  builder.codes = new Int32Array(builder.values.length);
  for (let row = 0; row < rows; row++) {
    const id = builder.values[row];
    builder.codes[row] = Number.isNaN(id) ? -1 : builder.levels.push(String(id)) - 1;
  }
  builder.values = new Float64Array(0);
  builder.shape = TEXT;
}
