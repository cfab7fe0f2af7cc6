import type { CategoryColumn, Column, Frame, NumberColumn, Numbers } from '../columns/column.ts';

/** The rows of a frame named by `rows`, in that order; columns keep their types, units and levels. */
export function gatherFrame(frame: Frame, rows: Uint32Array): Frame {
  const columns = new Map<string, Column>();
  for (const [name, column] of frame.columns) columns.set(name, gatherColumn(column, rows));
  return { rows: rows.length, columns };
}

/** The values of one column at `rows`, in that order. */
export function gatherColumn(column: Column, rows: Uint32Array): Column {
  if (column.kind === 'category') return gatherCategory(column, rows);
  return gatherNumber(column, rows);
}

/** Values at `rows` in an array of the same kind. */
export function gather<T extends Numbers | Uint32Array>(values: T, rows: Uint32Array): T {
  const taken = new (values.constructor as new (length: number) => T)(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]];
  return taken;
}

function gatherNumber(column: NumberColumn, rows: Uint32Array): NumberColumn {
  const values = gather(column.values, rows);
  let missing = 0;
  for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) missing++;
  return { ...column, values, missing };
}

function gatherCategory(column: CategoryColumn, rows: Uint32Array): CategoryColumn {
  const codes = gather(column.codes, rows);
  let missing = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] < 0) missing++;
  return { ...column, codes, missing };
}
