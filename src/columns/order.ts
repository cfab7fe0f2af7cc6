import { remembered } from './remembered.ts';

const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * The rows of `values` from lowest to highest: ties in row order, −0 equal to 0, missing values last.
 * A radix sort on as many leading bits as tell most values apart; the few left together are then put in order.
 *
 * @example ascending(Float64Array.of(30, -10, 20)) // [1, 2, 0]
 */
export function ascending(values: Float64Array): Uint32Array {
  if (isAscending(values)) return asTheyStand(values);
  const { keys, ...span } = leadingKeys(values);
  if (span.most > span.least) return settled(values, keys, span);
  const rest = remainingKeys(values);
  const left = spanOf(rest);
  return left.most > left.least ? settled(values, rest, left) : Uint32Array.from(values, (_, row) => row);
}

function isAscending(values: Float64Array): boolean {
  for (let row = 1; row < values.length; row++) if (!(values[row - 1] <= values[row])) return false;
  return true;
}

function asTheyStand(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  standing.add(order);
  return order;
}

/** Above this many rows, columns no longer fit next to the processor. */
export const many = 200_000;

/** A column put in an order, once. Where rows are many, far writes cost less than far reads. */
export const arranged = remembered((column: Float64Array, order: Uint32Array): Float64Array => {
  if (standing.has(order)) return column;
  return order.length > many ? writtenTo(placesIn(order), column) : readIn(order, column);
});

/** Codes put in an order. */
export function arrangedCodes(codes: Int32Array, order: Uint32Array): Int32Array {
  if (standing.has(order)) return codes;
  const sorted = new Int32Array(order.length);
  if (order.length <= many) for (let k = 0; k < sorted.length; k++) sorted[k] = codes[order[k]];
  else {
    const places = placesIn(order);
    for (let row = 0; row < sorted.length; row++) sorted[places[row]] = codes[row];
  }
  return sorted;
}

/** Orders that leave every row where it stands. */
const standing = new WeakSet<Uint32Array>();

/** The place of each row in an order. */
const placesIn = remembered((order: Uint32Array): Uint32Array => {
  const places = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) places[order[k]] = k;
  return places;
});

function readIn(order: Uint32Array, column: Float64Array): Float64Array {
  const sorted = new Float64Array(order.length);
  for (let k = 0; k < sorted.length; k++) sorted[k] = column[order[k]];
  return sorted;
}

function writtenTo(places: Uint32Array, column: Float64Array, sorted = new Float64Array(places.length)): Float64Array {
  for (let row = 0; row < sorted.length; row++) sorted[places[row]] = column[row];
  return sorted;
}

interface Span {
  readonly least: number;
  readonly most: number;
}

/** Two digits a key: enough to tell values apart, and few enough for their counts to stay close at hand. */
function digitBits(count: number): number {
  return Math.min(14, Math.max(4, 29 - Math.clz32(count)));
}

function settled(values: Float64Array, keys: Uint32Array, { least, most }: Span): Uint32Array {
  const bits = digitBits(keys.length);
  const shift = Math.max(0, 32 - Math.clz32(most - least) - 2 * bits);
  const pairs = roomForPairs(keys.length);
  const order = byTwoDigits(keys, { least, shift, bits }, pairs);
  const places = order.length > many ? placesIn(order) : undefined;
  const sorted = places ? writtenTo(places, values, new Float64Array(pairs.buffer)) : readIn(order, values);
  const sorting = { keys, order, sorted, places };
  for (let k = 1; k < order.length; k++) {
    if (isAfter(sorted[k - 1], sorted[k]) && !insert(sorting, k)) k = settleRun(values, sorting, k);
  }
  arranged.learn([values, order], sorted);
  return order;
}

function isAfter(a: number, b: number): boolean {
  return a > b || (Number.isNaN(a) && !Number.isNaN(b));
}

const farthest = 40;

/** Moves the row at `place` down to where it belongs, or some way there: false where that is far. */
function insert(sorting: Sorting, place: number): boolean {
  const { sorted, order } = sorting;
  const row = order[place];
  const value = sorted[place];
  const stop = Math.max(0, place - farthest);
  let k = place;
  while (k > stop && isAfter(sorted[k - 1], value)) {
    order[k] = order[k - 1];
    sorted[k] = sorted[k - 1];
    k--;
  }
  order[k] = row;
  sorted[k] = value;
  notePlaces(sorting, k, place);
  return k > stop || k === 0;
}

function notePlaces({ order, places }: Sorting, from: number, to: number): void {
  if (places) for (let k = from; k <= to; k++) places[order[k]] = k;
}

/**
 * The leading half of each number, as an integer that orders as the numbers do, with the least and the most of them. Zeros are
 * far from the least number above them: where they are the least, they count as next to it, and their keys lie below that.
 */
function leadingKeys(values: Float64Array): Span & { readonly keys: Uint32Array } {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const keys = new Uint32Array(values.length);
  let least = 0xffffffff;
  let most = 0;
  let next = 0xffffffff;
  for (let row = 0; row < keys.length; row++) {
    const value = values[row];
    const word = value === 0 ? 0 : words[2 * row + high];
    const key = Number.isNaN(value) ? 0xffffffff : (word ^ ((word >> 31) | 0x80000000)) >>> 0;
    keys[row] = key;
    if (key < least) least = key;
    if (key > most) most = key;
    if (key > keyOfZero && key < next) next = key;
  }
  return { keys, most, least: least === keyOfZero && most > keyOfZero ? next - 1 : least };
}

const keyOfZero = 0x80000000;

/** The other half, for numbers whose leading halves are the same. */
function remainingKeys(values: Float64Array): Uint32Array {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  return Uint32Array.from(values, (value, row) => {
    if (Number.isNaN(value) || value === 0) return 0;
    return value < 0 ? ~words[2 * row + 1 - high] : words[2 * row + 1 - high];
  });
}

function spanOf(keys: Uint32Array): Span {
  let least = 0xffffffff;
  let most = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row];
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return { least, most };
}

/** Which bits of a key are its two digits. */
interface Digits {
  readonly least: number;
  readonly shift: number;
  readonly bits: number;
}

/**
 * Rows in the order of their keys, ties in row order: by the lower digit, then by the upper one. Keys are cut to those; `pairs` is
 * room for two numbers a row.
 */
function byTwoDigits(keys: Uint32Array, { least, shift, bits }: Digits, pairs: Uint32Array): Uint32Array {
  const mask = 2 ** bits - 1;
  const lower = new Uint32Array(2 ** bits);
  const upper = new Uint32Array(2 ** bits);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] < least ? 0 : (keys[row] - least) >>> shift;
    keys[row] = key;
    lower[key & mask]++;
    upper[key >>> bits]++;
  }
  countsToStarts(lower);
  countsToStarts(upper);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row];
    const place = 2 * lower[key & mask]++;
    pairs[place] = key >>> bits;
    pairs[place + 1] = row;
  }
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < 2 * keys.length; at += 2) order[upper[pairs[at]]++] = pairs[at + 1];
  return order;
}

let spare = new Uint32Array(0);

/** Room to sort in: for few rows what the last sort was done in, for many one that the sorted values can have afterwards. */
function roomForPairs(rows: number): Uint32Array<ArrayBuffer> {
  if (rows > many) return new Uint32Array(2 * rows);
  if (spare.length < 2 * rows) spare = new Uint32Array(2 * rows);
  return spare;
}

function countsToStarts(counts: Uint32Array): void {
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit];
    counts[digit] = start;
    start += count;
  }
}

interface Sorting {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
  /** The values in that order. */
  readonly sorted: Float64Array;
  /** The place of each row in it, where rows are many. */
  readonly places?: Uint32Array;
}

/** Puts all rows of the key at `place` in order, by whatever tells them apart; returns the place of the last. */
function settleRun(values: Float64Array, sorting: Sorting, place: number): number {
  const { keys, order, sorted } = sorting;
  const key = keys[order[place]];
  let from = place;
  let to = place + 1;
  while (from > 0 && keys[order[from - 1]] === key) from--;
  while (to < order.length && keys[order[to]] === key) to++;
  const rows = order.subarray(from, to);
  const again = ascending(Float64Array.from(rows, (row) => values[row]));
  rows.set(again.map((k) => rows[k]));
  for (let k = from; k < to; k++) sorted[k] = values[order[k]];
  notePlaces(sorting, from, to - 1);
  return to - 1;
}
