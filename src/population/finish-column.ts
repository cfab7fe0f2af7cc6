import type { CategoryColumn, Column, Frame, NumberColumn, Numbers } from '../columns/column.ts';
import { knownComplete } from '../columns/sample.ts';
import { byCodePoint } from './code-point.ts';
import { type Builder, TEXT } from './csv/builder.ts';
import type { RawTable } from './csv/table.ts';
import { gather } from './gather.ts';

/** The columns of a table, but for its keys, with the rows put in `order` (undefined: as they stand). */
export function finishFrame(table: RawTable, order?: Uint32Array): Frame {
  const columns = new Map<string, Column>();
  for (const [name, builder] of table.builders) {
    if (!table.keys.includes(name)) columns.set(name, finishColumn(builder, table.rows, order));
  }
  return { rows: table.rows, columns };
}

/**
 * The column that a builder has read, its rows put in `order` (undefined: as they stand). Whole numbers without gaps are
 * held narrow, yes/no as 1 and 0, names as codes into levels in the order of the enum, else by code point.
 */
function finishColumn(builder: Builder, rows: number, order: Uint32Array | undefined): Column {
  if (builder.shape !== TEXT) return numberColumn(builder, ordered(builder.values.subarray(0, rows), order));
  const codes = ordered(builder.codes.subarray(0, rows), order);
  return builder.field.type === 'boolean' ? logicalColumn(builder, codes) : categoryColumn(builder, codes);
}

function ordered<T extends Numbers>(values: T, order: Uint32Array | undefined): T {
  return order ? gather(values, order) : values;
}

function numberColumn({ field, mayLack }: Builder, values: Float64Array): NumberColumn {
  const missing = mayLack ? missingIn(values) : 0;
  if (missing === 0) knownComplete(values);
  const { name, unit, period, title } = field;
  const held = field.type !== 'number' && missing === 0 ? narrowed(values) : values;
  return { kind: 'number', name, values: held, unit, period, title, missing };
}

function missingIn(values: Float64Array): number {
  let missing = 0;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) missing++;
  return missing;
}

function narrowed(values: Float64Array): Numbers {
  let low = 0;
  let high = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  if (low >= -128 && high <= 127) return Int8Array.from(values);
  if (low >= -32768 && high <= 32767) return Int16Array.from(values);
  return low >= -2147483648 && high <= 2147483647 ? Int32Array.from(values) : values;
}

function logicalColumn({ field, levels }: Builder, codes: Int32Array): NumberColumn {
  const truth = levels.map((level) => (field.trueValues.includes(level) ? 1 : 0));
  const values = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) values[i] = codes[i] < 0 ? Number.NaN : truth[codes[i]];
  const missing = missingIn(values);
  const held = missing === 0 ? Int8Array.from(values) : values;
  return { kind: 'number', name: field.name, values: held, missing, logical: true, title: field.title };
}

function categoryColumn({ field, levels: read }: Builder, codes: Int32Array): CategoryColumn {
  const levels = field.values ? [...new Set(field.values)] : [...read].sort(byCodePoint);
  const position = new Map(levels.map((level, i) => [level, i]));
  const translation = read.map((level) => position.get(level) ?? -1);
  const translated = new Int32Array(codes.length);
  let missing = 0;
  for (let i = 0; i < codes.length; i++) {
    translated[i] = codes[i] < 0 ? -1 : translation[codes[i]];
    if (translated[i] < 0) missing++;
  }
  const { name, labels, title } = field;
  return { kind: 'category', name, codes: translated, levels, missing, labels, title };
}
