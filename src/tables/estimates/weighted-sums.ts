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
export function weightedSums(grouping: Grouping, { values, perRow, weights }: Weighed): Float64Array {
  return (perRow ? sumsOfRows : sumsOfHouseholds)(grouping, weights, values);
}

const sumsOfRows = remembered((grouping: Grouping, weights: Float64Array, values: Float64Array) =>
  addedUp(grouping, { values, perRow: true, weights }),
);

const sumsOfHouseholds = remembered((grouping: Grouping, weights: Float64Array, values: Float64Array) =>
  addedUp(grouping, { values, weights }),
);

/** Σ weight in each group. */
export const groupWeights = remembered((grouping: Grouping, weights: Float64Array) => addedUp(grouping, { weights }));

/** How many different households there are in each group. */
export const householdCounts = remembered((grouping: Grouping) => counted(grouping, grouping.household));

/** How many rows there are in each group. */
export const rowCounts = remembered((grouping: Grouping) => counted(grouping, undefined));

type Adding = Partial<Weighed> & Pick<Weighed, 'weights'>;

function addedUp(grouping: Grouping, adding: Adding): Float64Array {
  const { codes, household, labels } = grouping;
  const { values, perRow, weights } = adding;
  if (grouping.by === null && values && !household) return Float64Array.of(ofEverybody(values, weights));
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
    addBlock(inBlock, totals, lost);
  }
  return totals.map((total, g) => total + lost[g]).subarray(1);
}

function ofEverybody(values: Float64Array, weights: Float64Array): number {
  const sum = new Float64Array(1);
  const lost = new Float64Array(1);
  const block = new Float64Array(1);
  for (let from = 0; from < values.length; from += 1024) {
    const to = Math.min(values.length, from + 1024);
    let inBlock = 0;
    for (let i = from; i < to; i++) inBlock += weights[i] * values[i];
    block[0] = inBlock;
    addBlock(block, sum, lost);
  }
  return sum[0] + lost[0];
}

function addBlock(block: Float64Array, totals: Float64Array, lost: Float64Array): void {
  for (let g = 0; g < totals.length; g++) {
    const total = totals[g];
    const next = total + block[g];
    lost[g] += Math.abs(total) >= Math.abs(block[g]) ? total - next + block[g] : block[g] - next + total;
    totals[g] = next;
  }
}

function counted({ codes, labels }: Grouping, household: Uint32Array | undefined): Int32Array {
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
