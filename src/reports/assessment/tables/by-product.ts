import type { Text } from '../../../columns/column.ts';
import type { Instrument } from '../../../policy/policy.ts';
import { conventionLine } from '../../../tables/conventions.ts';
import { groupColumn, levelsIn } from '../../../tables/group-rows.ts';
import { allLabel } from '../../../tables/labels.ts';
import { sourceLine, welfareNote } from '../../../tables/notes.ts';
import type { Result, Where } from '../../../tables/result.ts';
import type { Cell, Measure, Table, TableColumn } from '../../../tables/table.ts';
import { instrumentName } from '../instrument-name.ts';

/** A table of groups by products: what stands in its cells, and whether a column of all products together has a meaning. */
export interface ByProduct {
  readonly id: string;
  readonly title: Text;
  readonly products: readonly Instrument[];
  readonly measure: Measure;
  readonly unit: (product: Instrument) => string | undefined;
  readonly cell: (product: Instrument, where: Where) => number | null;
  readonly together?: { readonly unit: string; readonly cell: (where: Where) => number | null };
  readonly notes?: readonly Text[];
  readonly better?: TableColumn['better'];
}

/** Groups in rows, products in columns, all products together at the end, everybody in the last row: the layout of SUBSIM. */
export function byProductTable(result: Result, spec: ByProduct): Table {
  const { comparison } = result;
  const { id, title, products, measure, better, together, notes = [] } = spec;
  const rows = rowsOf(result);
  const table = { id, title, notes: [...notes, welfareNote(comparison)], source: sourceLine(comparison) };
  return {
    ...table,
    columns: [
      groupColumn(result),
      ...products.map((product) => ({
        id: product.id,
        title: instrumentName(product),
        unit: spec.unit(product),
        measure,
        better,
      })),
      ...(together ? [{ id: 'all', title: { en: 'Total', ar: 'المجموع' }, unit: together.unit, measure, better }] : []),
    ],
    rows: products.length === 0 ? [] : rows.map(({ label, where }) => [label, ...cells(spec, where)]),
    totals: [rows.length - 1],
    conventions: conventionLine(['people', 'groups']),
  };
}

function cells({ products, cell, together }: ByProduct, where: Where): Cell[] {
  return [...products.map((product) => cell(product, where)), ...(together ? [together.cell(where)] : [])];
}

function rowsOf({ comparison, estimates }: Result): readonly { readonly label: Text; readonly where: Where }[] {
  const { by } = comparison.groups;
  const groups = levelsIn(estimates, by).map((group) => ({ label: group, where: { by, group } }));
  return [...groups, { label: allLabel, where: {} }];
}
