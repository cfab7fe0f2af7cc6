import type { Column, Frame, NumberColumn } from '../columns/column.ts';
import { error, warning } from '../diagnostics/diagnostic.ts';
import { readCsv, reportFindings } from './csv/read-csv.ts';
import type { Reading } from './csv/source.ts';
import { type Descriptor, type Field, type NamedFile, plainDialect, plainField } from './descriptor.ts';
import type { Uprating } from './population.ts';

/** The indices of a data package that move columns from its year to the policy year; problems are pushed. */
export function readUprating(descriptor: Descriptor, year: number, reading: Reading): Uprating[] {
  const { mizan, households, persons } = descriptor;
  const fields = [...households.fields, ...(persons?.fields ?? [])];
  const from = mizan.year ?? year;
  if (from !== year && mizan.uprating.size === 0)
    reading.diagnostics.push(warning('not-uprated', mizan.places.get('year'), { from, to: year }));
  const applied: Uprating[] = [];
  for (const [index, file] of mizan.uprating) {
    const columns = fields.filter((field) => field.uprate === index).map((field) => field.name);
    if (columns.length === 0) reading.diagnostics.push(warning('index-unused', file.place, { index }));
    const values = readIndex({ index, file, from: descriptor.file }, reading);
    const factor = values && growth(values, { index, file, from, to: year }, reading);
    if (factor !== undefined && columns.length > 0)
      applied.push({ index, from, to: year, factor, columns: [...new Set(columns)] });
  }
  return applied;
}

/** The frame with the columns of `fields` that name an index moved by it; all others are shared, not copied. */
export function uprated(frame: Frame, fields: readonly Field[], uprating: readonly Uprating[]): Frame {
  const factors = new Map(uprating.map(({ index, factor }) => [index, factor]));
  const columns = new Map<string, Column>(frame.columns);
  for (const { name, uprate } of fields) {
    const column = columns.get(name);
    const factor = factors.get(uprate ?? '') ?? 1;
    if (column?.kind === 'number' && factor !== 1) columns.set(name, scaled(column, factor));
  }
  return { rows: frame.rows, columns };
}

function scaled(column: NumberColumn, factor: number): NumberColumn {
  const values = new Float64Array(column.values.length);
  for (let i = 0; i < values.length; i++) values[i] = column.values[i] * factor;
  return { ...column, values };
}

interface IndexFile {
  readonly index: string;
  readonly file: NamedFile;
  readonly from: string;
}

function readIndex({ index, file, from }: IndexFile, reading: Reading): ReadonlyMap<number, number> | undefined {
  const fields = [
    { ...plainField('year', 'integer'), required: true },
    { ...plainField('value', 'number'), required: true },
  ];
  const resource = { name: index, paths: [file], dialect: plainDialect, fields, primaryKey: [], foreignKeys: [] };
  const table = readCsv({ resource, from, keys: [], ignoresOthers: true }, reading);
  if (table === undefined || table.absent.size > 0) return undefined;
  if (table.findings.count > 0) {
    reportFindings(table, reading);
    return undefined;
  }
  const years = table.builders.get('year')!.values;
  const amounts = table.builders.get('value')!.values;
  const values = new Map<number, number>();
  for (let row = 0; row < table.rows; row++) {
    if (values.has(years[row]))
      reading.diagnostics.push(error('index-year-twice', file.place, { index, year: years[row] }));
    values.set(years[row], amounts[row]);
  }
  return values;
}

type Span = Pick<IndexFile, 'index' | 'file'> & { readonly from: number; readonly to: number };

function growth(values: ReadonlyMap<number, number>, span: Span, reading: Reading): number | undefined {
  if (span.from === span.to) return 1;
  const [start, end] = [span.from, span.to].map((year) => valueIn(values, year, { span, reading }));
  return start === undefined || end === undefined ? undefined : end / start;
}

function valueIn(
  values: ReadonlyMap<number, number>,
  year: number,
  at: { span: Span; reading: Reading },
): number | undefined {
  const { index, file } = at.span;
  const value = values.get(year);
  if (value !== undefined && value > 0) return value;
  const years = [...values.keys()];
  const missing = { index, year, from: Math.min(...years), to: Math.max(...years) };
  const problem =
    value === undefined
      ? error('index-year-missing', file.place, missing)
      : error('index-not-positive', file.place, { index, year, found: String(value) });
  at.reading.diagnostics.push(problem);
  return undefined;
}
