import type { Codes } from '../../indicators/variance/survey-design.ts';
import type { Worked } from './rules.ts';

/** Rows put into groups: a code a row (−1 for none) and the label of each code. */
export interface Coded {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** The groups a rule forms: its names in their order, yes and no, or its distinct numbers from the lowest. */
export function codesOf({ values, levels, logical }: Worked): Coded {
  if (levels) return { codes: Int32Array.from(values, (code) => (code >= 0 ? code : -1)), labels: levels };
  const { codes, distinct } = narrowCodes(values) ?? wideCodes(values);
  return { codes, labels: distinct.map((value) => (logical ? (value === 0 ? 'no' : 'yes') : String(value))) };
}

interface Numbered {
  readonly codes: Int32Array;
  readonly distinct: readonly number[];
}

const widest = 1_000_000;

/** Codes of whole numbers in a range that a table can hold; undefined for any others. */
function narrowCodes(values: Float64Array): Numbered | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const x = values[row];
    if (Number.isNaN(x)) continue;
    if (x !== Math.floor(x)) return undefined;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  if (!(most - least >= 0 && most - least < widest)) return undefined;
  const place = new Int32Array(most - least + 1).fill(-1);
  const codes = new Int32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const x = values[row];
    if (Number.isNaN(x)) codes[row] = -1;
    else {
      codes[row] = x - least;
      place[codes[row]] = 0;
    }
  }
  const distinct: number[] = [];
  for (let k = 0; k < place.length; k++) if (place[k] === 0) place[k] = distinct.push(least + k) - 1;
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) codes[row] = place[codes[row]];
  return { codes, distinct };
}

function wideCodes(values: Float64Array): Numbered {
  const place = new Map<number, number>();
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) place.set(values[row], -1);
  const distinct = [...place.keys()].sort((a, b) => a - b);
  distinct.forEach((value, k) => {
    place.set(value, k);
  });
  const codes = new Int32Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = place.get(values[row]) ?? -1;
  return { codes, distinct };
}

/** Whom rows were drawn with: a code a row (−1 where it is missing), in no order, and which rows lack one. */
export interface Drawn {
  readonly codes: Codes;
  readonly missing: number;
  /** The first row that lacks one. */
  readonly first: number;
}

/** The strata or sampling units that a rule names: numbers that count something are their own codes. */
export function drawnWith(worked: Worked): Drawn {
  if (!worked.levels && isCounting(worked.values)) return { codes: worked.values, missing: 0, first: -1 };
  return withMissing(codesOf(worked).codes);
}

/** Whether all are whole numbers from zero on. */
function isCounting(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const code = values[row] | 0;
    if (code !== values[row] || code < 0) return false;
  }
  return true;
}

function withMissing(codes: Int32Array): Drawn {
  let missing = 0;
  let first = -1;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] >= 0) continue;
    if (missing === 0) first = row;
    missing++;
  }
  return { codes, missing, first };
}
