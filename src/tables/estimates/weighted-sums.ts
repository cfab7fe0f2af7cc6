import { remembered } from '../../columns/remembered.ts';
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
  const cells = new Cells(labels.length + 1, 1);
  const { block } = cells;
  for (let from = 0; from < codes.length; from += cells.rows) {
    const to = Math.min(codes.length, from + cells.rows);
    if (!values) for (let i = from; i < to; i++) block[codes[i] + 1] += weights[i];
    else if (household && !perRow)
      for (let i = from; i < to; i++) block[codes[i] + 1] += weights[i] * values[household[i]];
    else for (let i = from; i < to; i++) block[codes[i] + 1] += weights[i] * values[i];
    cells.endBlock();
  }
  return cells.totals().subarray(1);
}

function addedUpTwo(
  { codes, labels }: Grouping,
  weights: Float64Array,
  [a, b]: readonly [Float64Array, Float64Array],
): readonly [Float64Array, Float64Array] {
  const cells = new Cells(labels.length + 1, 2);
  const { block } = cells;
  for (let from = 0; from < codes.length; from += cells.rows) {
    const to = Math.min(codes.length, from + cells.rows);
    for (let i = from; i < to; i++) {
      const cell = 2 * codes[i] + 2;
      block[cell] += weights[i] * a[i];
      block[cell + 1] += weights[i] * b[i];
    }
    cells.endBlock();
  }
  const totals = cells.totals();
  return [
    Float64Array.from(labels, (_, g) => totals[2 * g + 2]),
    Float64Array.from(labels, (_, g) => totals[2 * g + 3]),
  ];
}

/** Sums that are being added up: those of the block of rows at hand, and those of all blocks before, compensated. */
class Cells {
  readonly block: Float64Array;
  /** Rows a block has. */
  readonly rows: number;
  readonly #sums: Float64Array;
  readonly #lost: Float64Array;

  constructor(groups: number, columns: number) {
    this.block = new Float64Array(groups * columns);
    this.rows = Math.max(1024, 8 * groups);
    this.#sums = new Float64Array(this.block.length);
    this.#lost = new Float64Array(this.block.length);
  }

  endBlock(): void {
    for (let c = 0; c < this.block.length; c++) {
      const sum = this.#sums[c];
      const x = this.block[c];
      const next = sum + x;
      this.#lost[c] += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
      this.#sums[c] = next;
    }
    this.block.fill(0);
  }

  totals(): Float64Array {
    return this.#sums.map((sum, c) => sum + this.#lost[c]);
  }
}

/** Whether all households are together in one group. */
function isEverybody({ by, labels, household }: Grouping): boolean {
  return by === null && labels.length === 1 && household === undefined;
}

function ofEverybody(values: Float64Array, weights: Float64Array): number {
  const cells = new Cells(1, 1);
  for (let from = 0; from < values.length; from += cells.rows) {
    const to = Math.min(values.length, from + cells.rows);
    let inBlock = 0;
    for (let i = from; i < to; i++) inBlock += weights[i] * values[i];
    cells.block[0] = inBlock;
    cells.endBlock();
  }
  return cells.totals()[0];
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
