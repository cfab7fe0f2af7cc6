import { sum } from '../../columns/sum.ts';
import { lookUp } from '../../tables/result.ts';
import type { Cell, Table } from '../../tables/table.ts';
import type { Material } from '../assessment/material.ts';
import { type CheckDefinition, type Finding, isEverybodyGrouped } from './check.ts';

/** Columns of shares by group, by table: what they must add up to over the groups. */
const down: Readonly<Record<string, readonly string[] | 'all'>> = {
  population: ['share'],
  distribution: ['people', 'share', 'share_of_change'],
  'benefit-shares': 'all',
};

/** Shares of groups add up to 100, bins of winners and losers too, and the structure of spending across products. */
export const sharesAddUp: CheckDefinition = {
  id: 'shares-add-up',
  title: { en: 'Shares add up to 100', ar: 'الحصص مجموعها 100' },
  run: ({ material, tables }) => [
    ...(isEverybodyGrouped(material) ? Object.entries(down) : []).flatMap(([id, columns]) =>
      downwards(tables.get(id), columns, roundingOfHeads(material)),
    ),
    ...across(tables.get('winners-losers'), [
      'loss_over_5',
      'loss_under_5',
      'no_change',
      'gain_under_5',
      'gain_over_5',
    ]),
    ...structure(tables.get('spending-structure')),
  ],
};

/** By how much shares of heads may miss 100 where heads are rounded, for each group. */
function roundingOfHeads({ result, roundTo }: Material): number {
  const heads = lookUp(result)('count', 'persons', 'baseline');
  return roundTo > 1 && heads ? (100 * roundTo) / heads : 0;
}

function downwards(table: Table | undefined, wanted: readonly string[] | 'all', slack: number): readonly Finding[] {
  if (!table) return [];
  const [total] = table.totals ?? [];
  const groups = table.rows.slice(0, total);
  return table.columns.flatMap(({ id, measure }, c) => {
    if (measure !== 'percent' || (wanted !== 'all' && !wanted.includes(id))) return [];
    const whole = table.rows[total]?.[c];
    if (!isHundred(whole)) return [];
    const parts = groups.map((row) => row[c]);
    const room = id === 'people' ? slack * groups.length : 0;
    return hundred(`${table.id}, ${id}`, parts).map((one) => ({ ...one, within: one.within + room }));
  });
}

function across(table: Table | undefined, ids: readonly string[]): readonly Finding[] {
  if (!table) return [];
  const places = ids.map((id) => table.columns.findIndex((column) => column.id === id));
  return table.rows
    .filter((_, r) => !table.styles?.[r]?.heading)
    .flatMap((row) =>
      hundred(
        `${table.id}, ${nameOf(row[0])}`,
        places.map((c) => row[c]),
      ),
    );
}

/** Groups that spend nothing on what is subsidised, or hold nobody, have no structure. */
function structure(table: Table | undefined): readonly Finding[] {
  const rows = (table?.rows ?? []).filter((row) => row.slice(1).some((cell) => cell !== 0));
  return rows.flatMap((row) => hundred(`${table!.id}, ${nameOf(row[0])}`, row.slice(1, -1)));
}

function hundred(at: string, cells: readonly Cell[]): readonly Finding[] {
  const known = cells.filter((cell) => typeof cell === 'number');
  if (known.length < cells.length || known.length === 0) return [];
  return [{ at, found: sum(known), expected: 100, within: 1e-7 * Math.max(1, ...known.map(Math.abs)) }];
}

function isHundred(cell: Cell | undefined): boolean {
  return typeof cell === 'number' && Math.abs(cell - 100) < 1e-9;
}

function nameOf(cell: Cell): string {
  return cell !== null && typeof cell === 'object' ? (cell.en ?? '') : String(cell ?? '');
}
