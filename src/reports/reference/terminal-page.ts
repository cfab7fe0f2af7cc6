import { Chalk } from 'chalk';
import { inLanguage } from '../../columns/column.ts';
import { displayWidth } from '../terminal/display-width.ts';
import { isolated } from '../terminal/isolate.ts';
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
  const rows = entries.map(({ id, title }): Pair => [id, inLanguage(title, style.language)]);
  return text(pairLines(rows, style, 0));
}

/** One entry in full. */
export function entryPage({ id, title, summary, facts, lists, example }: Entry, style: ReferenceStyle): string {
  const paint = new Chalk({ level: style.color ? 1 : 0 });
  const heading = `${id} — ${inLanguage(title, style.language)}`;
  return text([
    ...wrapped(heading, style.width).map((line) => paint.bold(line)),
    ...(summary ? wrapped(inLanguage(summary, style.language), style.width) : []),
    ...pairLines(facts, style, 2),
    ...lists.flatMap(({ title: name, rows }) => ['', paint.bold(name), ...pairLines(rows, style, 2)]),
    ...(example ? ['', paint.bold('Example'), ...example.split('\n').flatMap((line) => cut(line, style.width))] : []),
  ]);
}

const narrow = 60;

function pairLines(rows: readonly Pair[], { width }: ReferenceStyle, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const longest = Math.max(0, ...rows.map(([name]) => displayWidth(name)));
  const column = Math.min(longest, Math.floor(width / 3));
  return rows.flatMap(([name, said]) => {
    const isStacked = width < narrow || displayWidth(name) > column;
    if (isStacked)
      return [
        ...wrapped(name, width - indent).map((line) => margin + line),
        ...wrapped(said, width - indent - 4).map((line) => `${margin}    ${line}`),
      ];
    const lines = wrapped(said, width - indent - column - 2);
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
