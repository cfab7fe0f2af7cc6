import type { Worked } from './rules.ts';

/** Rows put into groups: a code a row (−1 for none) and the label of each code. */
export interface Coded {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** The groups a rule forms: its names in their order, yes and no, or its distinct numbers from the lowest. */
export function codesOf({ values, levels, logical }: Worked): Coded {
  if (levels) return { codes: Int32Array.from(values, (code) => (code >= 0 ? code : -1)), labels: levels };
  const place = new Map<number, number>();
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) place.set(values[row], -1);
  const distinct = [...place.keys()].sort((a, b) => a - b);
  distinct.forEach((value, k) => {
    place.set(value, k);
  });
  const codes = new Int32Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = place.get(values[row]) ?? -1;
  return { codes, labels: distinct.map((value) => (logical ? (value === 0 ? 'no' : 'yes') : String(value))) };
}

/** How many rows are in no group, and the first of them. */
export function missingIn(codes: ArrayLike<number>): { readonly count: number; readonly first: number } {
  let count = 0;
  let first = -1;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] >= 0) continue;
    if (count === 0) first = row;
    count++;
  }
  return { count, first };
}
