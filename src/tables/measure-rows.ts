import type { Text } from '../columns/column.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { comparedCells, comparedColumns, withoutPercent } from './compared-columns.ts';
import type { Estimate } from './estimate.ts';
import type { Better, Measure, Table } from './table.ts';

/** A row that measures a thing of its own, in its own unit. */
export interface MeasureRow {
  readonly label: Text;
  readonly measure: Measure;
  readonly unit: string;
  readonly better?: Better;
  readonly value: (policy: Estimate['policy']) => number | null;
}

/** Rows under one heading. */
export interface MeasureBlock {
  readonly heading: Text;
  readonly rows: readonly MeasureRow[];
}

/** How such a table is laid out: the title of its first column, and whether change is also given in percent. */
export interface MeasureLayout {
  readonly item: Text;
  readonly changePercent: boolean;
}

/** A table whose rows are different measures, with the unit of each beside it. */
export function measureTable(
  comparison: Comparison,
  blocks: readonly MeasureBlock[],
  { item, changePercent }: MeasureLayout,
): Pick<Table, 'columns' | 'rows' | 'styles'> {
  const kept = <T>(list: readonly T[]): T[] => (changePercent ? [...list] : withoutPercent(list));
  const compared = kept(comparedColumns(comparison, { measure: 'as-row' }));
  const rows = blocks.flatMap(({ heading, rows }) => [
    { cells: [heading, '', ...compared.map(() => '')], style: { heading: true } },
    ...rows.map((row) => ({
      cells: [row.label, row.unit, ...kept(comparedCells(comparison, row.value))],
      style: styleOf(row),
    })),
  ]);
  return {
    columns: [
      { id: 'item', title: item, measure: 'text' },
      { id: 'unit', title: { en: 'Unit', ar: 'الوحدة' }, measure: 'unit' },
      ...compared,
    ],
    rows: rows.map(({ cells }) => cells),
    styles: rows.map(({ style }) => style),
  };
}

function styleOf({ measure, better }: MeasureRow) {
  return { measure, better, level: 1 };
}
