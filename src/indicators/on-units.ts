import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { lostIn, sum } from '../columns/sum.ts';
import { type Amounts, sumOfBlocks } from './amounts.ts';
import { type SamplingUnits, unitsBehind, unitsOf } from './drawn.ts';
import { type Averaged, addUp, influenceOnMean, peopleOnUnits, type UnitTotals } from './influence.ts';
import type { Measured } from './measured.ts';

/** A mean with its influence on sampling units, in one pass: amounts are worked out once. */
export function meanOnUnits(sample: Sample, { amounts, some }: Averaged, units: SamplingUnits): Measured {
  const added = amounts === sample.values ? ownTotals(sample, units) : addUpBoth(sample, amounts, units);
  const value = added.total / (some ?? sample).weight;
  return { value, excluded: 0, influence: influenceOnMean(sample, { amounts, some }, value, added) };
}

/** Σwx of each sampling unit. */
export const heldOnUnits = remembered((sample: Sample, units: SamplingUnits): Float64Array => {
  if (unitsBehind(sample) !== units) return addUp(sample, sample.values, { units, centre: 0 });
  const { totals, centre } = ownTotals(sample, units);
  const people = peopleOnUnits(sample, units);
  return totals.map((total, unit) => total + centre * people[unit]);
});

interface Added extends UnitTotals {
  readonly total: number;
}

/** The values of a sample themselves, added up once for all that rests on them. */
const ownTotals = remembered((sample: Sample, units: SamplingUnits) => addUpBoth(sample, sample.values, units));

/** Σ w·amount in all and, less a centre near the amounts, by sampling unit. */
function addUpBoth(sample: Sample, amounts: Amounts, units: SamplingUnits): Added {
  const { weights, values } = sample;
  const unitOf = unitsOf(sample, units);
  const totals = new Float64Array(units.units);
  let centre = 0;
  const total = sumOfBlocks(amounts, values.length, (block, first) => {
    if (first === 0) centre = sum(block) / block.length;
    return addUpTwice(totals, block, { weights, unitOf, centre, first });
  });
  return { units, total, totals, centre };
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
