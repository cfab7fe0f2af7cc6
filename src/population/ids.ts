import { ascending } from '../columns/order.ts';
import { byCodePoint } from './code-point.ts';
import { type Builder, TEXT } from './csv/builder.ts';
import { fileOrder } from './offsets.ts';

/** The ids of a table's rows: how they sort, and how each is written. */
export interface Ids {
  readonly rows: number;
  /** Orders the rows: the id itself where all are plain integers, else its place among the ids; NaN for none. */
  readonly rank: Float64Array;
  /** Whether the rank is the id. */
  readonly areNumbers: boolean;
  readonly isGivenAt: (row: number) => boolean;
  readonly textAt: (row: number) => string;
  /** Ids that are not plain integers, as codes into texts (the same text may stand there twice). */
  readonly names?: { readonly codes: Int32Array; readonly texts: readonly string[] };
}

/** The ids that a key column holds. Ids that are all integers sort as numbers, others by code point. */
export function idsOf({ shape, values, codes, levels }: Builder, rows: number): Ids {
  if (shape === TEXT) return namedIds({ codes, texts: levels }, rows);
  const rank = values.subarray(0, rows);
  const isGivenAt = (row: number) => !Number.isNaN(rank[row]);
  return { rows, rank, areNumbers: true, isGivenAt, textAt: (row) => String(rank[row]) };
}

function namedIds(names: NonNullable<Ids['names']>, rows: number): Ids {
  let rank: Float64Array | undefined;
  return {
    rows,
    areNumbers: false,
    names,
    isGivenAt: (row) => names.codes[row] >= 0,
    textAt: (row) => names.texts[names.codes[row]],
    get rank() {
      rank ??= ranksOf(names, rows);
      return rank;
    },
  };
}

function ranksOf({ codes, texts }: NonNullable<Ids['names']>, rows: number): Float64Array {
  const places = placesOf(texts);
  const rank = new Float64Array(rows);
  for (let row = 0; row < rows; row++) rank[row] = codes[row] < 0 ? Number.NaN : places[codes[row]];
  return rank;
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
  const sorted = fileOrder(levels.length).sort((a, b) => compare(levels[a], levels[b]));
  const places = new Float64Array(levels.length);
  let place = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && levels[sorted[i]] !== levels[sorted[i - 1]]) place++;
    places[sorted[i]] = place;
  }
  return places;
}

function byInteger(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return byCodePoint(a, b);
}
