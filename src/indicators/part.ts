import { type Sample, sampleOf } from '../columns/sample.ts';
import { drawnAs, unitsBehind } from './drawn.ts';

/** Some units of a sample, with their weights and values of their own. */
export interface Taken {
  readonly units: Uint32Array;
  readonly weights: Float64Array;
  readonly values: Float64Array;
}

/** The units of a sample for which `holds`, with other values: the poor, those who receive, income before a transfer. */
export function part(of: Sample, values: Float64Array, holds: (unit: number) => boolean): Sample {
  const taken = roomFor(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (!holds(i)) continue;
    taken.units[count] = i;
    taken.weights[count] = of.weights[i];
    taken.values[count] = values[i];
    count++;
  }
  return partOf(of, taken, count);
}

/** Room to take so many units. */
export function roomFor(count: number): Taken {
  return { units: new Uint32Array(count), weights: new Float64Array(count), values: new Float64Array(count) };
}

/** The first `count` units that were taken, as a sample drawn like the one they are of. */
export function partOf(of: Sample, { units, weights, values }: Taken, count: number): Sample {
  const taken = units.subarray(0, count);
  const rows = of.rows === undefined ? taken : taken.map((unit) => of.rows![unit]);
  const from = { rows, length: of.length, missing: of.missing };
  const made = sampleOf(values.subarray(0, count), weights.subarray(0, count), from);
  const drawn = unitsBehind(of);
  if (drawn) drawnAs(made, drawn);
  return made;
}
