import { type Frame, float64 } from '../columns/column.ts';
import { error } from '../diagnostics/diagnostic.ts';
import type { Reading } from './csv/source.ts';
import type { RawTable } from './csv/table.ts';
import type { Descriptor } from './descriptor.ts';

/** Notes every household whose weight is below zero, and refuses weights that add up to nothing. */
export function checkWeights(descriptor: Descriptor, table: RawTable, reading: Reading): void {
  const column = descriptor.mizan.weight;
  const builder = column === undefined ? undefined : table.builders.get(column);
  if (column === undefined || builder === undefined || table.absent.has(column)) return;
  const values = builder.values.subarray(0, table.rows);
  for (let row = 0; row < values.length; row++) {
    if (values[row] < 0) table.findings.add({ code: 'weight-negative', row, column, found: String(values[row]) });
  }
  const isZero = table.rows > 0 && values.every((weight) => weight === 0);
  if (isZero) reading.diagnostics.push(error('weights-zero', descriptor.mizan.places.get('weight'), { column }));
}

/** The weight of each household, or 1 for all where the data carry none. */
export function weightsOf(households: Frame, column: string | undefined): Float64Array {
  const weights = column === undefined ? undefined : households.columns.get(column);
  return weights?.kind === 'number' ? float64(weights) : new Float64Array(households.rows).fill(1);
}
