import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { type Amounts, columnOf, eachBlock } from './amounts.ts';
import { type SamplingUnits, unitsBehind, unitsOf } from './drawn.ts';

/**
 * By how much each row moves a value: called, one number a row of the column, zero for rows that are not in the population.
 * Errors need no more than the weighted influences of each sampling unit, which `onUnits` adds up without such a column.
 */
export interface Influence {
  (): Float64Array;
  readonly onUnits?: (units: SamplingUnits) => Float64Array;
}

/**
 * The influence of the units of a sample, one number each, put where their rows are in the column. Sampling units that know a
 * shorter way to their totals take it.
 */
export function influenceOf(
  sample: Sample,
  each: () => Amounts,
  onUnits?: (units: SamplingUnits) => Float64Array | undefined,
): Influence {
  return influence(
    () => onRows(sample, columnOf(each(), sample.values.length)),
    (units) => onUnits?.(units) ?? addUp(sample, each(), { units, centre: 0 }),
  );
}

/** Amounts added up by sampling unit, each less a centre: what their influence on a mean is made of. */
export interface UnitTotals {
  readonly units: SamplingUnits;
  readonly totals: Float64Array;
  readonly centre: number;
}

/** Some of a sample: Σw of them, and 1 for each of them. */
export interface Some {
  readonly weight: number;
  readonly each: Amounts;
}

/** What a mean is taken of, and among whom: amounts of others are 0. */
export interface Averaged {
  readonly amounts: Amounts;
  /** Everybody where it is absent. */
  readonly some?: Some;
}

/** The influence (amount − mean) / Σw of units on the mean of their amounts, from totals by sampling unit where they are known. */
export function influenceOnMean(sample: Sample, of: Averaged, mean: number, known?: UnitTotals): Influence {
  const { length } = sample.values;
  const { weight } = of.some ?? sample;
  return influence(
    () => {
      const each = columnOf(of.amounts, length);
      const counted = of.some && columnOf(of.some.each, length);
      for (let i = 0; i < each.length; i++) each[i] = (each[i] - mean * (counted ? counted[i] : 1)) / weight;
      return onRows(sample, each);
    },
    (units) => {
      const { totals, centre } = known?.units === units ? known : totalsAround(mean, of, { sample, units });
      const people = peopleOnUnits(sample, units);
      const counted = of.some ? someOnUnits(of.some, sample, units) : people;
      return totals.map(
        (total, unit) => (total + centre * (people[unit] - counted[unit]) - (mean - centre) * counted[unit]) / weight,
      );
    },
  );
}

function totalsAround(
  centre: number,
  { amounts }: Averaged,
  { sample, units }: { readonly sample: Sample; readonly units: SamplingUnits },
): UnitTotals {
  return { units, centre, totals: addUp(sample, amounts, { units, centre }) };
}

/** Σw of some of the people of each sampling unit. */
const someOnUnits = remembered((some: Some, sample: Sample, units: SamplingUnits) =>
  addUp(sample, some.each, { units, centre: 0 }),
);

/** Σw of each sampling unit. */
export const peopleOnUnits = remembered((sample: Sample, units: SamplingUnits) =>
  addUp(sample, (block) => block.fill(1), { units, centre: 0 }),
);

/** Σ slope·influence. */
export function combined(influences: readonly Influence[], slopes: readonly number[]): Influence {
  const onUnits = influences.map((one) => one.onUnits);
  const rows = () => slopesTimes(influences, slopes);
  if (onUnits.includes(undefined)) return rows;
  return influence(rows, (units) =>
    slopesTimes(
      onUnits.map((one) => () => one!(units)),
      slopes,
    ),
  );
}

/** The weighted influence of each sampling unit. */
export function pulled(influence: Influence, units: SamplingUnits): Float64Array {
  return influence.onUnits ? influence.onUnits(units) : addUpRows(influence(), units);
}

function influence(rows: () => Float64Array, onUnits: (units: SamplingUnits) => Float64Array): Influence {
  let known: { readonly units: SamplingUnits; readonly totals: Float64Array } | undefined;
  const once = (units: SamplingUnits): Float64Array => {
    if (known?.units !== units) known = { units, totals: onUnits(units) };
    return known.totals;
  };
  return Object.assign(rows, { onUnits: once });
}

function onRows({ rows, length }: Sample, each: Float64Array): Float64Array {
  if (rows === undefined) return each;
  const column = new Float64Array(length);
  for (let i = 0; i < each.length; i++) column[rows[i]] = each[i];
  return column;
}

interface Onto {
  readonly units: SamplingUnits;
  /** Taken from each number before it is weighted. */
  readonly centre: number;
}

/** Σ w·(amount − centre) of each sampling unit. */
export function addUp(sample: Sample, each: Amounts, { units, centre }: Onto): Float64Array {
  const { rows, weights, values } = sample;
  if (unitsBehind(sample) === units)
    return addUpOn({ ...units, weights, unitOf: unitsOf(sample, units) }, each, centre);
  const totals = new Float64Array(units.units);
  eachBlock(each, values.length, (block, first) => addUpBlock(totals, block, { units, centre, first, rows }));
  return totals;
}

/** Amounts added up by sampling unit, one for each weight. */
export function addUpOn(units: SamplingUnits, each: Amounts, centre = 0): Float64Array {
  const totals = new Float64Array(units.units);
  eachBlock(each, units.weights.length, (block, first) => addUpBlock(totals, block, { units, centre, first }));
  return totals;
}

function addUpRows(each: Float64Array, units: SamplingUnits): Float64Array {
  const totals = new Float64Array(units.units);
  addUpBlock(totals, each, { units, centre: 0, first: 0 });
  return totals;
}

interface Taken extends Onto {
  readonly first: number;
  readonly rows?: Uint32Array;
}

function addUpBlock(totals: Float64Array, block: Float64Array, { units, centre, first, rows }: Taken): void {
  const { weights, unitOf } = units;
  if (rows === undefined) addUpNext(totals, block, { weights, unitOf, centre, first });
  else
    for (let k = 0; k < block.length; k++) {
      const row = rows[first + k];
      totals[unitOf[row]] += weights[row] * (block[k] - centre);
    }
}

interface Next extends Pick<SamplingUnits, 'weights' | 'unitOf'> {
  readonly centre: number;
  readonly first: number;
}

function addUpNext(totals: Float64Array, block: Float64Array, { weights, unitOf, centre, first }: Next): void {
  for (let k = 0; k < block.length; k++) totals[unitOf[first + k]] += weights[first + k] * (block[k] - centre);
}

/** One influence at a time, so that no more than one is held beside the sum. */
function slopesTimes(influences: readonly (() => Float64Array)[], slopes: readonly number[]): Float64Array {
  const first = influences[0]();
  const sum = new Float64Array(first.length);
  for (let i = 0; i < sum.length; i++) sum[i] = slopes[0] * first[i];
  for (let k = 1; k < influences.length; k++) {
    const other = influences[k]();
    const slope = slopes[k];
    for (let i = 0; i < sum.length; i++) sum[i] += slope * other[i];
  }
  return sum;
}
