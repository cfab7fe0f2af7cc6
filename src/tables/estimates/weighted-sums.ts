import { remembered } from '../../columns/remembered.ts';
import { totalOf } from '../../columns/sample.ts';
import { addColumns, addSpread, addUngrouped, addWeights, cellsFor, endBlock, totalsOf } from './cells.ts';
import type { Grouping } from './grouping.ts';

/** What is added up, and what each row of the grouping weighs. */
export interface Weighed {
  /** One value a household, or one a row of the grouping where `perRow` says so. */
  readonly values: Float64Array;
  readonly perRow?: boolean;
  readonly weights: Float64Array;
}

/** What is added up in each group of a grouping. */
export interface Asked extends Weighed {
  readonly grouping: Grouping;
}

/**
 * Σ weight·value in each group, NaN where a value is missing; remembered, so that a column that two policies or two
 * measures share is gone through once. Added up block by block, and the blocks with compensation (Neumaier).
 */
export function weightedSums(grouping: Grouping, weighed: Weighed): Float64Array {
  const sums = sumsIn(grouping, weighed);
  if (!sums.has(weighed.values)) addUpTogether([{ grouping, ...weighed }]);
  return sums.get(weighed.values)!;
}

/** Adds up what will be asked for: columns of one grouping and the same weights together, which takes little more than one. */
export function addUpTogether(asked: readonly Asked[]): void {
  for (const { sums, columns, ...batch } of batches(asked)) {
    const atOnce = isSpread(batch) ? 1 : 4;
    for (let k = 0; k < columns.length; k += atOnce) {
      const some = columns.slice(k, k + atOnce);
      const totals = addedUp(batch, some);
      some.forEach((column, c) => {
        sums.set(column, totals[c]);
      });
    }
  }
}

/** Σ weight in each group. */
export function groupWeights(grouping: Grouping, weights: Float64Array): Float64Array {
  return isEverybody(grouping) ? Float64Array.of(totalOf(weights)) : weightsAndRows(grouping, weights).weights;
}

/** How many rows there are in each group. */
export function rowCounts(grouping: Grouping): Int32Array {
  return isEverybody(grouping) ? Int32Array.of(grouping.codes.length) : weightsAndRows(grouping, grouping.people).rows;
}

/** How many different households there are in each group. */
export function householdCounts(grouping: Grouping): Int32Array {
  return grouping.household ? differentHouseholds(grouping) : rowCounts(grouping);
}

type Sums = WeakMap<Float64Array, Float64Array>;

function sumsIn(grouping: Grouping, { weights, perRow }: Pick<Weighed, 'weights' | 'perRow'>): Sums {
  return (perRow ? sumsOfRows : sumsOfHouseholds)(grouping, weights);
}

const sumsOfRows = remembered((_grouping: Grouping, _weights: Float64Array): Sums => new WeakMap());
const sumsOfHouseholds = remembered((_grouping: Grouping, _weights: Float64Array): Sums => new WeakMap());

/** Columns of one grouping that weigh the same. */
interface Batch extends Omit<Asked, 'values'> {
  readonly sums: Sums;
  readonly columns: readonly Float64Array[];
}

/** What is not known yet, put together by grouping and weights. */
function batches(asked: readonly Asked[]): readonly Batch[] {
  const found = new Map<Sums, Asked & { readonly columns: Set<Float64Array> }>();
  for (const one of asked) {
    const sums = sumsIn(one.grouping, one);
    if (sums.has(one.values)) continue;
    const batch = found.get(sums) ?? { ...one, columns: new Set() };
    batch.columns.add(one.values);
    found.set(sums, batch);
  }
  return Array.from(found, ([sums, batch]) => ({ ...batch, sums, columns: [...batch.columns] }));
}

function isSpread({ grouping, perRow }: Omit<Asked, 'values'>): boolean {
  return grouping.household !== undefined && !perRow;
}

/** The totals of each column in each group. */
function addedUp(batch: Omit<Asked, 'values'>, columns: readonly Float64Array[]): Float64Array[] {
  const { grouping, weights } = batch;
  const { codes, household, labels } = grouping;
  const cells = cellsFor(labels.length + 1, columns.length);
  for (let from = 0; from < codes.length; from += cells.rows) {
    const rows = { from, to: Math.min(codes.length, from + cells.rows) };
    if (isEverybody(grouping)) addUngrouped(cells.block.subarray(columns.length), { weights, columns }, rows);
    else if (household && isSpread(batch))
      addSpread(cells.block, { codes, weights, values: columns[0], household }, rows);
    else addColumns(cells.block, { codes, weights, columns }, rows);
    endBlock(cells);
  }
  const totals = totalsOf(cells);
  return columns.map((_, c) => Float64Array.from(labels, (_, g) => totals[(g + 1) * columns.length + c]));
}

/** Whether all households are together in one group. */
export function isEverybody({ by, labels, household }: Grouping): boolean {
  return by === null && labels.length === 1 && household === undefined;
}

const weightsAndRows = remembered(({ codes, labels }: Grouping, weights: Float64Array) => {
  const cells = cellsFor(labels.length + 1, 1);
  const records = new Int32Array(labels.length + 1);
  for (let from = 0; from < codes.length; from += cells.rows) {
    addWeights(cells.block, { codes, weights, records }, { from, to: Math.min(codes.length, from + cells.rows) });
    endBlock(cells);
  }
  return { weights: totalsOf(cells).subarray(1), rows: records.subarray(1) };
});

const differentHouseholds = remembered(({ codes, labels, household }: Grouping) => {
  const n = new Int32Array(labels.length);
  const last = new Int32Array(labels.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const g = codes[row];
    if (g < 0) continue;
    const record = household![row];
    if (last[g] !== record) n[g]++;
    last[g] = record;
  }
  return n;
});
