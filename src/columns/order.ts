const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The rows of `values` from lowest to highest: ties in row order, −0 equal to 0, missing values last.
 * A radix sort on the leading half of each number, finished exactly on the other half.
 *
 * @example ascending(Float64Array.of(30, -10, 20)) // [1, 2, 0]
 */
export function ascending(values: Float64Array): Uint32Array {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const pairs = radix(leadingKeys(values, words));
  const order = new Uint32Array(values.length);
  for (let k = 0; k < order.length; k++) order[k] = pairs[2 * k + 1];
  for (let k = 1; k < order.length; k++) {
    if (pairs[2 * k] === pairs[2 * k - 2]) k = finishRun(values, { words, pairs, order }, k - 1);
  }
  return order;
}

interface Sorting {
  readonly words: Int32Array;
  readonly pairs: Uint32Array;
  readonly order: Uint32Array;
}

function finishRun(values: Float64Array, { words, pairs, order }: Sorting, from: number): number {
  const key = pairs[2 * from];
  let to = from + 2;
  while (to < order.length && pairs[2 * to] === key) to++;
  if (to - from > 40) finish(values, words, order.subarray(from, to));
  else insert(values, order, { from, to });
  return to;
}

function leadingKeys(values: Float64Array, words: Int32Array): Uint32Array {
  const pairs = new Uint32Array(2 * values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const word = value === 0 ? 0 : words[2 * i + high];
    pairs[2 * i] = Number.isNaN(value) ? 0xffffffff : word ^ ((word >> 31) | 0x80000000);
    pairs[2 * i + 1] = i;
  }
  return pairs;
}

function radix(pairs: Uint32Array): Uint32Array {
  const bits = pairs.length > 40_000 ? 16 : 11;
  let from: Uint32Array = pairs;
  let to: Uint32Array = new Uint32Array(pairs.length);
  for (let shift = 0; shift < 32; shift += bits) {
    const starts = startsOfDigits(from, shift, bits);
    if (starts === undefined) continue;
    scatter(from, to, { starts, shift });
    [from, to] = [to, from];
  }
  return from;
}

function startsOfDigits(pairs: Uint32Array, shift: number, bits: number): Uint32Array | undefined {
  const counts = new Uint32Array(2 ** bits);
  const mask = counts.length - 1;
  for (let at = 0; at < pairs.length; at += 2) counts[(pairs[at] >>> shift) & mask] += 2;
  if (counts[(pairs[0] >>> shift) & mask] === pairs.length) return undefined;
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit];
    counts[digit] = start;
    start += count;
  }
  return counts;
}

function scatter(
  from: Uint32Array,
  to: Uint32Array,
  { starts, shift }: { readonly starts: Uint32Array; readonly shift: number },
): void {
  const mask = starts.length - 1;
  for (let at = 0; at < from.length; at += 2) {
    const key = from[at];
    const digit = (key >>> shift) & mask;
    const place = starts[digit];
    starts[digit] = place + 2;
    to[place] = key;
    to[place + 1] = from[at + 1];
  }
}

function finish(values: Float64Array, words: Int32Array, run: Uint32Array): void {
  if (Number.isNaN(values[run[0]]) || areEqual(values, run)) return;
  const flip = values[run[0]] < 0 ? -1 : 0;
  const pairs = new Uint32Array(2 * run.length);
  for (let k = 0; k < run.length; k++) {
    const row = run[k];
    pairs[2 * k] = values[row] === 0 ? 0 : words[2 * row + 1 - high] ^ flip;
    pairs[2 * k + 1] = row;
  }
  const sorted = radix(pairs);
  for (let k = 0; k < run.length; k++) run[k] = sorted[2 * k + 1];
}

function areEqual(values: Float64Array, run: Uint32Array): boolean {
  const first = values[run[0]];
  for (let k = 1; k < run.length; k++) if (values[run[k]] !== first) return false;
  return true;
}

function insert(
  values: Float64Array,
  order: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
): void {
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
