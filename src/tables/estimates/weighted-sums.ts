import { remembered } from '../../columns/remembered.ts';
import { totalOf } from '../../columns/sample.ts';
import { addColumns, addSpread, addUngrouped, cellsFor, endBlock, totalsOf } from './cells.ts';
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
  const { ofColumns } = sumsIn(grouping, weighed);
  if (!ofColumns.has(weighed.values)) addUpTogether([{ grouping, ...weighed }]);
  return ofColumns.get(weighed.values)!;
}

/** Adds up what will be asked for: columns of one grouping and the same weights together, which takes little more than one. */
export function addUpTogether(asked: readonly Asked[]): void {
  for (const { sums, columns, ...batch } of batches(asked)) {
    const atOnce = isSpread(batch) ? 1 : 4;
    for (let k = 0; k < columns.length; k += atOnce) addUp(batch, sums, columns.slice(k, k + atOnce));
  }
}

/** Σ weight in each group. */
export function groupWeights(grouping: Grouping, weights: Float64Array): Float64Array {
  if (isEverybody(grouping)) return Float64Array.of(totalOf(weights));
  const sums = sumsIn(grouping, { weights, perRow: true });
  if (!sums.ofWeights) addUp({ grouping, weights, perRow: true }, sums, []);
  return sums.ofWeights!;
}

/** How many rows there are in each group. */
export function rowCounts(grouping: Grouping): Int32Array {
  return isEverybody(grouping) ? Int32Array.of(grouping.codes.length) : rowsInEach(grouping);
}

/** How many different households there are in each group. */
export function householdCounts(grouping: Grouping): Int32Array {
  return grouping.household ? differentHouseholds(grouping) : rowCounts(grouping);
}

/** What is known of columns that weigh the same in each group of a grouping. */
interface Sums {
  readonly ofColumns: WeakMap<Float64Array, Float64Array>;
  ofWeights?: Float64Array;
}

/** Where rows are households, their sums are the same whichever is asked for. */
function sumsIn(grouping: Grouping, { weights, perRow }: Pick<Weighed, 'weights' | 'perRow'>): Sums {
  return (perRow || !grouping.household ? sumsOfRows : sumsOfHouseholds)(grouping, weights);
}

const sumsOfRows = remembered((_grouping: Grouping, _weights: Float64Array): Sums => ({ ofColumns: new WeakMap() }));
const sumsOfHouseholds = remembered(
  (_grouping: Grouping, _weights: Float64Array): Sums => ({ ofColumns: new WeakMap() }),
);

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
    if (sums.ofColumns.has(one.values)) continue;
    const batch = found.get(sums) ?? { ...one, columns: new Set() };
    batch.columns.add(one.values);
    found.set(sums, batch);
  }
  return Array.from(found, ([sums, batch]) => ({ ...batch, sums, columns: [...batch.columns] }));
}

function isSpread({ grouping, perRow }: Omit<Asked, 'values'>): boolean {
  return grouping.household !== undefined && !perRow;
}

/** Adds columns up in each group, and with them, where rows are not spread over members, the weights. */
function addUp(batch: Omit<Asked, 'values'>, sums: Sums, columns: readonly Float64Array[]): void {
  const { grouping, weights } = batch;
  const { codes, household, labels } = grouping;
  const withWeights = !isEverybody(grouping) && !isSpread(batch);
  const stride = columns.length + Number(withWeights);
  const cells = cellsFor(labels.length + 1, stride);
  for (let from = 0; from < codes.length; from += cells.rows) {
    const rows = { from, to: Math.min(codes.length, from + cells.rows) };
    if (withWeights) addColumns(cells.block, { codes, weights, columns }, rows);
    else if (household) addSpread(cells.block, { codes, weights, values: columns[0], household }, rows);
    else addUngrouped(cells.block.subarray(stride), { weights, columns }, rows);
    endBlock(cells);
  }
  const totals = totalsOf(cells);
  const inGroups = (cell: number) => Float64Array.from(labels, (_, g) => totals[(g + 1) * stride + cell]);
  if (withWeights) sums.ofWeights ??= inGroups(0);
  columns.forEach((column, c) => {
    sums.ofColumns.set(column, inGroups(stride - columns.length + c));
  });
}

/** Whether all households are together in one group. */
export function isEverybody({ by, labels, household }: Grouping): boolean {
  return by === null && labels.length === 1 && household === undefined;
}

const rowsInEach = remembered(({ codes, labels }: Grouping) => {
  const rows = new Int32Array(labels.length + 1);
  for (let row = 0; row < codes.length; row++) rows[codes[row] + 1]++;
  return rows.subarray(1);
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
