import { isMap, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { type Diagnostic, error, type Place } from './diagnostic.ts';

export type Path = readonly (string | number)[];

/** A YAML (or JSON) text read with the place of everything in it. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at `path` stands, or the nearest thing above it; `key` points at its name instead. */
  at(path: Path, part?: 'key' | 'value'): Place;
  /** Where a span of the text scalar at `path` stands. */
  within(path: Path, span: { readonly start: number; readonly end: number }): Place;
}

const deepest = 100;
const largest = 10_000_000;

/** Reads YAML 1.2; what is wrong with it is said in `diagnostics` and yields undefined. Alias bombs and deep nesting are refused. */
export function readYaml(text: string, file: string, diagnostics: Diagnostic[]): YamlSource | undefined {
  const refuse = (found: string, expected: string): undefined => {
    diagnostics.push(error('yaml-refused', { file, line: 1, column: 1 }, { found, expected }));
  };
  if (text.length > largest) return refuse(`${text.length} characters`, '10 million at most');
  if (nesting(text) > deepest) return refuse(`nesting more than ${deepest} deep`, 'a flatter file');
  try {
    return parsed(text, file, diagnostics);
  } catch (problem) {
    if (problem instanceof RangeError) return refuse('nesting too deep to read', 'a flatter file');
    if (problem instanceof ReferenceError)
      return refuse('anchors that multiply beyond bounds', 'fewer aliases (*name)');
    throw problem;
  }
}

function parsed(text: string, file: string, diagnostics: Diagnostic[]): YamlSource | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false, logLevel: 'silent' });
  const excerpt = (line: number): string | undefined => {
    const start = lines.lineStarts[line - 1];
    return start === undefined
      ? undefined
      : text.slice(start, lines.lineStarts[line] ?? text.length).replace(/\r?\n$/, '');
  };
  const place = (offset: number, length?: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, length, excerpt: excerpt(line) };
  };
  for (const problem of document.errors)
    diagnostics.push(error('yaml-syntax', place(problem.pos[0]), { problem: problem.message.split('\n')[0] }));
  if (document.errors.length) return undefined;
  const value = document.toJS({ maxAliasCount: 100 });
  const find = (path: Path, part: 'key' | 'value') => locate(document.contents, path, part);
  const at = (path: Path, part: 'key' | 'value' = 'value'): Place => {
    const [start, end] = find(path, part);
    const raw = text.slice(start, end).trimEnd();
    return place(start, raw.includes('\n') ? 1 : Math.max(1, raw.length));
  };
  const within = (path: Path, span: { readonly start: number; readonly end: number }): Place => {
    const [start, end] = find(path, 'value');
    const rule = get(value, path);
    const shift = typeof rule === 'string' ? text.slice(start, end).indexOf(rule) : -1;
    if (shift < 0) return at(path);
    return place(start + shift + span.start, Math.max(1, span.end - span.start));
  };
  return { file, value, at, within };
}

/** The value at `path` inside plain data, or undefined. */
export function get(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key)
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

function locate(root: Node | null, path: Path, part: 'key' | 'value'): readonly [start: number, end: number] {
  let node: Node | null = root;
  let found: readonly [number, number] = range(root) ?? [0, 1];
  for (const [k, key] of path.entries()) {
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(key)) : undefined;
    const next = pair
      ? (pair.value as Node | null)
      : isSeq(node)
        ? (node.items[Number(key)] as Node | undefined)
        : undefined;
    const last = k === path.length - 1;
    const keyRange = pair && range(pair.key as Node);
    if (keyRange) found = keyRange;
    if (!next) break;
    if (!(last && part === 'key' && keyRange)) found = range(next) ?? found;
    node = next;
  }
  return found;
}

function keyOf(pair: Pair): string {
  const key: unknown = pair.key;
  return key !== null && typeof key === 'object' && 'value' in key ? String(key.value) : String(key);
}

function range(node: Node | null | undefined): readonly [number, number] | undefined {
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

/** A bound on how deep the text nests, read off brackets and indentation without parsing it. */
function nesting(text: string): number {
  let brackets = 0;
  let most = 0;
  const indents: number[] = [];
  for (const line of text.split('\n')) {
    const lead = /^[ ]*(?:[-?:] +)*/.exec(line)?.[0] ?? '';
    if (lead.length === line.trimEnd().length) continue;
    while (indents.length && indents[indents.length - 1] >= lead.length) indents.pop();
    indents.push(lead.length);
    const dashes = lead.length - lead.replace(/[-?:]/g, '').length;
    for (const character of line) {
      if (character === '[' || character === '{') brackets++;
      else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > most) most = brackets;
    }
    most = Math.max(most, indents.length + dashes);
  }
  return most;
}
