import type { Program, Rows } from '../expression/compile.ts';

/** Threads that share a loop, each working out its own households: results do not depend on their number. */
export interface Workers {
  /** A column of zeros that every thread sees. */
  readonly column: (length: number) => Float64Array;
  /** Runs the loop of a program over all households; returns when every thread is done. */
  readonly run: (program: Program, outputs: readonly Float64Array[], rows: Rows) => void;
}

/** Households `from` … `to` − 1, the part of one thread. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Parts the households among a number of threads, an equal share of persons (or of households, where there are none) to each.
 *
 * @example rangesOf({ households: 3, persons: 8, first: Uint32Array.of(0, 4, 5, 8) }, 2) // [{ from: 0, to: 1 }, { from: 1, to: 3 }]
 */
export function rangesOf({ households, persons, first }: Rows, threads: number): readonly Range[] {
  const ends = Array.from({ length: threads }, (_, k) =>
    first ? firstAt(first, (persons * (k + 1)) / threads) : Math.round((households * (k + 1)) / threads),
  );
  ends[threads - 1] = households;
  return ends.map((to, k) => ({ from: k === 0 ? 0 : ends[k - 1], to }));
}

/** The first household that starts at person `p` or after. */
function firstAt(first: Uint32Array, p: number): number {
  let low = 0;
  let high = first.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (first[middle] >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}
