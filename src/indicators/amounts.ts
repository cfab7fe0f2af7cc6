import type { Sample } from '../columns/sample.ts';
import { sum, weightedSum } from '../columns/sum.ts';

/**
 * What each unit of a sample counts: one number each; or a function that writes those of the units from `first` on into a
 * block, as often as they are needed, so that no column of them is held.
 */
export type Amounts = Float64Array | ((block: Float64Array, first: number) => void);

const size = 4096;
/** Where there are many blocks, a short one comes first: loops are then compiled with what follows them. */
const short = 64;

/** Σ w·amount over the units of a sample, compensated. */
export function totalOfAmounts({ weights }: Sample, amounts: Amounts): number {
  return sumOfBlocks(amounts, weights.length, (block, first) =>
    weightedSum(block, weights.subarray(first, first + block.length)),
  );
}

/** What blocks of amounts come to one by one, added up and compensated. */
export function sumOfBlocks(
  amounts: Amounts,
  count: number,
  sumOf: (block: Float64Array, first: number) => number,
): number {
  const parts = new Float64Array(2 + Math.floor(count / size));
  let part = 0;
  eachBlock(amounts, count, (block, first) => {
    parts[part++] = sumOf(block, first);
  });
  return sum(parts);
}

/** The amounts of all units as a column of their own. */
export function columnOf(amounts: Amounts, count: number): Float64Array {
  const column = new Float64Array(count);
  eachBlock(amounts, count, (block, first) => column.set(block, first));
  return column;
}

/** Visits the amounts of `count` units block by block; a block is overwritten by the next. */
export function eachBlock(amounts: Amounts, count: number, visit: (block: Float64Array, first: number) => void): void {
  const scratch = new Float64Array(amounts instanceof Float64Array ? 0 : Math.min(size, count));
  let length = count > size ? short : count;
  for (let first = 0; first < count; first += length) {
    if (first > 0) length = Math.min(size, count - first);
    if (amounts instanceof Float64Array) visit(amounts.subarray(first, first + length), first);
    else {
      const block = length === scratch.length ? scratch : scratch.subarray(0, length);
      amounts(block, first);
      visit(block, first);
    }
  }
}
