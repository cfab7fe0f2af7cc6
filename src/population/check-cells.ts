import { nearest } from '../diagnostics/nearest.ts';
import { type Builder, NUMBER, TEXT } from './csv/builder.ts';
import { numberFrom } from './csv/cell-number.ts';
import { quoted } from './csv/findings.ts';
import type { RawTable } from './csv/table.ts';
import type { Field } from './descriptor.ts';
import { rowName } from './row-name.ts';

/** Holds every cell of a table against the type and constraints of its field; what breaks them goes to the table's findings. */
export function checkCells(table: RawTable): void {
  for (const [name, builder] of table.builders) {
    if (table.absent.has(name)) continue;
    if (builder.shape === NUMBER) checkNumbers(builder, table);
    if (builder.shape === TEXT) checkNames(builder, table);
    if (builder.field.unique && !builder.isKey) checkUnique(builder, table);
  }
}

type Test = (value: number) => Breach | undefined;

interface Breach {
  readonly code:
    | 'cell-not-an-integer'
    | 'cell-below-minimum'
    | 'cell-above-maximum'
    | 'cell-not-above'
    | 'cell-not-below'
    | 'cell-too-short'
    | 'cell-too-long'
    | 'cell-outside-enum'
    | 'cell-not-a-boolean'
    | 'cell-not-a-date';
  readonly expected?: string;
}

function checkNumbers({ field, values }: Builder, table: RawTable): void {
  const tests = numberTests(field);
  for (const test of tests) {
    for (let row = 0; row < table.rows; row++) {
      const breach = Number.isNaN(values[row]) ? undefined : test(values[row]);
      if (breach) table.findings.add({ ...breach, row, column: field.name, found: String(values[row]) });
    }
  }
}

function numberTests(field: Field): Test[] {
  const tests: Test[] = [];
  const bound = (text: string) => numberFrom(text, { decimal: '.' });
  if (field.type !== 'number')
    tests.push((value) => (Number.isInteger(value) ? undefined : { code: 'cell-not-an-integer' }));
  if (field.minimum !== undefined) {
    const minimum = bound(field.minimum);
    tests.push((value) => (value < minimum ? { code: 'cell-below-minimum', expected: field.minimum } : undefined));
  }
  if (field.maximum !== undefined) {
    const maximum = bound(field.maximum);
    tests.push((value) => (value > maximum ? { code: 'cell-above-maximum', expected: field.maximum } : undefined));
  }
  if (field.exclusiveMinimum !== undefined) {
    const minimum = bound(field.exclusiveMinimum);
    tests.push((value) => (value > minimum ? undefined : { code: 'cell-not-above', expected: field.exclusiveMinimum }));
  }
  if (field.exclusiveMaximum !== undefined) {
    const maximum = bound(field.exclusiveMaximum);
    tests.push((value) => (value < maximum ? undefined : { code: 'cell-not-below', expected: field.exclusiveMaximum }));
  }
  if (field.values !== undefined) {
    const allowed = new Set(field.values.map(bound));
    const expected = `allowed are: ${listed(field.values)}`;
    tests.push((value) => (allowed.has(value) ? undefined : { code: 'cell-outside-enum', expected }));
  }
  return tests;
}

function checkNames({ field, codes, levels }: Builder, table: RawTable): void {
  const breaches = levels.map((level) => nameBreach(field, level));
  const isChecked = breaches.some((breach) => breach !== undefined);
  if (!isChecked && !field.required) return;
  const column = field.name;
  for (let row = 0; row < table.rows; row++) {
    const breach = breaches[codes[row]];
    if (breach) table.findings.add({ ...breach, row, column, found: quoted(levels[codes[row]]) });
    if (codes[row] < 0 && field.required && !table.ragged.has(row))
      table.findings.add({ code: 'cell-empty', row, column, found: '' });
  }
}

function nameBreach(field: Field, level: string): Breach | undefined {
  if (field.type === 'boolean') {
    if (field.trueValues.includes(level) || field.falseValues.includes(level)) return undefined;
    return { code: 'cell-not-a-boolean', expected: listed([...field.trueValues, ...field.falseValues]) };
  }
  if (field.type === 'date' && !isDate(level)) return { code: 'cell-not-a-date' };
  if (field.values && !field.values.includes(level))
    return { code: 'cell-outside-enum', expected: remedyFor(level, field.values) };
  return field.type === 'date' ? dateBreach(field, level) : lengthBreach(field, level);
}

function dateBreach(field: Field, level: string): Breach | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field;
  if (minimum !== undefined && level < minimum) return { code: 'cell-below-minimum', expected: minimum };
  if (maximum !== undefined && level > maximum) return { code: 'cell-above-maximum', expected: maximum };
  if (exclusiveMinimum !== undefined && level <= exclusiveMinimum)
    return { code: 'cell-not-above', expected: exclusiveMinimum };
  if (exclusiveMaximum !== undefined && level >= exclusiveMaximum)
    return { code: 'cell-not-below', expected: exclusiveMaximum };
  return undefined;
}

function lengthBreach({ minLength, maxLength }: Field, level: string): Breach | undefined {
  if (minLength === undefined && maxLength === undefined) return undefined;
  const { length } = [...level];
  if (minLength !== undefined && length < minLength) return { code: 'cell-too-short', expected: String(minLength) };
  if (maxLength !== undefined && length > maxLength) return { code: 'cell-too-long', expected: String(maxLength) };
  return undefined;
}

/** Values that are there twice, each with where it was first; missing cells are not compared. */
function checkUnique({ field, shape, values, codes, levels }: Builder, table: RawTable): void {
  const column = field.name;
  const isNumber = shape === NUMBER;
  const first = new Map<number, number>();
  for (let row = 0; row < table.rows; row++) {
    const value = isNumber ? values[row] : codes[row];
    if (isNumber ? Number.isNaN(value) : value < 0) continue;
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, row);
    else {
      const found = isNumber ? String(value) : quoted(levels[value]);
      table.findings.add({ code: 'cell-not-unique', row, column, found, expected: rowName(earlier, table) });
    }
  }
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function remedyFor(level: string, values: readonly string[]): string {
  const near = nearest(level, values);
  return near === undefined ? `allowed are: ${listed(values)}` : `did you mean "${near}"?`;
}

function listed(values: readonly string[]): string {
  return values.length > 12 ? `${values.slice(0, 12).join(', ')} …` : values.join(', ');
}
