import type { Text } from '../columns/column.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { comparedCells, comparedColumns } from './compared-columns.ts';
import type { Estimate } from './estimate.ts';
import type { Spread } from './spread.ts';
import { uncertainStyle } from './spread-columns.ts';
import type { Better, Measure, RowStyle, Table } from './table.ts';

/** A row that measures a thing of its own, in its own unit. */
export interface MeasureRow {
  readonly label: Text;
  readonly measure: Measure;
  readonly unit: string;
  readonly better?: Better;
  readonly value: (policy: Estimate['policy']) => number | null;
  /** Its sampling error; left out of tables without errors. */
  readonly spread?: (policy: Estimate['policy']) => Spread | null;
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
  /** Whether sampling errors stand beside. */
  readonly hasErrors?: boolean;
}

/** A table whose rows are different measures, with the unit of each beside it. */
export function measureTable(
  comparison: Comparison,
  blocks: readonly MeasureBlock[],
  { item, changePercent: percent, hasErrors = false }: MeasureLayout,
): Pick<Table, 'columns' | 'rows' | 'styles'> {
  const spread = hasErrors ? 'always' : undefined;
  const compared = comparedColumns(comparison, { measure: 'as-row', percent, spread });
  const rows = blocks.flatMap(({ heading, rows }) => [
    { cells: [heading, '', ...compared.map(() => '')], style: { heading: true } },
    ...rows.map((row) => ({
      cells: [row.label, row.unit, ...comparedCells(comparison, { ...compareRow(row, hasErrors), percent })],
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

function compareRow(
  { value, spread = () => null }: MeasureRow,
  hasErrors: boolean,
): Pick<MeasureRow, 'value' | 'spread'> {
  return hasErrors ? { value, spread } : { value };
}

function styleOf({ measure, better, spread }: MeasureRow): RowStyle {
  return { measure, better, level: 1, ...uncertainStyle(spread?.('change') ?? null) };
}
