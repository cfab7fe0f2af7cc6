import { uncertainMark } from '../../../tables/uncertain-mark.ts';
import type { ShownRow } from '../../shown.ts';

/** Rows with a mark beside every change that cannot be told from none; the other cells of its column leave room for it. */
export function markedRows(rows: readonly ShownRow[]): readonly ShownRow[] {
  const marked = markedColumns(rows);
  if (marked.size === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, c) => {
      if (!marked.has(c) || cell === '') return cell;
      return `${cell}\u00A0${row.tones[c] === 'uncertain' ? uncertainMark : '\u00A0'}`;
    }),
  }));
}

/** The columns in which some change cannot be told from none. */
export function markedColumns(rows: readonly Pick<ShownRow, 'tones'>[]): ReadonlySet<number> {
  return new Set(rows.flatMap(({ tones }) => tones.flatMap((tone, c) => (tone === 'uncertain' ? [c] : []))));
}
