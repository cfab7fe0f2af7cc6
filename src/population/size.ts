import { type Frame, float64, type NumberColumn } from '../columns/column.ts';
import { remembered } from '../columns/remembered.ts';
import { type Place, warning } from '../diagnostics/diagnostic.ts';
import { NUMBER } from './csv/builder.ts';
import type { Reading } from './csv/source.ts';
import type { RawTable } from './csv/table.ts';
import type { Descriptor } from './descriptor.ts';

/** The column that counts the members of a household: the one the package names, else one called `size`. */
export function sizeColumn({ mizan, households }: Pick<Descriptor, 'mizan' | 'households'>): string | undefined {
  return mizan.size ?? households.fields.find((field) => field.name === 'size')?.name;
}

/** Notes every household that is said to have no members, in data that have no persons to count. */
export function checkSizes(descriptor: Descriptor, table: RawTable): void {
  const column = sizeColumn(descriptor);
  const builder = column === undefined ? undefined : table.builders.get(column);
  if (descriptor.persons || column === undefined || builder?.shape !== NUMBER || table.absent.has(column)) return;
  for (let row = 0; row < table.rows; row++) {
    if (builder.values[row] > 0 || Number.isNaN(builder.values[row])) continue;
    table.findings.add({ code: 'size-not-positive', row, column, found: String(builder.values[row]) });
  }
}

/** A household that says its size otherwise than its persons do. */
export interface Households {
  readonly frame: Frame;
  readonly idAt: (household: number) => string;
  /** Where the persons of each household start, if there are persons. */
  readonly first?: Uint32Array;
}

/** Members per household: counted where there are persons (a declared size that disagrees is said), else as declared, else 1. */
export function sizesOf(descriptor: Descriptor, households: Households, reading: Reading): Float64Array {
  const name = sizeColumn(descriptor);
  const column = name === undefined ? undefined : households.frame.columns.get(name);
  const declared = column?.kind === 'number' ? float64(column) : undefined;
  const { first, frame } = households;
  if (first)
    return counted(first, declared && { sizes: declared, name: name!, place: descriptor.mizan.places.get('size') }, {
      households,
      reading,
    });
  if (declared) return declared;
  const path = descriptor.households.paths.map((part) => part.path).join(', ');
  reading.diagnostics.push(warning('size-assumed', descriptor.mizan.place, { path }));
  return new Float64Array(frame.rows).fill(1);
}

type Declared = { readonly sizes: Float64Array; readonly name: string; readonly place?: Place };

function counted(
  first: Uint32Array,
  declared: Declared | undefined,
  at: { households: Households; reading: Reading },
): Float64Array {
  const sizes = new Float64Array(first.length - 1);
  const differing: number[] = [];
  for (let h = 0; h < sizes.length; h++) {
    sizes[h] = first[h + 1] - first[h];
    if (declared && declared.sizes[h] !== sizes[h]) differing.push(h);
  }
  if (declared && differing.length > 0) {
    const shown = differing.slice(0, 5).map((h) => `${at.households.idAt(h)}: ${declared.sizes[h]} for ${sizes[h]}`);
    const facts = { column: declared.name, count: differing.length, households: shown.join(', ') };
    at.reading.diagnostics.push(warning('size-disagrees', declared.place, facts));
  }
  return sizes;
}

/** Whether no household is without members, so that dividing by their number is safe. */
export const isPeopled = remembered((size: Float64Array) => !size.includes(0));

/** The households with their `size`, members per household, among the columns, so that every rule can use it. */
export function withSize(households: Frame, size: Float64Array): Frame {
  const before = households.columns.get('size');
  const column: NumberColumn = {
    kind: 'number',
    name: 'size',
    values: size,
    missing: 0,
    title: before?.title ?? { en: 'Members', ar: 'عدد الأفراد' },
  };
  return { rows: households.rows, columns: new Map([...households.columns, ['size', column]]) };
}
