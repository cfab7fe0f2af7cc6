import { remembered } from '../../columns/remembered.ts';
import { addPairs, addSpread, addValues, addWeights, cellsFor, endBlock, sumOf, totalsOf } from './cells.ts';
import type { Grouping } from './grouping.ts';

/** What is added up, and what each row of the grouping weighs. */
export interface Weighed {
  /** One value a household, or one a row of the grouping where `perRow` says so. */
  readonly values: Float64Array;
  readonly perRow?: boolean;
  readonly weights: Float64Array;
}

/**
 * Σ weight·value in each group, NaN where a value is missing; remembered, so that a column that two policies or two
 * measures share is gone through once. Added up block by block, and the blocks with compensation (Neumaier).
 */
export function weightedSums(grouping: Grouping, weighed: Weighed): Float64Array {
  const sums = sumsIn(grouping, weighed);
  const found = sums.get(weighed.values) ?? addedUp(grouping, weighed);
  sums.set(weighed.values, found);
  return found;
}

/** Adds up two columns of equal weights in one pass, which takes little more than one: those of a baseline and its reform. */
export function addUpTogether(grouping: Grouping, one: Weighed, other: Weighed): void {
  const isPlain = !isEverybody(grouping) && (one.perRow || !grouping.household);
  if (!isPlain || one.weights !== other.weights || one.values === other.values) return;
  const sums = sumsIn(grouping, one);
  if (sums.has(one.values) || sums.has(other.values)) return;
  const [first, second] = addedUpTwo(grouping, one.weights, [one.values, other.values]);
  sums.set(one.values, first);
  sums.set(other.values, second);
}

/** Σ weight in each group. */
export const groupWeights = remembered((grouping: Grouping, weights: Float64Array) => addedUp(grouping, { weights }));

/** How many different households there are in each group. */
export const householdCounts = remembered((grouping: Grouping) => counted(grouping, grouping.household));

/** How many rows there are in each group. */
export const rowCounts = remembered((grouping: Grouping) => counted(grouping, undefined));

type Sums = WeakMap<Float64Array, Float64Array>;

function sumsIn(grouping: Grouping, { weights, perRow }: Weighed): Sums {
  return (perRow ? sumsOfRows : sumsOfHouseholds)(grouping, weights);
}

const sumsOfRows = remembered((_grouping: Grouping, _weights: Float64Array): Sums => new WeakMap());
const sumsOfHouseholds = remembered((_grouping: Grouping, _weights: Float64Array): Sums => new WeakMap());

type Adding = Partial<Weighed> & Pick<Weighed, 'weights'>;

function addedUp(grouping: Grouping, { values, perRow, weights }: Adding): Float64Array {
  const { codes, household, labels } = grouping;
  if (values && isEverybody(grouping)) return Float64Array.of(ofEverybody(values, weights));
  const cells = cellsFor(labels.length + 1, 1);
  for (let from = 0; from < codes.length; from += cells.rows) {
    const rows = { from, to: Math.min(codes.length, from + cells.rows) };
    if (!values) addWeights(cells.block, { codes, weights }, rows);
    else if (household && !perRow) addSpread(cells.block, { codes, weights, values, household }, rows);
    else addValues(cells.block, { codes, weights, values }, rows);
    endBlock(cells);
  }
  return totalsOf(cells).subarray(1);
}

function addedUpTwo(
  { codes, labels }: Grouping,
  weights: Float64Array,
  [a, b]: readonly [Float64Array, Float64Array],
): readonly [Float64Array, Float64Array] {
  const cells = cellsFor(labels.length + 1, 2);
  for (let from = 0; from < codes.length; from += cells.rows) {
    addPairs(cells.block, { codes, weights, a, b }, { from, to: Math.min(codes.length, from + cells.rows) });
    endBlock(cells);
  }
  const totals = totalsOf(cells);
  return [
    Float64Array.from(labels, (_, g) => totals[2 * g + 2]),
    Float64Array.from(labels, (_, g) => totals[2 * g + 3]),
  ];
}

/** Whether all households are together in one group. */
function isEverybody({ by, labels, household }: Grouping): boolean {
  return by === null && labels.length === 1 && household === undefined;
}

function ofEverybody(values: Float64Array, weights: Float64Array): number {
  const cells = cellsFor(1, 1);
  for (let from = 0; from < values.length; from += cells.rows) {
    cells.block[0] = sumOf(values, weights, { from, to: Math.min(values.length, from + cells.rows) });
    endBlock(cells);
  }
  return totalsOf(cells)[0];
}

function counted(grouping: Grouping, household: Uint32Array | undefined): Int32Array {
  const { codes, labels } = grouping;
  if (isEverybody(grouping)) return Int32Array.of(codes.length);
  const n = new Int32Array(labels.length);
  const last = new Int32Array(labels.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const g = codes[row];
    if (g < 0) continue;
    const record = household ? household[row] : row;
    if (last[g] !== record) n[g]++;
    last[g] = record;
  }
  return n;
}
