import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Shown, ShownRow, Tone } from '../shown.ts';
import { type Block, gap } from './layout.ts';
import { wrapped } from './wrap.ts';

/** One block of a table as lines: titles over a rule, rows, and a rule above the last total. */
export function gridLines(table: Shown, block: Block, paint: ChalkInstance): string[] {
  const aligns = block.columns.map((c) => (table.columns[c].isText ? 'left' : 'right') as 'left' | 'right');
  const draw = (cells: readonly string[][]) => drawn(cells, block.widths, aligns);
  const total = table.rows.findLastIndex(({ isTotal }) => isTotal);
  const rule = paint.dim('─'.repeat(block.widths.reduce((sum, width) => sum + width + gap, -gap)));
  const isBlank = (row: ShownRow) => !row.isHeading && block.columns.slice(1).every((c) => row.cells[c] === '');
  const rows = table.rows.flatMap((row, r) =>
    isBlank(row)
      ? []
      : [
          ...(row.isHeading && r > 0 ? [''] : []),
          ...(r === total && r > 0 ? [rule] : []),
          ...(row.isHeading ? headingLines(row, block, paint) : draw(rowCells(row, block, paint))),
        ],
  );
  return [...draw(titles(table, block, paint)), rule, ...rows];
}

/** Titles stand on their units, which stand on the rule. */
function titles(table: Shown, { columns, widths }: Block, paint: ChalkInstance): string[][] {
  const hasUnits = columns.some((c) => table.columns[c].unit !== '');
  const lines = columns.map((c, k) => {
    const { title, unit } = table.columns[c];
    return [...wrapped(title, widths[k]), ...(hasUnits ? [paint.dim(unit)] : [])];
  });
  const height = Math.max(...lines.map(({ length }) => length));
  return lines.map((cell) => [...Array<string>(height - cell.length).fill(''), ...cell]);
}

function rowCells(row: ShownRow, { columns, widths }: Block, paint: ChalkInstance): string[][] {
  return columns.map((c, k) => {
    const indent = c === 0 ? '  '.repeat(row.level) : '';
    const lines = wrapped(row.cells[c], widths[k] - indent.length).map((line) => indent + line);
    return lines.map((line) =>
      row.isTotal ? paint.bold(toned(line, row.tones[c], paint)) : toned(line, row.tones[c], paint),
    );
  });
}

function headingLines(row: ShownRow, { widths }: Block, paint: ChalkInstance): string[] {
  const width = widths.reduce((sum, one) => sum + one + gap, -gap);
  return wrapped(row.cells[0], width).map((line) => paint.bold(line));
}

function toned(text: string, tone: Tone, paint: ChalkInstance): string {
  if (tone === 'good') return paint.green(text);
  if (tone === 'uncertain') return paint.dim(text);
  return tone === 'bad' ? paint.red(text) : text;
}

function drawn(cells: readonly string[][], widths: readonly number[], aligns: readonly ('left' | 'right')[]): string[] {
  const table = new Table({
    chars: bare,
    colWidths: [...widths],
    colAligns: [...aligns],
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(cells.map((lines) => lines.join('\n')));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const bare = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
};
