import { type Sample, sampleOf } from '../columns/sample.ts';
import { drawnAs, unitsBehind } from './on-units.ts';

/** The units of a sample for which `holds`, with other values: the poor, those who receive, income before a transfer. */
export function part(of: Sample, values: Float64Array, holds: (unit: number) => boolean): Sample {
  const kept = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (holds(i)) kept[count++] = i;
  const units = kept.subarray(0, count);
  const rows = new Uint32Array(count);
  const weights = new Float64Array(count);
  const taken = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const i = units[k];
    rows[k] = of.rows === undefined ? i : of.rows[i];
    weights[k] = of.weights[i];
    taken[k] = values[i];
  }
  const made = sampleOf(taken, weights, { rows, length: of.length, missing: of.missing });
  const drawn = unitsBehind(of);
  if (drawn) drawnAs(made, drawn);
  return made;
}
