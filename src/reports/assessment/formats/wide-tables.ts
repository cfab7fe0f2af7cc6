import type { Document, TableBlock } from '../document.ts';
import { shownTable } from '../shown-table.ts';

/** Whether a table has too many columns for an upright page. */
export function isWide(block: TableBlock, document: Document): boolean {
  return shownTable(block, document).columns.length > upright;
}

/** Columns that an upright page has room for. */
const upright = 15;

/** The size of a table's letters in points: the more columns, the smaller. */
export function letterSize(columns: number): number {
  if (columns > upright) return 7;
  if (columns > 11) return 6.5;
  return columns > 8 ? 7 : 8.5;
}
