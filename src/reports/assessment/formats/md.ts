import { uncertainMark } from '../../../tables/uncertain-mark.ts';
import type { Shown, ShownRow } from '../../shown.ts';
import type { Block, Document, Section, TableBlock } from '../document.ts';
import { shownTable } from '../shown-table.ts';
import type { ReportFormat } from './report-format.ts';

/** Markdown as GitHub reads it; charts are the SVG files beside it. */
export const md: ReportFormat = {
  id: 'md',
  extension: 'md',
  write: (document, { name }) => [{ path: `${name}.md`, content: page(document) }],
};

function page(document: Document): string {
  const { title, subtitle, facts, sections, footer } = document;
  const lead = [`# ${escaped(title)}`, ...(subtitle ? [escaped(subtitle)] : []), facts.map(escaped).join('  \n')];
  const body = [...lead, ...sections.map((one) => section(one, document)), '---', escaped(footer)].join('\n\n');
  return document.direction === 'rtl' ? `<div dir="rtl">\n\n${body}\n\n</div>\n` : `${body}\n`;
}

function section({ number, title, blocks }: Section, document: Document): string {
  return [`## ${number} ${escaped(title)}`, ...blocks.map((block) => blockText(block, document))].join('\n\n');
}

function blockText(block: Block, document: Document): string {
  if (block.kind === 'heading') return `### ${escaped(block.text)}`;
  if (block.kind === 'paragraph') return escaped(block.text);
  if (block.kind === 'table') return table(block, document);
  if (block.kind === 'list') return bullets(block.items);
  if (block.kind === 'definitions')
    return block.items.map(({ term, text }) => `- **${escaped(term)}**: ${escaped(text)}`).join('\n');
  if (block.kind === 'callout')
    return [`> **${escaped(block.title)}**`, ...block.items.map((item) => `> - ${escaped(item)}`)].join('\n');
  if (block.kind === 'key-figures')
    return block.figures
      .map(
        ({ label, text, unit, sentence }) =>
          `- **${`${escaped(label)}: ${escaped(text)} ${escaped(unit)}`.trim()}.** ${escaped(sentence)}`,
      )
      .join('\n');
  const picture = `![${escaped(block.alt)}](charts/${document.language}/${block.id}.svg)`;
  return [`**${escaped(block.label)}** ${escaped(block.caption)}`, picture, under(block)].filter(Boolean).join('\n\n');
}

function table(block: TableBlock, document: Document): string {
  const title = `**${escaped(block.label)}** ${escaped(block.caption)}`;
  return [title, grid(shownTable(block, document)), under(block)].filter(Boolean).join('\n\n');
}

function under({ notes, source }: Pick<TableBlock, 'notes' | 'source'>): string {
  return bullets([...notes, source].filter(Boolean));
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${escaped(item)}`).join('\n');
}

function grid({ columns, rows }: Shown): string {
  const titles = columns.map(({ title, unit }) => escaped(unit ? `${title} (${unit})` : title));
  const rule = columns.map(({ isText }) => (isText ? '---' : '---:'));
  return [titles, rule, ...rows.map(cells)].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cells({ cells, tones, level, isHeading, isTotal }: ShownRow): string[] {
  return cells.map((cell, c) => {
    const text = escaped(tones[c] === 'uncertain' ? `${cell} ${uncertainMark}` : cell);
    if (text && (isTotal || isHeading)) return `**${text}**`;
    return c === 0 ? `${'&emsp;'.repeat(level)}${text}` : text;
  });
}

function escaped(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&');
}
