/** What stands in a quotation for lines left out. */
export const gap = '…';

/**
 * Quoted lines as they are printed now: each is found again, after the one before it, by what it begins with, or else by its
 * words, numbers aside. A line that is printed no more is an error, since only a person can say what to quote in its place.
 */
export function refreshed(quoted: readonly string[], printed: readonly string[]): readonly string[] {
  let next = 0;
  return quoted.map((line) => {
    if (line === gap) return line;
    const at = [beginning, words].map((key) => found(line, { printed, next, key })).find((index) => index >= 0);
    if (at === undefined) throw new Error(`no longer printed: ${line}`);
    next = at + 1;
    return legible(printed[at]);
  });
}

function found(
  line: string,
  {
    printed,
    next,
    key,
  }: { readonly printed: readonly string[]; readonly next: number; readonly key: (line: string) => string },
): number {
  return printed.findIndex((other, index) => index >= next && key(other) === key(line));
}

/** The first quoted line that is not printed where it should be; undefined where all are. Lines follow one another unless … stands between. */
export function missing(quoted: readonly string[], printed: readonly string[]): string | undefined {
  const lines = printed.map(plain);
  let next = 0;
  let isOpen = true;
  for (const line of quoted) {
    if (line === gap) {
      isOpen = true;
      continue;
    }
    const at = isOpen ? lines.indexOf(plain(line), next) : next;
    if (at < 0 || lines[at] !== plain(line)) return line;
    next = at + 1;
    isOpen = false;
  }
  return undefined;
}

/** A line without the marks that say in which direction it runs, nor spaces at its end; long numbers to nine digits, which the order of a sum does not move. */
export function plain(line: string): string {
  return line
    .replace(/[\u200e\u200f\u2066-\u2069\ufeff]/g, '')
    .replace(/\d+\.\d{7,}/g, (number) => Number(number).toPrecision(9))
    .trimEnd();
}

/** A printed line for a page: terminals are told by isolates where Arabic begins and ends, pages by marks that no reader of files warns about. */
export function legible(line: string): string {
  const isCells = /\u2068|\S,\S/.test(line);
  if (!isCells)
    return line
      .replace(/^(.*\p{Script=Arabic}.*)$/u, '\u200f$1\u200f')
      .replace('\ufeff', '')
      .trimEnd();
  return line
    .replace(/\u2068([^\u2069]*\p{Script=Arabic}[^\u2069]*)\u2069/gu, '\u200f$1\u200f\u200e')
    .replace(/[\u2068\u2069\ufeff]/g, '')
    .replace(/(?<=\p{Script=Arabic}),(?=\S|$)/gu, '\u200e,')
    .trimEnd();
}

/** The first cell of a line; a rule is one however long it is. */
function beginning(line: string): string {
  return plain(line)
    .trim()
    .split(/\s{2,}/)[0]
    .replace(/─+/g, '─');
}

function words(line: string): string {
  return beginning(line).replace(/-?\d[\d.,]*/g, '#');
}
