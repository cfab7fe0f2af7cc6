import type { Grouping } from './grouping.ts';

/** What is added up, and what each row of the grouping weighs. */
export interface Weighed {
  /** One value a household, or one a row of the grouping where `perRow` says so. */
  readonly values: Float64Array;
  readonly perRow?: boolean;
  readonly weights: Float64Array;
}

type Known = WeakMap<Float64Array, WeakMap<Float64Array, Float64Array>>;

const known = new WeakMap<Grouping, Known>();

/**
 * Σ weight·value in each group, NaN where a value is missing; remembered, so that a column that two policies or two
 * measures share is gone through once. Added up block by block, and the blocks with compensation (Neumaier).
 */
export function weightedSums(grouping: Grouping, weighed: Weighed): Float64Array {
  const { values, weights } = weighed;
  const byWeights = entry<Grouping, Known>(known, grouping, () => new WeakMap());
  const byValues = entry<Float64Array, WeakMap<Float64Array, Float64Array>>(byWeights, weights, () => new WeakMap());
  return entry(byValues, values, () => addedUp(grouping, weighed));
}

const weightsOf = new WeakMap<Grouping, WeakMap<Float64Array, Float64Array>>();

/** Σ weight in each group. */
export function groupWeights(grouping: Grouping, weights: Float64Array): Float64Array {
  const byWeights = entry<Grouping, WeakMap<Float64Array, Float64Array>>(weightsOf, grouping, () => new WeakMap());
  return entry(byWeights, weights, () => addedUp(grouping, { weights }));
}

const records = { rows: new WeakMap<Grouping, Int32Array>(), households: new WeakMap<Grouping, Int32Array>() };

/** How many different households (or rows, where every row is a record of its own) are in each group. */
export function groupCounts(grouping: Grouping, perRow: boolean): Int32Array {
  return entry(perRow ? records.rows : records.households, grouping, () => counted(grouping, perRow));
}

function addedUp(
  { codes, household, labels }: Grouping,
  { values, perRow, weights }: Partial<Weighed> & Pick<Weighed, 'weights'>,
): Float64Array {
  const size = labels.length + 1;
  const block = Math.max(1024, 8 * size);
  const totals = new Float64Array(size);
  const lost = new Float64Array(size);
  const inBlock = new Float64Array(size);
  for (let from = 0; from < codes.length; from += block) {
    const to = Math.min(codes.length, from + block);
    inBlock.fill(0);
    if (!values) for (let i = from; i < to; i++) inBlock[codes[i] + 1] += weights[i];
    else if (household && !perRow)
      for (let i = from; i < to; i++) inBlock[codes[i] + 1] += weights[i] * values[household[i]];
    else for (let i = from; i < to; i++) inBlock[codes[i] + 1] += weights[i] * values[i];
    for (let g = 0; g < size; g++) {
      const next = totals[g] + inBlock[g];
      lost[g] +=
        Math.abs(totals[g]) >= Math.abs(inBlock[g]) ? totals[g] - next + inBlock[g] : inBlock[g] - next + totals[g];
      totals[g] = next;
    }
  }
  return totals.map((total, g) => total + lost[g]).subarray(1);
}

function counted({ codes, household, labels }: Grouping, perRow: boolean): Int32Array {
  const n = new Int32Array(labels.length);
  const last = new Int32Array(labels.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const g = codes[row];
    if (g < 0) continue;
    const record = household && !perRow ? household[row] : row;
    if (last[g] !== record) n[g]++;
    last[g] = record;
  }
  return n;
}

function entry<K extends WeakKey, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
