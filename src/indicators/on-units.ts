import type { Sample } from '../columns/sample.ts';
import { lostIn, sum } from '../columns/sum.ts';
import { sumOfBlocks } from './amounts.ts';
import { type SamplingUnits, unitsOf } from './drawn.ts';
import { type Averaged, influenceOnMean } from './influence.ts';
import type { Measured } from './measured.ts';

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
