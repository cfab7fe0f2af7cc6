import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';

/** The weight and the primary sampling unit of every row of a column. */
export interface SamplingUnits {
  readonly weights: Float64Array;
  readonly unitOf: Int32Array;
  readonly units: number;
}

const known = new WeakMap<Sample, SamplingUnits>();

/** Says how a sample was drawn, with the weights it has: means are then added up by sampling unit at once. */
export function drawnAs(sample: Sample, units: SamplingUnits): void {
  known.set(sample, units);
}

/** How a sample was drawn, where that was said. */
export function unitsBehind(sample: Sample): SamplingUnits | undefined {
  return known.get(sample);
}

/** The sampling unit of each unit of a sample. */
export const unitsOf = remembered(({ rows }: Sample, { unitOf }: SamplingUnits): Int32Array => {
  if (rows === undefined) return unitOf;
  const taken = new Int32Array(rows.length);
  for (let i = 0; i < taken.length; i++) taken[i] = unitOf[rows[i]];
  return taken;
});
