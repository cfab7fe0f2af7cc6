import { type Builder, KEY, NUMBER } from './builder.ts';

const LF = 10;
const CR = 13;
const DOT = 46;
const ZERO = 48;
const powers = Float64Array.of(1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9);
/** Digits that fit whole-number arithmetic, and those of a number that division by a power of ten leaves exact. */
const mostDigits = 9;
const mostInAll = 15;

/** Where the cells of successive plain numbers go: for each column its values, or nothing where cells need a closer look. */
export interface Lanes {
  readonly builders: readonly Builder[];
  readonly values: (Float64Array | undefined)[];
  readonly isKey: boolean[];
}

/** Lanes for the columns of a file, to be refreshed when a column was looked at more closely or got more room. */
export function lanesFor(builders: readonly Builder[]): Lanes {
  const lanes: Lanes = { builders, values: [], isKey: [] };
  refreshAll(lanes);
  return lanes;
}

/** Takes note that every column may have changed: there is more room. */
export function refreshAll(lanes: Lanes): void {
  for (let c = 0; c < lanes.builders.length; c++) refresh(lanes, c);
}

/** Takes note of what a column has become: a key may turn out to be a name. */
export function refresh({ builders, values, isKey }: Lanes, c: number): void {
  const { shape, isPlain, sentinels, values: column } = builders[c];
  const takesNumbers = (shape === NUMBER && isPlain) || shape === KEY;
  values[c] = takesNumbers && sentinels === undefined ? column : undefined;
  isKey[c] = shape === KEY;
}

/** A stretch of bytes: well-formed utf-8 that ends in a line break, cells set apart by a byte. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
}

/** How far a file was read: the byte, the row and the column of the cell that comes next. */
export interface Reached {
  at: number;
  row: number;
  column: number;
}

/**
 * Reads cells row by row from `reached` on as long as they are plain numbers of at most nine digits on either side of the point
 * and fifteen in all: the bulk of any file of figures. Stops at a cell that needs a closer look, at a blank line, at the end of
 * the bytes, and before row `most`.
 */
export function readPlainNumbers(stretch: Stretch, most: number, lanes: Lanes, reached: Reached): void {
  const { bytes, delimiter } = stretch;
  const { values, isKey } = lanes;
  const last = values.length - 1;
  let { at, row, column } = reached;
  for (;;) {
    const target = values[column];
    if (target === undefined) break;
    let i = at;
    let whole = 0;
    let digit = bytes[i] - ZERO;
    while (digit >= 0 && digit <= 9) {
      whole = (Math.imul(whole, 10) + digit) | 0;
      digit = bytes[++i] - ZERO;
    }
    const digits = i - at;
    let decimals = 0;
    let part = 0;
    if (digit === DOT - ZERO && digits > 0 && !isKey[column]) {
      const first = ++i;
      digit = bytes[i] - ZERO;
      while (digit >= 0 && digit <= 9) {
        part = (Math.imul(part, 10) + digit) | 0;
        digit = bytes[++i] - ZERO;
      }
      decimals = i - first;
    }
    const end = digit + ZERO;
    const isEnd = column < last ? end === delimiter : end === LF || end === CR;
    const isShort = digits <= mostDigits && decimals <= mostDigits && digits + decimals <= mostInAll;
    const isPlain = digits > 0 && isShort && !(isKey[column] && bytes[at] === ZERO && digits > 1);
    if (!isEnd || !isPlain) break;
    target[row] = decimals > 0 ? (whole * powers[decimals] + part) / powers[decimals] : whole;
    at = i + 1;
    if (column++ < last) continue;
    if (end === CR && at < bytes.length && bytes[at] === LF) at++;
    column = 0;
    row++;
    if (row >= most || at >= bytes.length || bytes[at] === LF || bytes[at] === CR) break;
  }
  reached.at = at;
  reached.row = row;
  reached.column = column;
}
