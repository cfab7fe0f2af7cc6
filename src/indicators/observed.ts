import type { QuantileRule } from '../columns/quantile.ts';
import { complete, floats, once, type Sample, sampleOf, sampleOnce, take } from '../columns/sample.ts';
import type { Influence } from './influence.ts';

/** What is to be measured, as columns of equal length. */
export interface Given {
  /** The variable measured: an income, a transfer, a tax. */
  readonly of: ArrayLike<number>;
  /** People each row stands for; 1 where absent. */
  readonly weights?: ArrayLike<number>;
  /** What ranks people and is compared with the line, where it is not `of` itself; it includes the transfer measured. */
  readonly welfare?: ArrayLike<number>;
  /** The same people's value of `of` before the reform. */
  readonly baseline?: ArrayLike<number>;
  readonly line?: number | ArrayLike<number> | Line;
  /** The rows of a group or domain; the rest stays the population that shares are taken of. */
  readonly rows?: Uint32Array;
  readonly quantiles?: QuantileRule;
  /** The share of the transfer measured that is part of welfare, 1 unless said: the rest is saved or displaces other income. */
  readonly consumed?: number;
}

/** Samples of the variables given, unit by unit the same people: rows where one of them is missing are left out of all. */
export interface Observed {
  readonly of: Sample;
  /** The variable measured itself where no other was given. */
  readonly welfare: Sample;
  readonly baseline?: Sample;
  /** Welfare without what is consumed of the transfer measured: ASPIRE's pre-transfer welfare. */
  readonly before: Sample;
  readonly line?: UnitLine;
  /** The population that a group is part of; itself where everybody is measured. */
  readonly whole: Observed;
  readonly quantiles: QuantileRule;
  readonly consumed: number;
}

/** A poverty line: one amount, or one a row (by region, by household type); with influences where it is estimated. */
export interface Line {
  readonly amount: number | Float64Array;
  readonly influence?: Influence;
}

/** The line each unit is compared with, and the influence of each row of the column on it where it is estimated. */
export interface UnitLine {
  readonly values: Float64Array;
  readonly influence?: Influence;
}

/**
 * Lines up what is given: complete rows only, as samples whose units are the same people.
 *
 * @example observe({ of: [5, NaN, 7], weights: [1, 1, 2] }).of.missing // 1
 */
export function observe(given: Given): Observed {
  const columns = columnsOf(given);
  const rows = complete(Object.values(columns).filter((column) => column !== undefined));
  const { length } = columns.of;
  const everybody = observed(atRows(columns, rows), {
    taken: { rows, length, missing: length - (rows?.length ?? length) },
    influence: isLine(given.line) ? given.line.influence : undefined,
    quantiles: given.quantiles ?? 'average',
    consumed: given.consumed ?? 1,
  });
  return given.rows === undefined ? everybody : within(everybody, given.rows);
}

/** A sample observed by itself: it shares its order with whoever else looks at it. */
export function observeSample(of: Sample): Observed {
  const { rows, length, missing, values, weights } = of;
  const before = once(() => sampleOf(new Float64Array(values.length), weights, { rows, length, missing }));
  return {
    of,
    welfare: of,
    quantiles: 'average',
    consumed: 1,
    get before() {
      return before();
    },
    get whole() {
      return this;
    },
  };
}

/**
 * A group of the people observed, by their rows; shares and fifths stay those of everybody.
 *
 * @example within(observe({ of: [1, 2, 3] }), Uint32Array.of(0, 2)).of.sum // 4
 */
export function within(whole: Observed, rows: Uint32Array): Observed {
  const { of, welfare, baseline, line, quantiles, consumed } = whole;
  const units = unitsAt(of, rows);
  const columns = {
    of: of.values,
    weights: of.weights,
    welfare: welfare === of ? undefined : welfare.values,
    baseline: baseline?.values,
    line: line?.values,
  };
  const kept = of.rows === undefined ? units : units.map((unit) => of.rows![unit]);
  const taken = { rows: kept, length: of.length, missing: rows.length - kept.length };
  return observed(atRows(columns, units), { taken, influence: line?.influence, quantiles, consumed, whole });
}

/** Each group of the people observed, from one code a row of the column (−1: in no group). */
export function eachGroup(whole: Observed, codes: ArrayLike<number>, groups: number): readonly Observed[] {
  const ends = new Uint32Array(groups);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) ends[codes[row]]++;
  const rows = Array.from(ends, (count) => new Uint32Array(count));
  ends.fill(0);
  for (let row = 0; row < codes.length; row++) {
    const group = codes[row];
    if (group >= 0) rows[group][ends[group]++] = row;
  }
  return rows.map((of) => within(whole, of));
}

interface Columns {
  readonly of: Float64Array;
  readonly weights: Float64Array;
  readonly welfare?: Float64Array;
  readonly baseline?: Float64Array;
  readonly line?: Float64Array;
}

interface Around {
  readonly taken: { readonly rows?: Uint32Array; readonly length: number; readonly missing: number };
  readonly influence?: Influence;
  readonly quantiles: QuantileRule;
  readonly consumed: number;
  readonly whole?: Observed;
}

function observed(columns: Columns, { taken, influence, quantiles, consumed, whole }: Around): Observed {
  const sample = (column: Float64Array) =>
    taken.rows === undefined ? sampleOnce(column, columns.weights) : sampleOf(column, columns.weights, taken);
  const of = sample(columns.of);
  const welfare = columns.welfare ? sample(columns.welfare) : of;
  const before = once(() => sample(welfare.values.map((y, i) => y - consumed * of.values[i])));
  return {
    of,
    welfare,
    baseline: columns.baseline && sample(columns.baseline),
    line: columns.line && { values: columns.line, influence },
    quantiles,
    consumed,
    get before() {
      return before();
    },
    get whole() {
      return whole ?? this;
    },
  };
}

function columnsOf({ of, weights, welfare, baseline, line }: Given): Columns {
  const values = floats(of);
  return {
    of: values,
    weights: weights === undefined ? new Float64Array(values.length).fill(1) : floats(weights),
    welfare: welfare && floats(welfare),
    baseline: baseline && floats(baseline),
    line: line === undefined ? undefined : lineColumn(line, values.length),
  };
}

function atRows(columns: Columns, rows: Uint32Array | undefined): Columns {
  return {
    of: take(columns.of, rows),
    weights: take(columns.weights, rows),
    welfare: columns.welfare && take(columns.welfare, rows),
    baseline: columns.baseline && take(columns.baseline, rows),
    line: columns.line && take(columns.line, rows),
  };
}

function lineColumn(line: number | ArrayLike<number> | Line, length: number): Float64Array {
  if (isLine(line)) return lineColumn(line.amount, length);
  return typeof line === 'number' ? new Float64Array(length).fill(line) : floats(line);
}

function isLine(line: Given['line']): line is Line {
  return typeof line === 'object' && 'amount' in line;
}

function unitsAt({ rows, length }: Sample, wanted: Uint32Array): Uint32Array {
  if (rows === undefined) return wanted;
  const units = new Int32Array(length).fill(-1);
  for (let unit = 0; unit < rows.length; unit++) units[rows[unit]] = unit;
  return wanted.filter((row) => units[row] >= 0).map((row) => units[row]);
}
