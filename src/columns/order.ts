const buckets = 2048;
const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The rows of `values` from lowest to highest: ties in row order, −0 equal to 0, missing values last.
 * A radix sort on the leading half of each number, finished exactly on the other half.
 *
 * @example ascending(Float64Array.of(30, -10, 20)) // [1, 2, 0]
 */
export function ascending(values: Float64Array): Uint32Array {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const { keys, order } = radix(leadingKeys(values, words), identity(values.length));
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && keys[to] === keys[from]) to++;
    if (to - from > 40) finish(values, words, order.subarray(from, to));
    else if (to - from > 1) insert(values, order, { from, to });
    from = to;
  }
  return order;
}

/** The rows 0 … n − 1 as they stand. */
export function identity(n: number): Uint32Array {
  const rows = new Uint32Array(n);
  for (let i = 0; i < n; i++) rows[i] = i;
  return rows;
}

interface Keyed {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
}

function leadingKeys(values: Float64Array, words: Int32Array): Uint32Array {
  const keys = new Uint32Array(values.length);
  for (let i = 0; i < keys.length; i++) {
    const value = values[i];
    const word = value === 0 ? 0 : words[2 * i + high];
    keys[i] = Number.isNaN(value) ? 0xffffffff : word ^ ((word >> 31) | 0x80000000);
  }
  return keys;
}

function radix(keys: Uint32Array, order: Uint32Array): Keyed {
  const starts = countDigits(keys);
  let from: Keyed = { keys, order };
  let to: Keyed = { keys: new Uint32Array(keys.length), order: new Uint32Array(keys.length) };
  for (let digit = 0; digit < 3; digit++) {
    const start = starts.subarray(digit * buckets, (digit + 1) * buckets);
    if (!startsFromCounts(start, keys.length)) continue;
    scatter(from, to, start, 11 * digit);
    [from, to] = [to, from];
  }
  return from;
}

function countDigits(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(3 * buckets);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    counts[key & 2047]++;
    counts[buckets + ((key >>> 11) & 2047)]++;
    counts[2 * buckets + (key >>> 22)]++;
  }
  return counts;
}

function startsFromCounts(counts: Uint32Array, all: number): boolean {
  let start = 0;
  for (let b = 0; b < buckets; b++) {
    const count = counts[b];
    if (count === all) return false;
    counts[b] = start;
    start += count;
  }
  return true;
}

function scatter(from: Keyed, to: Keyed, start: Uint32Array, shift: number): void {
  const { keys, order } = from;
  const { keys: nextKeys, order: nextOrder } = to;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const at = start[(key >>> shift) & 2047]++;
    nextKeys[at] = key;
    nextOrder[at] = order[i];
  }
}

function finish(values: Float64Array, words: Int32Array, run: Uint32Array): void {
  if (Number.isNaN(values[run[0]]) || areEqual(values, run)) return;
  const flip = values[run[0]] < 0 ? -1 : 0;
  const keys = new Uint32Array(run.length);
  for (let i = 0; i < run.length; i++) keys[i] = values[run[i]] === 0 ? 0 : words[2 * run[i] + 1 - high] ^ flip;
  run.set(radix(keys, run.slice()).order);
}

function areEqual(values: Float64Array, run: Uint32Array): boolean {
  const first = values[run[0]];
  for (let i = 1; i < run.length; i++) if (values[run[i]] !== first) return false;
  return true;
}

function insert(values: Float64Array, order: Uint32Array, { from, to }: { from: number; to: number }): void {
  for (let i = from + 1; i < to; i++) {
    const row = order[i];
    const value = values[row];
    let j = i - 1;
    while (j >= from && values[order[j]] > value) {
      order[j + 1] = order[j];
      j--;
    }
    order[j + 1] = row;
  }
}
