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

/** Adds the weight of each row to the cell of its group, and one to the records of the group. */
export function addWeights(
  block: Float64Array,
  { codes, weights, records }: Coded & { readonly records: Int32Array },
  { from, to }: Rows,
): void {
  for (let i = from; i < to; i++) {
    const cell = codes[i] + 1;
    block[cell] += weights[i];
    records[cell]++;
  }
}

/** Adds weight times the value of its household of each row to the cell of its group. */
export function addSpread(
  block: Float64Array,
  { codes, weights, values, household }: Coded & { readonly values: Float64Array; readonly household: Uint32Array },
  { from, to }: Rows,
): void {
  for (let i = from; i < to; i++) block[codes[i] + 1] += weights[i] * values[household[i]];
}

/** Adds weight times value of one to four columns to as many cells of each row's group. */
export function addColumns(
  block: Float64Array,
  { codes, weights, columns }: Coded & { readonly columns: readonly Float64Array[] },
  { from, to }: Rows,
): void {
  const [a, b, c, d] = columns;
  if (columns.length === 1) {
    for (let i = from; i < to; i++) block[codes[i] + 1] += weights[i] * a[i];
  } else if (columns.length === 2) {
    for (let i = from; i < to; i++) {
      const cell = 2 * codes[i] + 2;
      block[cell] += weights[i] * a[i];
      block[cell + 1] += weights[i] * b[i];
    }
  } else if (columns.length === 3) {
    for (let i = from; i < to; i++) {
      const cell = 3 * codes[i] + 3;
      const w = weights[i];
      block[cell] += w * a[i];
      block[cell + 1] += w * b[i];
      block[cell + 2] += w * c[i];
    }
  } else {
    for (let i = from; i < to; i++) {
      const cell = 4 * codes[i] + 4;
      const w = weights[i];
      block[cell] += w * a[i];
      block[cell + 1] += w * b[i];
      block[cell + 2] += w * c[i];
      block[cell + 3] += w * d[i];
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
  for (let i = from; i < to; i++) {
    const w = weights[i];
    sumA += w * a[i];
    sumB += w * b[i];
    sumC += w * c[i];
    sumD += w * d[i];
  }
  [sumA, sumB, sumC, sumD].slice(0, columns.length).forEach((sum, cell) => {
    block[cell] += sum;
  });
}
