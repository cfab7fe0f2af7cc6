import type { Frame, NumberColumn } from '../columns/column.ts';

/** The households with their `size`, members per household, among the columns, so that every rule can use it. */
export function withSize(households: Frame, size: Float64Array): Frame {
  const before = households.columns.get('size');
  const column: NumberColumn = {
    kind: 'number',
    name: 'size',
    values: size,
    missing: 0,
    title: before?.title ?? 'Members',
  };
  return { rows: households.rows, columns: new Map([...households.columns, ['size', column]]) };
}
