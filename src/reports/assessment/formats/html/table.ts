import { uncertainMark } from '../../../../tables/uncertain-mark.ts';
import type { Shown, ShownColumn, ShownRow } from '../../../shown.ts';
import type { Document, TableBlock } from '../../document.ts';
import { shownTable } from '../../shown-table.ts';
import { element, escaped } from './markup.ts';

/** A table with its caption, a header cell for each row and column, and its notes and source beneath. */
export function tableHtml(block: TableBlock, document: Document, place: string): string {
  const made = shownTable(block, document);
  const id = `table-${block.number.replaceAll('.', '-')}-${place}`;
  const words = `<span class="number">${escaped(block.label)}</span> ${escaped(block.caption)}`;
  const caption = `<span class="held">${words}</span>`;
  const grid = element(
    'table',
    { class: widthOf(made) },
    `<caption id="${id}-caption">${caption}</caption>${head(made)}<tbody>${body(made)}</tbody>`,
  );
  const scroll = { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': `${id}-caption` };
  const shape = [
    'table',
    ...(made.columns.length > broad ? ['broad'] : []),
    ...(made.rows.length <= short ? ['short'] : []),
  ];
  return element('figure', { class: shape.join(' '), id }, `${element('div', scroll, grid)}${under(block)}`);
}

/** Columns from which a table is set smaller in print, on screens too, and from which it takes a page on its side; rows that stay together. */
const wide = 7;
const dense = 11;
const broad = 12;
const short = 24;

function widthOf({ columns }: Shown): string | undefined {
  const classes = [...(columns.length > wide ? ['wide'] : []), ...(columns.length > dense ? ['dense'] : [])];
  return classes.length > 0 ? classes.join(' ') : undefined;
}

/** The notes and the source under a table or chart. */
export function under({ notes, source }: Pick<TableBlock, 'notes' | 'source'>): string {
  const lines = [...notes, ...(source ? [source] : [])];
  if (lines.length === 0) return '';
  return `<figcaption class="notes">${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</figcaption>`;
}

function head({ columns }: Shown): string {
  const cells = columns.map(
    (column) => `<th scope="col"${column.isText ? '' : ' class="n"'}>${columnTitle(column)}</th>`,
  );
  return `<thead><tr>${cells.join('')}</tr></thead>`;
}

function columnTitle({ title, unit }: ShownColumn): string {
  return `${escaped(title)}${unit ? ` <span class="unit">${escaped(unit)}</span>` : ''}`;
}

function body({ columns, rows }: Shown): string {
  return rows.map((row) => rowHtml(row, columns)).join('');
}

function rowHtml({ cells, tones, level, isHeading, isTotal }: ShownRow, columns: readonly ShownColumn[]): string {
  const [first, ...rest] = cells;
  const kind = isHeading ? ' class="heading"' : isTotal ? ' class="total"' : '';
  const scope = isHeading ? 'rowgroup' : 'row';
  const indent = level > 0 ? ` class="level-${level}"` : '';
  const others = rest.map((cell, c) => cellHtml(cell, columns[c + 1], tones[c + 1]));
  const span = isHeading && rest.every((cell) => cell === '') ? ` colspan="${cells.length}"` : '';
  return `<tr${kind}><th scope="${scope}"${indent}${span}><bdi>${escaped(first)}</bdi></th>${span ? '' : others.join('')}</tr>`;
}

function cellHtml(cell: string, { isText }: ShownColumn, tone: string): string {
  if (isText) return `<td><bdi>${escaped(cell)}</bdi></td>`;
  const classes = tone === 'none' ? 'n' : `n ${tone}`;
  const mark = tone === 'uncertain' ? `<span class="mark">${uncertainMark}</span>` : '';
  return `<td class="${classes}">${escaped(cell)}${mark}</td>`;
}
