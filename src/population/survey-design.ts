import { type Frame, float64 } from '../columns/column.ts';
import { ascending } from '../columns/order.ts';
import type { RawTable } from './csv/table.ts';
import type { Descriptor } from './descriptor.ts';
import { gather } from './gather.ts';
import { idsOf } from './ids.ts';
import { matches } from './pattern.ts';
import type { Design } from './population.ts';

/** The households as read and as finished, and the order that leads from the one to the other. */
export interface Finished {
  readonly table: RawTable;
  readonly order: Uint32Array | undefined;
  readonly frame: Frame;
}

/** Stratum and sampling unit codes (in the order of their values) or replicate weights, one a household, as the package declares. */
export function designOf(descriptor: Descriptor, households: Finished): Design | undefined {
  const { design } = descriptor.mizan;
  if (design === undefined) return undefined;
  const { strata, psu, fpc, replicates, method, centre } = design;
  const finite = fpc === undefined ? undefined : households.frame.columns.get(fpc);
  return {
    strata: strata === undefined ? undefined : codesOf(strata, households),
    psu: psu === undefined ? undefined : codesOf(psu, households),
    fpc: finite?.kind === 'number' ? float64(finite) : undefined,
    replicates: replicates.length === 0 ? undefined : replicatesOf(replicates, households.frame),
    method,
    centre,
  };
}

function codesOf(column: string, { table, order }: Finished): Int32Array {
  const { rank } = idsOf(table.builders.get(column)!, table.rows);
  const values = order ? gather(rank, order) : rank.slice();
  const codes = new Int32Array(values.length);
  const sorted = ascending(values);
  let code = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && values[sorted[i]] !== values[sorted[i - 1]]) code++;
    codes[sorted[i]] = code;
  }
  return codes;
}

function replicatesOf(patterns: readonly string[], frame: Frame): Float64Array[] {
  const weights: Float64Array[] = [];
  for (const [name, column] of frame.columns) {
    if (column.kind === 'number' && patterns.some((pattern) => matches(name, pattern))) weights.push(float64(column));
  }
  return weights;
}
