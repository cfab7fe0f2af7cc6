import type { Secret } from './known.ts';

/** Rows put into groups that something shown tells apart: a code a row (−1 for none) and the label of each code. */
export interface Breakdown {
  readonly by: string | null;
  readonly labels: readonly string[];
  readonly codes: Int32Array;
}

/** People that something tells of: a group of a breakdown, those in none of its groups (`group` null), or everybody (`by` null). */
export interface People {
  readonly by: string | null;
  readonly group: string | null;
}

/** The same as a sum over parts: 1 for each that belongs to them, else 0. */
export interface Members extends People, Secret {}

/** Records told apart by every breakdown at once: parts that everything shown is a sum over. */
export interface Parts {
  /** Records in each part. */
  readonly records: Float64Array;
  /** Everybody, and every group that has anybody in it. */
  readonly people: readonly Members[];
}

/** How people are named. */
export function keyOf({ by, group }: People): string {
  return JSON.stringify([by, group]);
}

/** The parts of some rows, and who is made of which. Each row is a record of its own, unless households say whose member it is. */
export function partsOf(breakdowns: readonly Breakdown[], rows: Uint32Array, household?: Uint32Array): Parts {
  const records = household ? rows.map((row) => household[row]) : rows;
  const { part, first } = crossed(breakdowns, rows);
  const members = (who: People, n: number, isIn: (row: number) => boolean): Members => {
    return { ...who, n, over: Float64Array.from(first, (row) => Number(isIn(row))) };
  };
  const groups = breakdowns.flatMap(({ by, labels, codes }) => {
    const n = recordsIn(
      Int32Array.from(rows, (row) => codes[row] + 1),
      records,
      labels.length + 1,
    );
    return [null, ...labels].map((group, k) => members({ by, group }, n[k], (row) => codes[row] === k - 1));
  });
  const [all] = recordsIn(new Int32Array(rows.length), records, 1);
  const everybody = members({ by: null, group: null }, all, () => true);
  return { records: recordsIn(part, records, first.length), people: [everybody, ...groups].filter(({ n }) => n > 0) };
}

/** The part of each row, and the first row of each part. */
function crossed(
  breakdowns: readonly Breakdown[],
  rows: Uint32Array,
): { readonly part: Int32Array; readonly first: readonly number[] } {
  const part = new Int32Array(rows.length);
  for (const { codes, labels } of breakdowns) {
    const known = new Map<number, number>();
    for (let i = 0; i < rows.length; i++) {
      const pair = part[i] * (labels.length + 1) + codes[rows[i]] + 1;
      const found = known.get(pair) ?? known.size;
      known.set(pair, found);
      part[i] = found;
    }
  }
  const first: number[] = [];
  for (let i = 0; i < rows.length; i++) first[part[i]] ??= rows[i];
  return { part, first };
}

/** Different records in each place; rows of one record stand together. */
function recordsIn(place: Int32Array, records: Uint32Array, places: number): Float64Array {
  const n = new Float64Array(places);
  const last = new Float64Array(places).fill(-1);
  for (let i = 0; i < place.length; i++) {
    if (last[place[i]] !== records[i]) n[place[i]]++;
    last[place[i]] = records[i];
  }
  return n;
}

/** Parts of several samples side by side: whoever is in more than one of them stands there once for each. */
export function sideBySide(samples: readonly Parts[]): Parts {
  const records = Float64Array.from(samples.flatMap((sample) => [...sample.records]));
  let before = 0;
  const people = samples.flatMap((sample) => {
    const at = before;
    before += sample.records.length;
    return sample.people.map((one) => {
      const over = new Float64Array(records.length);
      over.set(one.over, at);
      return { ...one, over };
    });
  });
  return { records, people };
}
