import { Chalk, type ChalkInstance } from 'chalk';
import { inLanguage, type Text } from '../../columns/column.ts';
import { displayWidth } from '../terminal/display-width.ts';
import { isolated, unmarked } from '../terminal/isolate.ts';
import { wrapped } from '../terminal/wrap.ts';
import type { Entry, Pair } from './entry.ts';

/** How the reference is set on a terminal. */
export interface ReferenceStyle {
  readonly language: string;
  readonly width: number;
  readonly color: boolean;
}

/** Entries in two columns: name and title. */
export function listPage(entries: readonly Entry[], style: ReferenceStyle): string {
  const rows = entries.map(({ id, title }): Pair => [id, title]);
  return text(pairLines(rows, style, 0));
}

/** One entry in full. */
export function entryPage({ id, title, summary, facts, lists, example }: Entry, style: ReferenceStyle): string {
  const paint = new Chalk({ level: style.color ? 1 : 0 });
  const heading = `${id} — ${said(title, style.language)}`;
  return text([
    ...wrapped(heading, style.width).map((line) => paint.bold(line)),
    ...(summary ? wrapped(said(summary, style.language), style.width) : []),
    ...pairLines(facts, style, 2),
    ...lists.flatMap(({ title: name, rows }) => [
      '',
      paint.bold(said(name, style.language)),
      ...pairLines(rows, style, 2),
    ]),
    ...exampleLines(example, style, paint),
  ]);
}

function exampleLines(example: Entry['example'], style: ReferenceStyle, paint: ChalkInstance): readonly string[] {
  if (!example) return [];
  const heading = style.language === 'ar' ? 'مثال' : 'Example';
  return ['', paint.bold(heading), ...example.split('\n').flatMap((line) => cut(line, style.width))];
}

const narrow = 60;

function pairLines(pairs: readonly Pair[], { width, language }: ReferenceStyle, indent: number): readonly string[] {
  const rows = pairs.map(([name, what]) => [said(name, language), said(what, language)] as const);
  const margin = ' '.repeat(indent);
  const longest = Math.max(0, ...rows.map(([name]) => displayWidth(name)));
  const column = Math.min(longest, Math.floor(width / 3));
  return rows.flatMap(([name, what]) => {
    const isStacked = width < narrow || displayWidth(name) > column;
    if (isStacked)
      return [
        ...wrapped(name, width - indent).map((line) => margin + line),
        ...wrapped(what, width - indent - 4).map((line) => `${margin}    ${line}`),
      ];
    const lines = wrapped(what, width - indent - column - 2);
    const gap = ' '.repeat(column - displayWidth(name) + 2);
    return lines.map((line, k) => margin + (k === 0 ? name + gap : ' '.repeat(column + 2)) + line);
  });
}

/** A line of an example, broken where it is too long, its indentation kept. */
function cut(line: string, width: number): readonly string[] {
  const indent = `  ${/^ */.exec(line)?.[0] ?? ''}`;
  const parts = wrapped(line.trim(), width - indent.length - 2);
  return parts.map((part, k) => indent + (k > 0 ? '  ' : '') + part);
}

function text(lines: readonly string[]): string {
  return `${lines.map((line) => isolated(line.trimEnd())).join('\n')}\n`;
}

/** A text in a language as terminals show it. */
function said(written: Text, language: string): string {
  return unmarked(inLanguage(written, language));
}
