import type { Span, SyntaxProblem } from './syntax.ts';

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'name'; readonly value: string; readonly quoted: boolean }
    | { readonly kind: 'sign'; readonly value: string }
    | { readonly kind: 'end' }
  );

const space = /[\s\u200e\u200f\u2066-\u2069]+/uy;
const number = /(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const word = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const sign = /==|!=|<=|>=|<>|=>|=<|&&|\|\||\*\*|[-+*/^<>=!&|,.()[\]%]/y;
const quoted = /'[^'\n]*'|"[^"\n]*"/y;
const words = 'a number, a name or an operator';
const ticked = /`[^`\n]*`/y;

/** Cuts a rule into tokens; Arabic digits, decimal and thousands signs count as Latin ones. The last token is always `end`. */
export function lex(text: string): { readonly tokens: readonly Token[]; readonly problem?: SyntaxProblem } {
  const source = latinDigits(text);
  const tokens: Token[] = [];
  let start = 0;
  for (;;) {
    start += match(space, source, start)?.length ?? 0;
    if (start >= source.length) break;
    const token = nextToken(source, text, start);
    if ('found' in token) return { tokens, problem: token };
    tokens.push(token);
    start = token.end;
  }
  tokens.push({ kind: 'end', start: text.length, end: text.length });
  return { tokens };
}

function nextToken(source: string, text: string, start: number): Token | SyntaxProblem {
  let found = match(number, source, start);
  if (found !== undefined) return numberToken(source, found, start);
  found = match(word, text, start);
  if (found !== undefined) return { kind: 'name', value: found, quoted: false, start, end: start + found.length };
  found = match(ticked, text, start);
  if (found !== undefined)
    return { kind: 'name', value: found.slice(1, -1), quoted: true, start, end: start + found.length };
  found = match(quoted, text, start);
  if (found !== undefined) return { kind: 'text', value: found.slice(1, -1), start, end: start + found.length };
  found = match(sign, text, start);
  if (found !== undefined) return { kind: 'sign', value: found, start, end: start + found.length };
  return strayCharacter(text, start);
}

function numberToken(source: string, found: string, start: number): Token | SyntaxProblem {
  const isShare = source[start + found.length] === '%';
  const end = start + found.length + (isShare ? 1 : 0);
  const value = isShare ? percent(found) : Number(found.replaceAll('_', ''));
  if (!Number.isFinite(value)) return { start, end, found: quote(found), expected: 'a number below 1.8e308' };
  const tail = match(word, source, end);
  if (tail === undefined) return { kind: 'number', value, start, end };
  return {
    start: end,
    end: end + tail.length,
    found: `${quote(tail)} after the number ${shortened(found)}`,
    expected: 'an operator',
    hint: 'units go in the declaration of a parameter or column, not in a rule',
  };
}

/** A hundredth, to the nearest float: 2.3% is 0.023 and not 2.3 divided by 100. */
function percent(found: string): number {
  const [digits, exponent = '0'] = found.replaceAll('_', '').toLowerCase().split('e');
  return Number(`${digits}e${Number(exponent) - 2}`);
}

const written: Readonly<Record<string, string | undefined>> = {
  ';': 'write , between values',
  '،': 'write , between values',
  '؛': 'write , between values',
  '×': 'write *',
  '÷': 'write /',
  '−': 'write -',
  '≤': 'write <=',
  '≥': 'write >=',
  '≠': 'write !=',
};

function strayCharacter(text: string, start: number): SyntaxProblem {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const end = start + character.length;
  if (character === '"' || character === "'" || character === '`') {
    return { start, end: text.length, found: `a ${character} that is never closed`, expected: `another ${character}` };
  }
  const isHidden = /[\p{C}\p{M}\p{Z}]/u.test(character);
  const hint = isHidden ? 'it does not show: delete it, or put the name in backticks' : written[character];
  return { start, end, found: isHidden ? codePoint(character) : quote(character), expected: words, hint };
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What was found, in double quotes, cut where it is long. */
export function quote(found: string): string {
  return `"${shortened(found)}"`;
}

/** The first 60 characters of a text, and a sign that it goes on. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', '_')
    .replaceAll('\u066a', '%');
}
