import type { Sample } from '../columns/sample.ts';
import { sum, weightedSum } from '../columns/sum.ts';
import { type Amounts, eachBlock } from './amounts.ts';
import { addUpBlock, influenceOnMean, type SamplingUnits } from './influence.ts';
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

/** Σ w·amount / Σ w with its influence on sampling units, in one pass: amounts are worked out once. */
export function meanOnUnits(sample: Sample, amounts: Amounts, units: SamplingUnits): Measured {
  const { weight, weights, rows, values } = sample;
  const totals = new Float64Array(units.units);
  const parts: number[] = [];
  let centre = 0;
  eachBlock(amounts, values.length, (block, first) => {
    if (first === 0) centre = sum(block) / block.length;
    parts.push(weightedSum(block, weights.subarray(first, first + block.length)));
    addUpBlock(totals, block, { units, centre, first, rows });
  });
  const value = sum(parts) / weight;
  return { value, excluded: 0, influence: influenceOnMean(sample, amounts, value, { units, totals, centre }) };
}
