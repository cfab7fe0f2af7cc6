import { inLanguage } from '../../columns/column.ts';
import type { Table } from '../../tables/table.ts';
import { uncertainMark } from '../../tables/uncertain-mark.ts';
import { type Shown, type ShownRow, shown } from '../shown.ts';
import type { Format, FormatOptions } from './format.ts';

/** Markdown as GitHub reads it: a heading, a table with right-aligned numbers, and its notes. */
export const md: Format = {
  id: 'md',
  extension: 'md',
  write: (_result, tables, options) => [{ path: 'results.md', content: page(tables, options) }],
};

function page(tables: readonly Table[], options: FormatOptions): string {
  const { heading } = options;
  const lead = heading ? [`# ${escaped(heading.title)}`, heading.facts.map(escaped).join('  \n')] : [];
  const body = [...lead, ...tables.map((table) => section(table, options))].join('\n\n');
  return options.language === 'ar' ? `<div dir="rtl">\n\n${body}\n\n</div>\n` : `${body}\n`;
}

function section(table: Table, options: FormatOptions): string {
  const made = shown(table, options);
  const notes = [...made.notes, ...(table.source ? [inLanguage(table.source, options.language)] : [])];
  const list = notes.map((note) => `- ${escaped(note)}`).join('\n');
  return [`## ${escaped(made.title)}`, ...(made.rows.length > 0 ? [grid(made)] : []), list]
    .filter(Boolean)
    .join('\n\n');
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
