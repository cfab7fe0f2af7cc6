import type { Document, Node } from 'yaml';
import { type Diagnostic, error, type Place } from './diagnostic.ts';
import { type Placer, placesIn } from './text-places.ts';
import { type Composed, composeYaml, type YamlProblem } from './yaml-document.ts';
import { locator } from './yaml-locate.ts';
import { yamlValue } from './yaml-value.ts';

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

const largest = 1_000_000;
const mostSaid = 20;

/**
 * Reads YAML 1.2; what is wrong with it is said in `diagnostics` and yields undefined, except that a name written twice keeps its
 * last value, so that the rest can be looked at too. Texts that could exhaust the machine (deep nesting, aliases that multiply,
 * size) are refused.
 */
export function readYaml(text: string, file: string, diagnostics: Diagnostic[]): YamlSource | undefined {
  const place = placesIn(text, file);
  const { document, problems } = composed(text);
  const { value, problems: misused } = yamlValue(document?.contents ?? null);
  const all = problems.length ? problems : misused;
  for (const problem of all.slice(0, mostSaid)) diagnostics.push(said(problem, place));
  const isReadable = all.every((problem) => 'twice' in problem);
  return document && isReadable ? sourceOf(document, { file, text, place, value }) : undefined;
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

function composed(text: string): Composed {
  const problems = unreadable(text);
  return problems.length ? { problems } : composeYaml(spaced(text));
}

function unreadable(text: string): readonly YamlProblem[] {
  if (text.length > largest) return [{ at: 0, found: `${text.length} characters`, expected: 'a million at most' }];
  const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
  if (at < 0) return [];
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      at,
      found: `the control character U+${code}`,
      expected: 'only plain text',
      hint: 'save the file as plain utf-8 text',
    },
  ];
}

/** JSON may be indented by tabs, which YAML does not take: there each becomes one space, so that places stay. */
function spaced(text: string): string {
  return /^\s*[[{]/.test(text) ? text.replace(/^[\t ]+/gm, (lead) => ' '.repeat(lead.length)) : text;
}

function said(problem: YamlProblem, place: Placer): Diagnostic {
  const at = place(problem.at);
  if ('problem' in problem) return error('yaml-syntax', at, problem);
  if ('twice' in problem) return error('written-twice', at, { name: problem.twice });
  return error('yaml-refused', at, problem);
}

interface Text {
  readonly file: string;
  readonly text: string;
  readonly place: Placer;
  readonly value: unknown;
}

function sourceOf(document: Document<Node>, { file, text, place, value }: Text): YamlSource {
  const find = locator(document);
  const at = (path: Path, part: 'key' | 'value' = 'value'): Place => {
    const [start, end] = find(path, part);
    const raw = text.slice(start, end).trimEnd();
    return place(start, raw.includes('\n') ? 1 : Math.max(1, raw.length));
  };
  const within = (path: Path, span: { readonly start: number; readonly end: number }): Place => {
    const [start, end] = find(path, 'target');
    const shift = offsetIn(text.slice(start, end), get(value, path), span.start);
    return shift === undefined ? at(path) : place(start + shift, Math.max(1, span.end - span.start));
  };
  return { file, value, at, within };
}

/** Where the character `index` of a text scalar stands in its source, which may quote it, fold it and indent it. */
function offsetIn(source: string, scalar: unknown, index: number): number | undefined {
  if (typeof scalar !== 'string') return undefined;
  let i = /^[|>]/.test(source) ? source.indexOf('\n') + 1 : /^["']/.test(source) ? 1 : 0;
  for (let k = 0; k <= index && k < scalar.length; k++) {
    if (isBlank(scalar[k])) continue;
    while (isBlank(source[i])) i++;
    if (source[i] !== scalar[k]) return undefined;
    i++;
  }
  return index < scalar.length && !isBlank(scalar[index]) ? i - 1 : i;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}
