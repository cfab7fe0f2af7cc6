import { type Sample, sampleOf } from '../columns/sample.ts';
import { drawnAs, unitsBehind } from './on-units.ts';

/** The units of a sample for which `holds`, with other values: the poor, those who receive, income before a transfer. */
export function part(of: Sample, values: Float64Array, holds: (unit: number) => boolean): Sample {
  const rows = new Uint32Array(values.length);
  const weights = new Float64Array(values.length);
  const taken = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (!holds(i)) continue;
    rows[count] = of.rows === undefined ? i : of.rows[i];
    weights[count] = of.weights[i];
    taken[count] = values[i];
    count++;
  }
  const from = { rows: rows.subarray(0, count), length: of.length, missing: of.missing };
  const made = sampleOf(taken.subarray(0, count), weights.subarray(0, count), from);
  const drawn = unitsBehind(of);
  if (drawn) drawnAs(made, drawn);
  return made;
}
