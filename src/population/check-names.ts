import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
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
  for (const field of [...households.fields, ...(persons?.fields ?? [])]) checkUprate(field, mizan, reading);
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
