import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Finding } from './findings.ts';
import { type Source, textOf } from './source.ts';
import type { Part, RawTable } from './table.ts';

const longest = 200;

/** The place of each finding in its file: line, and where the cell starts and ends as long as its row is on one line. */
export function placesOf(findings: readonly Finding[], table: RawTable): Place[] {
  const texts = new Map<Part, readonly string[]>();
  return findings.map((finding) => {
    const part = partOf(finding.row, table);
    const lines = texts.get(part) ?? linesOf(part.source);
    texts.set(part, lines);
    const line = part.lines.lineOf(finding.row);
    return placeIn(part, { line, text: lines[line - 1] ?? '' }, finding.column);
  });
}

function partOf(row: number, table: RawTable): Part {
  return table.parts.findLast((part) => part.firstRow <= row) ?? table.parts[0];
}

function linesOf(source: Source): readonly string[] {
  return textOf(source)?.split('\n') ?? [];
}

function placeIn(part: Part, at: { line: number; text: string }, column: string | undefined): Place {
  const place = { file: part.source.file, line: at.line };
  const excerpt = at.text.length <= longest ? at.text : undefined;
  const index = column === undefined ? -1 : part.header.indexOf(column);
  if (index < 0) return { ...place, excerpt };
  const span = spanOf(at.text, index, part.source);
  return span ? { ...place, ...span, excerpt } : { ...place, excerpt };
}

function spanOf(text: string, index: number, source: Source): { column: number; length: number } | undefined {
  let start = 0;
  let cell = 0;
  let isQuoted = false;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === source.dialect.quote) isQuoted = !isQuoted;
    if (i < text.length && (isQuoted || text[i] !== source.delimiter)) continue;
    if (cell === index) return { column: start + 1, length: Math.max(1, i - start) };
    cell++;
    start = i + 1;
  }
  return undefined;
}
