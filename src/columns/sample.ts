import { arranged, ascending } from './order.ts';
import { remembered } from './remembered.ts';
import { sum, weightedSum } from './sum.ts';
import { along, heldByFirst, heldUpTo, walk } from './walk.ts';

/**
 * The values of one variable with their weights, missing values left out, and whatever follows from their order,
 * worked out when first asked for and kept. Units are what remains of the column's rows.
 */
export interface Sample {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  /** The column's row of each unit; absent where every row is a unit. */
  readonly rows?: Uint32Array;
  /** Rows of the column the sample was taken from. */
  readonly length: number;
  /** Rows left out because the value (or the weight) is missing. */
  readonly missing: number;
  /** Σw. */
  readonly weight: number;
  /** Σwx. */
  readonly sum: number;
  /** Σwx / Σw; NaN where nobody is there. */
  readonly mean: number;
  /** Units from lowest to highest. */
  readonly order: Uint32Array;
  /** Values from lowest to highest. */
  readonly sorted: Float64Array;
  /** Σw up to and including each place in the order. */
  readonly cumulative: Float64Array;
  /** Σwx up to and including each place in the order. */
  readonly cumulativeSum: Float64Array;
  /** Σwx of so many units from the lowest up, without a column of them. */
  readonly heldBy: (units: number) => number;
  /** Σ wx·(people below + people up to and including): over Σw·Σwx, one more than the Gini. */
  readonly moment: number;
  /** Mid-rank of each unit as a share of Σw; values equal to 1e-9 relative share theirs. */
  readonly ranks: Float64Array;
}

/**
 * Takes a sample of a variable: all rows, or those of `rows`, without the missing ones. No weights means 1 each.
 *
 * @example sample([4, NaN, 2], [1, 1, 3]).mean // 2.5
 */
export function sample(values: ArrayLike<number>, weights?: ArrayLike<number>, rows?: Uint32Array): Sample {
  const from = floats(values);
  const weigh = weights === undefined ? new Float64Array(from.length).fill(1) : floats(weights);
  const kept = complete([from, weigh], rows);
  const asked = rows === undefined ? from.length : rows.length;
  const missing = kept === undefined ? 0 : asked - kept.length;
  return sampleOf(take(from, kept), take(weigh, kept), { rows: kept, length: from.length, missing });
}

/** The sample of columns that never change, taken once, so that whoever asks for its order finds it there. */
export const sampleOnce = remembered((values: Float64Array, weights: Float64Array) => sample(values, weights));

/** The rows (of `rows`, or of all) in which no column is missing; undefined where that is every row. */
export function complete(columns: readonly Float64Array[], rows?: Uint32Array): Uint32Array | undefined {
  if (rows === undefined && !columns.some((column) => hasMissing(column))) return undefined;
  const n = rows === undefined ? columns[0].length : rows.length;
  const kept = new Uint32Array(n);
  let count = 0;
  for (let k = 0; k < n; k++) {
    const row = rows === undefined ? k : rows[k];
    kept[count] = row;
    if (isComplete(columns, row)) count++;
  }
  return kept.slice(0, count);
}

/** The values of `column` at `rows`, or the column itself where every row is kept. */
export function take(column: Float64Array, rows: Uint32Array | undefined): Float64Array {
  if (rows === undefined) return column;
  const taken = new Float64Array(rows.length);
  for (let k = 0; k < taken.length; k++) taken[k] = column[rows[k]];
  return taken;
}

/** `column` as float64, without a copy where it already is. */
export function floats(column: ArrayLike<number>): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column);
}

/** A sample of values without missing ones, which came from these rows of a column of `length` rows. */
export function sampleOf(
  values: Float64Array,
  weights: Float64Array,
  from: { readonly rows?: Uint32Array; readonly length: number; readonly missing: number },
): Sample {
  const weight = () => totalOf(weights);
  const total = once(() => weightedSum(values, weights));
  const order = once(() => orderOf(values));
  const sorted = () => arranged(values, order());
  const walked = once(() => walk(along(order(), weights), sorted()));
  const held = once(() => heldUpTo(along(order(), weights), sorted()));
  const ranks = once(() => midRanks({ values, order: order(), ...walked() }, scale(values, weights)));
  return {
    values,
    weights,
    ...from,
    get weight() {
      return weight();
    },
    get sum() {
      return total();
    },
    get mean() {
      return total() / weight();
    },
    get order() {
      return order();
    },
    get sorted() {
      return sorted();
    },
    get cumulative() {
      return walked().cumulative;
    },
    get cumulativeSum() {
      return held();
    },
    heldBy: (units) => heldByFirst(units, along(order(), weights), sorted(), walked()),
    get moment() {
      return walked().moment;
    },
    get ranks() {
      return ranks();
    },
  };
}

/** The sum of a column that never changes, worked out once. */
export const totalOf = remembered((values: Float64Array) => sum(values));

/** The order of values, found once whatever they are weighted by. */
const orderOf = remembered((values: Float64Array) => ascending(values));

/** `make`, called at most once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const block = 64;

/** Says that no value of a column is missing, so that nobody has to look. */
export function knownComplete(column: Float64Array): void {
  hasMissing.learn([column], false);
}

/** The sum of a block is missing where one of its values is (or where infinities cancel, which is then looked into). */
const hasMissing = remembered((column: Float64Array) => {
  for (let start = 0; start < column.length; start += block) {
    const end = Math.min(column.length, start + block);
    let [even, odd] = [0, 0];
    for (let i = start; i + 1 < end; i += 2) {
      even += column[i];
      odd += column[i + 1];
    }
    if (Number.isNaN(even + odd + column[end - 1]) && column.subarray(start, end).some(Number.isNaN)) return true;
  }
  return false;
});

function isComplete(columns: readonly Float64Array[], row: number): boolean {
  for (const column of columns) if (Number.isNaN(column[row])) return false;
  return true;
}

function scale(values: Float64Array, weights: Float64Array): number {
  let size = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    size += weights[i] * Math.abs(values[i]);
    weight += weights[i];
  }
  return weight > 0 ? size / weight : 0;
}

interface Ordered {
  readonly values: Float64Array;
  readonly order: Uint32Array;
  readonly cumulative: Float64Array;
}

function midRanks({ values, order, cumulative }: Ordered, size: number): Float64Array {
  const ranks = new Float64Array(order.length);
  const all = cumulative[order.length - 1];
  for (let from = 0; from < order.length; ) {
    const first = values[order[from]];
    const near = first + 1e-9 * Math.max(Math.abs(first), size);
    let to = from + 1;
    while (to < order.length && values[order[to]] <= near) to++;
    const below = from === 0 ? 0 : cumulative[from - 1];
    const rank = (below + cumulative[to - 1]) / (2 * all);
    for (let k = from; k < to; k++) ranks[order[k]] = rank;
    from = to;
  }
  return ranks;
}
