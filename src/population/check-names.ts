import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { numberFrom } from './csv/cell-number.ts';
import type { Reading } from './csv/source.ts';
import type { Descriptor, Field, Mizan } from './descriptor.ts';
import { matches } from './pattern.ts';
import { sayUnchecked } from './unchecked-constraints.ts';

/** Reports every column that the `mizan` property names and the households do not declare, and indices that are not there. */
export function checkNames(descriptor: Descriptor, reading: Reading): void {
  const { mizan, households, persons } = descriptor;
  const declared = households.fields.map((field) => field.name);
  const { design } = mizan;
  checkNumber('weight', mizan.weight, { descriptor, reading });
  checkNumber('size', mizan.size, { descriptor, reading });
  checkNumber('design.fpc', design?.fpc, { descriptor, reading });
  const columns = {
    weight: mizan.weight,
    size: mizan.size,
    'design.strata': design?.strata,
    'design.psu': design?.psu,
    'design.fpc': design?.fpc,
  };
  for (const [property, column] of Object.entries(columns)) {
    if (column === undefined || declared.includes(column) || isReplicate(mizan, column)) continue;
    const place = mizan.places.get(property.split('.')[0]);
    const facts = { key: `mizan.${property}`, found: column, known: declared, near: nearest(column, declared) };
    reading.diagnostics.push(error('package-word', place, facts));
  }
  for (const field of [...households.fields, ...(persons?.fields ?? [])]) {
    checkUprate(field, mizan, reading);
    checkBounds(field, reading);
  }
  sayUnchecked(descriptor, reading.diagnostics);
}

function checkNumber(
  property: string,
  column: string | undefined,
  { descriptor, reading }: { readonly descriptor: Descriptor; readonly reading: Reading },
): void {
  const { mizan, households } = descriptor;
  const field = households.fields.find((candidate) => candidate.name === column);
  if (field === undefined || field.type === 'number' || field.type === 'integer') return;
  const facts = { key: `mizan.${property}`, found: `a column of type ${field.type}`, expected: 'a column of numbers' };
  reading.diagnostics.push(error('package-value', mizan.places.get(property.split('.')[0]), facts));
}

/** Whether a column is one of the replicate weights that the design names or matches. */
export function isReplicate(mizan: Mizan, column: string): boolean {
  return mizan.design?.replicates.some((pattern) => matches(column, pattern)) ?? false;
}

/** Bounds of numbers are numbers, and bounds of dates dates; texts have none. */
function checkBounds(field: Field, reading: Reading): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field;
  const bounds = Object.entries({ minimum, maximum, exclusiveMinimum, exclusiveMaximum });
  const expected = field.type === 'date' ? 'a date such as 2025-03-31' : isNumeric(field) ? 'a number' : undefined;
  if (!expected) return;
  for (const [bound, text] of bounds) {
    if (text === undefined || isBound(field, text)) continue;
    const facts = { key: `${field.name}.constraints.${bound}`, found: `"${text}"`, expected };
    reading.diagnostics.push(error('package-value', field.place, facts));
  }
}

function isNumeric({ type }: Field): boolean {
  return type === 'number' || type === 'integer' || type === 'year';
}

function isBound(field: Field, text: string): boolean {
  return isNumeric(field) ? Number.isFinite(numberFrom(text, { decimal: '.' })) : /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function checkUprate(field: Field, mizan: Mizan, reading: Reading): void {
  if (field.uprate === undefined) return;
  const known = [...mizan.uprating.keys()];
  if (!known.includes(field.uprate)) {
    const facts = { key: `${field.name}.uprate`, found: field.uprate, known, near: nearest(field.uprate, known) };
    reading.diagnostics.push(error('package-word', field.place, facts));
  }
  if (field.type !== 'number' && field.type !== 'integer') {
    const facts = { key: `${field.name}.uprate`, found: `type ${field.type}`, expected: 'a number to uprate' };
    reading.diagnostics.push(error('package-value', field.place, facts));
  }
}
