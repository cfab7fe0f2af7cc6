import { ascending } from '../columns/order.ts';
import { byCodePoint } from './code-point.ts';
import { type Builder, TEXT } from './csv/builder.ts';

/** The ids of a table's rows: how they sort, and how each is written. Rows without an id have NaN for rank. */
export interface Ids {
  readonly rows: number;
  /** Orders the rows: the id itself where all are plain integers, else its place among the ids. */
  readonly rank: Float64Array;
  /** Whether the rank is the id. */
  readonly areNumbers: boolean;
  readonly textAt: (row: number) => string;
}

/** The ids that a key column holds. Ids that are all integers sort as numbers, others by code point. */
export function idsOf(builder: Builder, rows: number): Ids {
  if (builder.shape !== TEXT) {
    const rank = builder.values.subarray(0, rows);
    return { rows, rank, areNumbers: true, textAt: (row) => String(rank[row]) };
  }
  const { codes, levels } = builder;
  const places = placesOf(levels);
  const rank = new Float64Array(rows);
  for (let row = 0; row < rows; row++) rank[row] = codes[row] < 0 ? Number.NaN : places[codes[row]];
  return { rows, rank, areNumbers: false, textAt: (row) => levels[codes[row]] };
}

/** The rows in the order of their ids, or undefined where they stand so already. */
export function orderOf(ids: Ids): Uint32Array | undefined {
  const { rank, rows } = ids;
  for (let row = 1; row < rows; row++) if (!(rank[row - 1] <= rank[row])) return ascending(rank.slice());
  return undefined;
}

/** Pairs of rows with the same id, each as the row that repeats it and the first that has it. */
export function repeats(ids: Ids, order: Uint32Array | undefined): { row: number; first: number }[] {
  const pairs: { row: number; first: number }[] = [];
  let first = rowAt(0);
  for (let i = 1; i < ids.rows; i++) {
    const row = rowAt(i);
    if (ids.rank[row] === ids.rank[first]) pairs.push({ row, first });
    else first = row;
  }
  return pairs;

  function rowAt(i: number): number {
    return order ? order[i] : i;
  }
}

/** Ids in order, written out when first asked for: half a million texts are not made where nobody reads them. */
export function lazyTexts(ids: Ids, order: Uint32Array | undefined): () => readonly string[] {
  let texts: readonly string[] | undefined;
  return () => {
    texts ??= Array.from({ length: ids.rows }, (_, i) => ids.textAt(order ? order[i] : i));
    return texts;
  };
}

function placesOf(levels: readonly string[]): Float64Array {
  const compare = levels.every((level) => /^-?\d+$/.test(level)) ? byInteger : byCodePoint;
  const sorted = levels.map((_, code) => code).sort((a, b) => compare(levels[a], levels[b]));
  const places = new Float64Array(levels.length);
  sorted.forEach((code, place) => {
    places[code] = place;
  });
  return places;
}

function byInteger(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return byCodePoint(a, b);
}
