import type { Sample } from '../columns/sample.ts';
import { sum, weightedSum } from '../columns/sum.ts';

/**
 * What each unit of a sample counts: one number each; or a function that writes those of the units from `first` on into a
 * block, as often as they are needed, so that no column of them is held.
 */
export type Amounts = Float64Array | ((block: Float64Array, first: number) => void);

const size = 4096;

/** Σ w·amount over the units of a sample, compensated. */
export function totalOfAmounts({ weights }: Sample, amounts: Amounts): number {
  const parts: number[] = [];
  eachBlock(amounts, weights.length, (block, first) => {
    parts.push(weightedSum(block, weights.subarray(first, first + block.length)));
  });
  return parts.length === 1 ? parts[0] : sum(parts);
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
  for (let first = 0; first < count; first += size) {
    const length = Math.min(size, count - first);
    if (amounts instanceof Float64Array) visit(amounts.subarray(first, first + length), first);
    else {
      const block = length === scratch.length ? scratch : scratch.subarray(0, length);
      amounts(block, first);
      visit(block, first);
    }
  }
}
