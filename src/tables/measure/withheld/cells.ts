import type { Variable } from '../plan.ts';
import type { Prepared } from '../prepare.ts';
import { situationsOf } from '../situations.ts';
import { type Breakdown, breakdownsOf } from './breakdowns.ts';

/** People that a result tells of: a group of a breakdown, those in none of its groups (`group` null), or everybody (`by` null). */
export interface People {
  readonly by: string | null;
  readonly group: string | null;
}

/** The same with the cells it is made of: 1 for each that is part of it, else 0. */
export interface Members extends People {
  readonly cells: Float64Array;
  /** Records in it. */
  readonly n: number;
}

/** Records of a sample told apart by every breakdown at once: parts that everything shown is a sum over. */
export interface Cells {
  /** Records in each cell. */
  readonly records: Float64Array;
  /** Everybody, and every group that has anybody in it. */
  readonly people: readonly Members[];
}

/** The cells of a variable's records, and who is made of which. */
export function cellsOf({ plan, survey }: Prepared, variable: Variable): Cells {
  const situations = situationsOf(variable.inDomain, survey.weights, plan.request.quantiles);
  const { rows, length } = situations[0].observed.of;
  const breakdowns = breakdownsOf(plan, variable, situations);
  const { first, records } = crossed(breakdowns, rows ?? Uint32Array.from({ length }, (_, row) => row));
  const members = (who: People, isIn: (row: number) => boolean): Members => {
    const cells = Float64Array.from(first, (row) => Number(isIn(row)));
    return { ...who, cells, n: cells.reduce((n, part, k) => n + part * records[k], 0) };
  };
  const groups = breakdowns.flatMap(({ by, labels, codes }) =>
    [null, ...labels].map((group, k) => members({ by, group }, (row) => codes[row] === k - 1)),
  );
  return { records, people: [members({ by: null, group: null }, () => true), ...groups].filter(({ n }) => n > 0) };
}

/** The records of each cell, and the first row of it. */
function crossed(
  breakdowns: readonly Breakdown[],
  rows: Uint32Array,
): { readonly first: readonly number[]; readonly records: Float64Array } {
  const cellOf = new Int32Array(rows.length);
  for (const { codes, labels } of breakdowns) {
    const known = new Map<number, number>();
    for (let i = 0; i < rows.length; i++) {
      const pair = cellOf[i] * (labels.length + 1) + codes[rows[i]] + 1;
      const cell = known.get(pair) ?? known.size;
      known.set(pair, cell);
      cellOf[i] = cell;
    }
  }
  const first: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    first[cellOf[i]] ??= rows[i];
    counts[cellOf[i]] = (counts[cellOf[i]] ?? 0) + 1;
  }
  return { first, records: Float64Array.from(counts) };
}
