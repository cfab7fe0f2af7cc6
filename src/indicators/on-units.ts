import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { lostIn, sum } from '../columns/sum.ts';
import { sumOfBlocks } from './amounts.ts';
import { type Averaged, influenceOnMean, type SamplingUnits } from './influence.ts';
import type { Measured } from './measured.ts';

const known = new WeakMap<Sample, SamplingUnits>();

/** Says how a sample was drawn, for errors that are sure to be asked for: means are then added up by sampling unit at once. */
export function drawnAs(sample: Sample, units: SamplingUnits): void {
  known.set(sample, units);
}

/** How a sample was drawn, where that was said. */
export function unitsBehind(sample: Sample): SamplingUnits | undefined {
  return known.get(sample);
}

/** A mean with its influence on sampling units, in one pass: amounts are worked out once. */
export function meanOnUnits(sample: Sample, { amounts, some }: Averaged, units: SamplingUnits): Measured {
  const { weights, values } = sample;
  const unitOf = unitsOf(sample, units);
  const totals = new Float64Array(units.units);
  let centre = 0;
  const total = sumOfBlocks(amounts, values.length, (block, first) => {
    if (first === 0) centre = sum(block) / block.length;
    return addUpTwice(totals, block, { weights, unitOf, centre, first });
  });
  const value = total / (some ?? sample).weight;
  const known = { units, totals, centre };
  return { value, excluded: 0, influence: influenceOnMean(sample, { amounts, some }, value, known) };
}

/** The sampling unit of each unit of a sample. */
export const unitsOf = remembered(({ rows }: Sample, { unitOf }: SamplingUnits): Int32Array => {
  if (rows === undefined) return unitOf;
  const taken = new Int32Array(rows.length);
  for (let i = 0; i < taken.length; i++) taken[i] = unitOf[rows[i]];
  return taken;
});

interface Block {
  readonly weights: Float64Array;
  readonly unitOf: Int32Array;
  readonly centre: number;
  readonly first: number;
}

/** Adds amounts up by sampling unit, less the centre, and in all: returns Σ w·amount of the block, compensated. */
function addUpTwice(totals: Float64Array, block: Float64Array, { weights, unitOf, centre, first }: Block): number {
  let total = 0;
  let lost = 0;
  for (let k = 0; k < block.length; k++) {
    const weight = weights[first + k];
    const amount = weight * block[k];
    lost += lostIn(total, amount);
    total += amount;
    totals[unitOf[first + k]] += weight * (block[k] - centre);
  }
  return total + lost;
}
