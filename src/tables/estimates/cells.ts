import { lostIn } from '../../columns/sum.ts';

/** Sums that are being added up: those of the block of rows at hand, and those of all blocks before, compensated. */
export interface Cells {
  readonly block: Float64Array;
  /** Rows a block has. */
  readonly rows: number;
  readonly sums: Float64Array;
  readonly lost: Float64Array;
}

/** Empty cells for some columns by group. */
export function cellsFor(groups: number, columns: number): Cells {
  const column = () => new Float64Array(groups * columns);
  return { block: column(), rows: Math.max(1024, 8 * groups), sums: column(), lost: column() };
}

/** Adds the block at hand to those before, with compensation (Neumaier), and empties it. */
export function endBlock({ block, sums, lost }: Cells): void {
  for (let c = 0; c < block.length; c++) {
    lost[c] += lostIn(sums[c], block[c]);
    sums[c] += block[c];
    block[c] = 0;
  }
}

/** What all blocks come to. */
export function totalsOf({ sums, lost }: Cells): Float64Array {
  return sums.map((sum, c) => sum + lost[c]);
}

/** Rows `from` … `to` − 1: the loops below are called block by block, so that they are soon compiled and stay so. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

interface Coded {
  /** Group of each row; −1 counts in the first cell. */
  readonly codes: Int32Array;
  readonly weights: Float64Array;
}

/** Adds weight times the value of its household of each row to the cell of its group. */
export function addSpread(
  block: Float64Array,
  { codes, weights, values, household }: Coded & { readonly values: Float64Array; readonly household: Uint32Array },
  { from, to }: Rows,
): void {
  for (let i = from; i < to; i++) block[codes[i] + 1] += weights[i] * values[household[i]];
}

/** Adds the weight of each row, and weight times value of up to four columns, to the cells of its group, one more than columns. */
export function addColumns(
  block: Float64Array,
  { codes, weights, columns }: Coded & { readonly columns: readonly Float64Array[] },
  { from, to }: Rows,
): void {
  const [a, b, c, d] = columns;
  if (columns.length === 0) {
    for (let i = from; i < to; i++) block[codes[i] + 1] += weights[i];
  } else if (columns.length === 1) {
    for (let i = from; i < to; i++) {
      const cell = 2 * codes[i] + 2;
      const w = weights[i];
      block[cell] += w;
      block[cell + 1] += w * a[i];
    }
  } else if (columns.length === 2) {
    for (let i = from; i < to; i++) {
      const cell = 3 * codes[i] + 3;
      const w = weights[i];
      block[cell] += w;
      block[cell + 1] += w * a[i];
      block[cell + 2] += w * b[i];
    }
  } else if (columns.length === 3) {
    for (let i = from; i < to; i++) {
      const cell = 4 * codes[i] + 4;
      const w = weights[i];
      block[cell] += w;
      block[cell + 1] += w * a[i];
      block[cell + 2] += w * b[i];
      block[cell + 3] += w * c[i];
    }
  } else {
    for (let i = from; i < to; i++) {
      const cell = 5 * codes[i] + 5;
      const w = weights[i];
      block[cell] += w;
      block[cell + 1] += w * a[i];
      block[cell + 2] += w * b[i];
      block[cell + 3] += w * c[i];
      block[cell + 4] += w * d[i];
    }
  }
}

/** Adds Σ weight·value of some rows of one to four columns to as many cells: of everybody together. */
export function addUngrouped(
  block: Float64Array,
  { weights, columns }: Pick<Coded, 'weights'> & { readonly columns: readonly Float64Array[] },
  { from, to }: Rows,
): void {
  const [a, b = a, c = a, d = b] = columns;
  let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
  if (columns.length === 1) {
    for (let i = from; i < to; i++) sumA += weights[i] * a[i];
  } else {
    for (let i = from; i < to; i++) {
      const w = weights[i];
      sumA += w * a[i];
      sumB += w * b[i];
      sumC += w * c[i];
      sumD += w * d[i];
    }
  }
  [sumA, sumB, sumC, sumD].slice(0, columns.length).forEach((sum, cell) => {
    block[cell] += sum;
  });
}
