import type { Column, NumberColumn, Numbers } from '../../columns/column.ts';
import { remembered } from '../../columns/remembered.ts';

/** The groups a column forms: a code a row and the label of each code; −1 is missing. */
export interface Levels {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** Groups of a column: its categories, yes and no, or its distinct numbers in ascending order; found once. */
export const levelsOf = remembered((column: Column): Levels => {
  if (column.kind === 'category') return { codes: column.codes, labels: column.levels };
  const { values } = column;
  const range = values instanceof Float64Array ? undefined : rangeOf(values);
  return range && range.most - range.least < widest ? narrowLevels(column, range) : wideLevels(column);
});

const widest = 65536;

interface Range {
  readonly least: number;
  readonly most: number;
}

function rangeOf(values: Numbers): Range {
  if (values instanceof Int8Array) return { least: -128, most: 127 };
  let least = values[0];
  let most = values[0];
  for (let row = 1; row < values.length; row++) {
    if (values[row] < least) least = values[row];
    if (values[row] > most) most = values[row];
  }
  return { least, most };
}

/** Whole numbers in a narrow range, told apart by a table of those that occur. */
function narrowLevels(column: NumberColumn, { least, most }: Range): Levels {
  const { values } = column;
  const code = new Int32Array(most - least + 1).fill(-1);
  for (let row = 0; row < values.length; row++) code[values[row] - least] = 0;
  const distinct: number[] = [];
  for (let k = 0; k < code.length; k++) if (code[k] === 0) code[k] = distinct.push(k + least) - 1;
  const codes = new Int32Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = code[values[row] - least];
  return { codes, labels: labelsOf(column, distinct) };
}

function wideLevels(column: NumberColumn): Levels {
  const distinct = [...new Set(column.values as Iterable<number>)]
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const code = new Map(distinct.map((value, g) => [value, g]));
  const codes = Int32Array.from(column.values, (value) => code.get(value) ?? -1);
  return { codes, labels: labelsOf(column, distinct) };
}

function labelsOf({ logical }: NumberColumn, distinct: readonly number[]): readonly string[] {
  return distinct.map((value) => (logical ? (value ? 'yes' : 'no') : String(value)));
}
