import { quantileGroups } from '../columns/groups.ts';
import type { QuantileRule } from '../columns/quantile.ts';
import { complete, floats, type Sample, sampleOf, take } from '../columns/sample.ts';
import { addUpCells, type Cell, together } from './cells.ts';

/** A baseline and a reform on the same people, as columns. */
export interface Reform {
  readonly baseline: ArrayLike<number>;
  readonly reform: ArrayLike<number>;
  /** People each row stands for. */
  readonly weights: ArrayLike<number>;
  readonly line: number | Float64Array;
  /** Groups of equal size, formed on the baseline: 10 unless said. */
  readonly groups?: number;
  /** A second grouping, one code a row (region, citizenship), and how many there are. */
  readonly by?: { readonly codes: ArrayLike<number>; readonly count: number };
  readonly quantiles?: QuantileRule;
  readonly threshold?: number;
}

/** Everything a sweep or a summary table asks of one reform. */
export interface Battery {
  /** Samples with their order and running totals: whatever else is asked of them costs no more sorting. */
  readonly baseline: Sample;
  readonly reform: Sample;
  /** Each row's group on the baseline, −1 where welfare is missing under either policy. */
  readonly groups: Int32Array;
  /** Cells by group and, within a group, by the second grouping: group·count + code. */
  readonly cells: readonly Cell[];
  readonly byGroup: readonly Cell[];
  readonly bySecond: readonly Cell[];
  readonly all: Cell;
}

/**
 * The fast path: two sorts, two walks, and one pass over cells for means, poverty and winners and losers by group.
 * `giniOf`, `lorenzAt` and `quantile` of the samples then cost next to nothing.
 */
export function battery(given: Reform): Battery {
  const { groups = 10, by, quantiles, threshold } = given;
  const [baseline, reform] = samplesOf(given);
  const codes = quantileGroups(baseline, groups, 'cut', quantiles);
  const count = by?.count ?? 1;
  const both = {
    baseline: baseline.values,
    reform: reform.values,
    weights: baseline.weights,
    lines: linesOf(given.line, baseline),
    cells: cellOfUnits(baseline, codes, by),
  };
  const cells = addUpCells(both, groups * count, threshold);
  const every = (from: number, step: number, n: number) =>
    together(Array.from({ length: n }, (_, k) => cells[from + k * step]));
  return {
    baseline,
    reform,
    groups: codes,
    cells,
    byGroup: Array.from({ length: groups }, (_, group) => every(group * count, 1, count)),
    bySecond: Array.from({ length: count }, (_, code) => every(code, count, groups)),
    all: together(cells),
  };
}

function samplesOf({ baseline, reform, weights }: Reform): readonly [Sample, Sample] {
  const columns = [floats(baseline), floats(reform), floats(weights)];
  const rows = complete(columns);
  const [before, after, w] = columns.map((column) => take(column, rows));
  const { length } = columns[0];
  const taken = { rows, length, missing: length - w.length };
  return [sampleOf(before, w, taken), sampleOf(after, w, taken)];
}

function linesOf(line: number | Float64Array, { rows, length }: Sample): Float64Array {
  return take(typeof line === 'number' ? new Float64Array(length).fill(line) : line, rows);
}

function cellOfUnits({ rows, values }: Sample, codes: Int32Array, by: Reform['by']): Int32Array {
  if (rows === undefined && by === undefined) return codes;
  const cells = new Int32Array(values.length);
  for (let i = 0; i < cells.length; i++) {
    const row = rows === undefined ? i : rows[i];
    const second = by === undefined ? 0 : by.codes[row];
    cells[i] = second < 0 ? -1 : codes[row] * (by?.count ?? 1) + second;
  }
  return cells;
}
