import type { Document, Section } from '../document.ts';
import { blockHtml } from './html/blocks.ts';
import { element, escaped } from './html/markup.ts';
import { style } from './html/style.ts';
import type { ReportFormat } from './report-format.ts';

/** One page of HTML that needs nothing else: read on a phone or a wide screen, with a keyboard or a screen reader, or printed. */
export const html: ReportFormat = {
  id: 'html',
  extension: 'html',
  write: (document, { name }) => [{ path: `${name}.html`, content: page(document) }],
};

function page(document: Document): string {
  const { language, direction, title, words } = document;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
  ].join('\n');
  const body = [
    `<a class="skip" href="#main">${escaped(words.skip)}</a>`,
    `<div class="frame">${header(document)}<div class="body">${contents(document)}${main(document)}</div>`,
    `<footer><p>${escaped(document.footer)}</p></footer></div>`,
  ].join('\n');
  return `<!doctype html>\n<html lang="${language}" dir="${direction}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function header({ title, subtitle, facts }: Document): string {
  const lines = facts.map((fact) => `<li>${escaped(fact)}</li>`).join('');
  const kind = subtitle ? `<p class="kind">${escaped(subtitle)}</p>` : '';
  return `<header>${kind}<h1>${escaped(title)}</h1><ul class="facts">${lines}</ul></header>`;
}

function contents({ sections, words }: Document): string {
  const entries = sections.map(
    ({ id, number, title }) =>
      `<li><a href="#${id}"><span class="number">${escaped(number)}</span> ${escaped(title)}</a></li>`,
  );
  const inside = `<h2 id="contents">${escaped(words.contents)}</h2><ol>${entries.join('')}</ol>`;
  return element('nav', { 'aria-labelledby': 'contents' }, inside);
}

function main(document: Document): string {
  const sections = document.sections.map((section) => sectionHtml(section, document));
  return `<main id="main" tabindex="-1">${sections.join('\n')}</main>`;
}

function sectionHtml(section: Section, document: Document): string {
  const { id, number, title, blocks, isAnnex } = section;
  const heading = `<h2 id="${id}-title"><span class="number">${escaped(number)}</span> ${escaped(title)}</h2>`;
  const inside = blocks.map((block) => blockHtml(block, document, id)).join('\n');
  return element(
    'section',
    { id, class: isAnnex ? 'annex' : undefined, 'aria-labelledby': `${id}-title` },
    `${heading}\n${inside}`,
  );
}
