import type { QuantileRule } from '../columns/quantile.ts';
import { complete, floats, once, type Sample, sampleOf, take } from '../columns/sample.ts';

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
}

/** Samples of the variables given, unit by unit the same people: rows where one of them is missing are left out of all. */
export interface Observed {
  readonly of: Sample;
  readonly welfare: Sample;
  readonly baseline?: Sample;
  readonly line?: UnitLine;
  /** The population that a group is part of; itself where everybody is measured. */
  readonly whole: Observed;
  readonly quantiles: QuantileRule;
}

/** A poverty line: one amount, or one a row (by region, by household type); with influences where it is estimated. */
export interface Line {
  readonly at: number | Float64Array;
  readonly influence?: () => Float64Array;
}

/** The line each unit is compared with, and the influence of each row of the column on it where it is estimated. */
export interface UnitLine {
  readonly values: Float64Array;
  readonly influence?: () => Float64Array;
}

/**
 * Lines up what is given: complete rows only, as samples whose units are the same people.
 *
 * @example observe({ of: [5, NaN, 7], weights: [1, 1, 2] }).of.missing // 1
 */
export function observe(given: Given): Observed {
  const columns = columnsOf(given);
  const rows = complete([...columns.values()], given.rows);
  const length = columns.get('of')!.length;
  const missing = (given.rows?.length ?? length) - (rows?.length ?? length);
  const weights = take(columns.get('weights')!, rows);
  const of = (name: string): Sample | undefined => {
    const column = columns.get(name);
    return column && sampleOf(take(column, rows), weights, { rows, length, missing });
  };
  const whole = once(() => observe({ ...given, rows: undefined }));
  const measured = of('of')!;
  const observed = {
    of: measured,
    welfare: of('welfare') ?? measured,
    baseline: of('baseline'),
    line: unitLine(given, take(columns.get('line') ?? columns.get('of')!, rows)),
    quantiles: given.quantiles ?? 'average',
    get whole(): Observed {
      return given.rows === undefined ? observed : whole();
    },
  };
  return observed;
}

function columnsOf(given: Given): Map<string, Float64Array> {
  const of = floats(given.of);
  const columns = new Map([['of', of]]);
  columns.set('weights', given.weights === undefined ? new Float64Array(of.length).fill(1) : floats(given.weights));
  if (given.welfare !== undefined) columns.set('welfare', floats(given.welfare));
  if (given.baseline !== undefined) columns.set('baseline', floats(given.baseline));
  if (given.line !== undefined) columns.set('line', lineColumn(given.line, of.length));
  return columns;
}

function lineColumn(line: number | ArrayLike<number> | Line, length: number): Float64Array {
  if (typeof line === 'number') return new Float64Array(length).fill(line);
  return 'at' in line ? lineColumn(line.at, length) : floats(line);
}

function unitLine({ line }: Given, values: Float64Array): UnitLine | undefined {
  if (line === undefined) return undefined;
  return typeof line === 'object' && 'at' in line ? { values, influence: line.influence } : { values };
}
