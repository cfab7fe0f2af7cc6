import type { Block, Callout, Chart, ChartData, Document, KeyFigures } from '../../document.ts';
import { inNumerals } from '../../numerals.ts';
import { element, escaped } from './markup.ts';
import { tableHtml, under } from './table.ts';

/** A block as HTML; `place` tells apart the same table in the text and in the annex. */
export function blockHtml(block: Block, document: Document, place: string): string {
  if (block.kind === 'heading') return `<h3>${escaped(block.text)}</h3>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  if (block.kind === 'key-figures') return keyFigures(block);
  if (block.kind === 'table') return tableHtml(block, document, place);
  if (block.kind === 'chart') return chart(block, document);
  if (block.kind === 'list')
    return `<ul>${block.items.map((item) => `<li><bdi>${escaped(item)}</bdi></li>`).join('')}</ul>`;
  if (block.kind === 'callout') return callout(block);
  const pairs = block.items.map(({ term, text }) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`);
  return `<dl>${pairs.join('')}</dl>`;
}

function keyFigures({ figures }: KeyFigures): string {
  const cards = figures.map(({ label, text, unit, sentence, tone }) => {
    const number = `<span class="value ${tone}"><bdi>${escaped(text)}</bdi></span> <span class="unit">${escaped(unit)}</span>`;
    return `<li><p class="label">${escaped(label)}</p><p class="figure">${number}</p><p>${escaped(sentence)}</p></li>`;
  });
  return `<ul class="key-figures">${cards.join('')}</ul>`;
}

function callout({ tone, title, items }: Callout): string {
  const [only, ...more] = items;
  const inside =
    more.length > 0
      ? `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
      : only
        ? `<p>${escaped(only)}</p>`
        : '';
  const role = tone === 'failed' ? 'alert' : 'note';
  return element('aside', { class: `callout ${tone}`, role }, `<p class="title">${escaped(title)}</p>${inside}`);
}

function chart(block: Chart, document: Document): string {
  const { id, label, caption, svg, data } = block;
  const title = `<p class="caption" id="figure-${id}-caption"><span class="number">${escaped(label)}</span> ${escaped(caption)}</p>`;
  const scroll = { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': `figure-${id}-caption` };
  const picture = element('div', scroll, svg.replace(/^<\?xml[^>]*>\s*/, ''));
  const numbers = `<details><summary>${escaped(document.words.showData)}</summary>${dataTable(data, block, document)}</details>`;
  return element('figure', { class: 'chart', id: `figure-${id}` }, `${title}${picture}${under(block)}${numbers}`);
}

function dataTable({ columns, rows }: ChartData, { id }: Chart, document: Document): string {
  const header = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const cell = (value: string | number | null) =>
    typeof value === 'number'
      ? `<td class="n">${escaped(inNumerals(brief(value), document.numerals))}</td>`
      : `<td>${escaped(value ?? '–')}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  const scroll = { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': `figure-${id}-caption` };
  return element('div', scroll, `<table dir="ltr"><thead><tr>${header}</tr></thead><tbody>${lines}</tbody></table>`);
}

/** Six significant digits: the file beside the chart has them all. */
function brief(value: number): string {
  return String(Number(value.toPrecision(6)));
}
