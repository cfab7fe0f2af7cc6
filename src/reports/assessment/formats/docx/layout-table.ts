import { type ITableCellOptions, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { noBorders } from './borders.ts';
import type { Context } from './context.ts';

/** Things laid out side by side in columns of the given widths. */
export function layoutTable(
  rows: readonly (readonly Omit<ITableCellOptions, 'width'>[])[],
  widths: readonly number[],
  { isRtl }: Pick<Context, 'isRtl'>,
): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((cell, c) => new TableCell({ ...cell, width: { size: widths[c], type: WidthType.DXA } })),
        }),
    ),
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: isRtl,
    borders: noBorders,
  });
}
