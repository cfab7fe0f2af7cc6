import { sum } from '../../columns/sum.ts';
import type { Table } from '../../tables/table.ts';
import { type CheckDefinition, type Finding, isEverybodyGrouped, roundingOf } from './check.ts';

/** Tables of groups by product whose cells are money in all: rows add up to their total, columns to that of everybody. */
const additive = ['benefits', 'impact', 'revenue', 'spending', 'bill-change'];

/** Rows and products of the tables by product add up to their totals. */
export const rowsAddUp: CheckDefinition = {
  id: 'rows-add-up',
  title: { en: 'Rows and products add up to the totals of their tables', ar: 'الصفوف والمنتجات تساوي مجاميع جداولها' },
  run: ({ material, tables }) =>
    additive.flatMap((id) => [
      ...alongRows(tables.get(id)),
      ...(isEverybodyGrouped(material) ? downColumns(tables.get(id)) : []),
    ]),
};

function alongRows(table: Table | undefined): readonly Finding[] {
  if (!table) return [];
  const last = table.columns.length - 1;
  return table.rows.flatMap((row, r) => finding(`${table.id}, row ${r + 1}`, row.slice(1, last), row[last]));
}

function downColumns(table: Table | undefined): readonly Finding[] {
  if (!table) return [];
  const [total] = table.totals ?? [];
  const groups = table.rows.slice(0, total);
  return table.columns.slice(1).flatMap(({ id }, k) =>
    finding(
      `${table.id}, ${id}`,
      groups.map((row) => row[k + 1]),
      table.rows[total][k + 1],
    ),
  );
}

function finding(at: string, parts: readonly unknown[], whole: unknown): readonly Finding[] {
  const known = parts.filter((part) => typeof part === 'number');
  if (typeof whole !== 'number' || known.length < parts.length) return [];
  return [{ at, found: sum(known), expected: whole, within: roundingOf(...known, whole) }];
}
