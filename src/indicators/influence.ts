import type { Sample } from '../columns/sample.ts';

/** The weight and the primary sampling unit of every row of a column. */
export interface SamplingUnits {
  readonly weights: Float64Array;
  readonly unitOf: Int32Array;
  readonly units: number;
}

/**
 * By how much each row moves a value: called, one number a row of the column, zero for rows that are not in the population.
 * Errors need no more than the weighted influences of each sampling unit, which `onUnits` adds up without such a column.
 */
export interface Influence {
  (): Float64Array;
  readonly onUnits?: (units: SamplingUnits) => Float64Array;
}

/** The influence of the units of a sample, one number each, put where their rows are in the column. */
export function influenceOf(sample: Sample, each: () => Float64Array): Influence {
  return influence(
    () => onRows(sample, each()),
    (units) => addUp(sample, each(), units),
  );
}

/** The influence (amount − mean) / Σw of units on the mean of their amounts. */
export function influenceOnMean(sample: Sample, amounts: Float64Array, mean: number): Influence {
  const { rows, weight } = sample;
  return influence(
    () =>
      onRows(
        sample,
        amounts.map((amount) => (amount - mean) / weight),
      ),
    ({ weights, unitOf, units }) => {
      const totals = new Float64Array(units);
      for (let i = 0; i < amounts.length; i++) {
        const row = rows === undefined ? i : rows[i];
        totals[unitOf[row]] += weights[row] * (amounts[i] - mean);
      }
      for (let unit = 0; unit < units; unit++) totals[unit] /= weight;
      return totals;
    },
  );
}

/** The influence of units on the share of people at or below `q`, times a slope: (1[x ≤ q] − share)·slope. */
export function influenceOnShare(
  sample: Sample,
  q: number,
  { share, slope }: { readonly share: number; readonly slope: () => number },
): Influence {
  const { rows, values } = sample;
  return influence(
    () => {
      const [below, above] = [(1 - share) * slope(), -share * slope()];
      return onRows(
        sample,
        values.map((x) => (x <= q ? below : above)),
      );
    },
    ({ weights, unitOf, units }) => {
      const totals = new Float64Array(units);
      const [below, above] = [(1 - share) * slope(), -share * slope()];
      for (let i = 0; i < values.length; i++) {
        const row = rows === undefined ? i : rows[i];
        totals[unitOf[row]] += weights[row] * (values[i] <= q ? below : above);
      }
      return totals;
    },
  );
}

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
  return influence.onUnits ? influence.onUnits(units) : addUp({}, influence(), units);
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

function addUp(
  { rows }: Pick<Sample, 'rows'>,
  each: Float64Array,
  { weights, unitOf, units }: SamplingUnits,
): Float64Array {
  const totals = new Float64Array(units);
  if (rows === undefined) for (let row = 0; row < each.length; row++) totals[unitOf[row]] += weights[row] * each[row];
  else for (let i = 0; i < each.length; i++) totals[unitOf[rows[i]]] += weights[rows[i]] * each[i];
  return totals;
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
