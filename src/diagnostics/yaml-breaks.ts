import type { YAMLParseError, YAMLWarning } from 'yaml';

/** A break of YAML's grammar: where it is, what it is, and what to do about the slips that lead to it most often. */
export interface Break {
  readonly at: number;
  readonly problem: string;
  readonly hint?: string;
}

type Said = YAMLParseError | YAMLWarning;

/** The breaks of a text, one a line, without those that only follow from the line above. */
export function breaksOf(text: string, errors: readonly Said[]): readonly Break[] {
  const kept: Break[] = [];
  let above = 0;
  for (const [line, onLine] of byLine(text, errors)) {
    const isUnderDeeper = onLine.some(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
    if (!isUnderDeeper || line > above + 1 || kept.length === 0) kept.push(breakOf(onLine[0], isUnderDeeper));
    above = line;
  }
  return kept;
}

/** One break in the words of the library, with what to do; `isUnderDeeper` where lines below it were read as part of its value. */
export function breakOf({ pos, code, message }: Said, isUnderDeeper = false): Break {
  const isOpen = message.startsWith('Flow');
  const hint = isUnderDeeper && code === 'BLOCK_AS_IMPLICIT_KEY' ? deeper : isOpen ? open : hints[code];
  return { at: pos[0], problem: message.split('\n')[0], ...(hint && { hint }) };
}

const deeper = 'the line below begins further to the right: fields of one thing begin below one another';
const open = 'close the bracket that is open, on this line or above it';
const quotes = 'put the whole value in quotes: "…"';

const hints: Readonly<Record<string, string>> = {
  BAD_INDENT: 'fields of one thing begin below one another: move this line',
  BAD_SCALAR_START: quotes,
  BLOCK_AS_IMPLICIT_KEY: 'a line holds one name: value; a text with a colon in it stands in quotes',
  MULTILINE_IMPLICIT_KEY: 'write name: value, with a space after the colon',
  TAB_AS_INDENT: 'indent with spaces',
  UNEXPECTED_TOKEN: quotes,
};

function byLine(text: string, errors: readonly Said[]): ReadonlyMap<number, readonly Said[]> {
  const lines = new Map<number, Said[]>();
  let [line, at] = [1, 0];
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    for (; at < error.pos[0]; at++) if (text[at] === '\n') line++;
    const onLine = lines.get(line);
    if (onLine) onLine.push(error);
    else lines.set(line, [error]);
  }
  return lines;
}
