import type { FileChild } from 'docx';
import type { TableBlock } from '../../document.ts';
import { shownTable } from '../../shown-table.ts';
import { markedRows } from '../marked-rows.ts';
import { isWide } from '../wide-tables.ts';
import { caption, under } from './caption.ts';
import type { Context } from './context.ts';
import { gridTable } from './grid.ts';

/** A table with its caption above and its notes and source beneath. */
export function tableParts(block: TableBlock, context: Context): FileChild[] {
  const { columns, rows } = shownTable(block, context.document);
  const notes = under(block, context);
  const grid = gridTable({ columns, rows: markedRows(rows) }, context, {
    isTurned: isWide(block, context.document),
    keepsWithNext: notes.length > 0,
  });
  return [caption(block, context), grid, ...notes];
}
