/** Part of a line as a terminal shows it, and how many columns to the right of its start the finding stands. */
export interface Excerpt {
  readonly text: string;
  readonly offset: number;
}

const tab = 4;

/**
 * As much of `line` as fits into `width` columns around its character `at`, with … where it goes on. Tabs become spaces,
 * what does not show becomes visible, and each Arabic passage is kept to itself so that the columns after it stay in line.
 */
export function windowed(line: string, at: number, width: number): Excerpt {
  const place = Math.max(0, Math.min(at, line.length));
  const from = startOfWindow(line, place, width);
  const lead = from > 0 ? '…' : '';
  const before = shown(line.slice(from, place));
  const rest = fitting(line.slice(place, place + 2 * width), width - cells(lead + before));
  const text = `${lead}${before}${rest.text}`;
  const isCut = place + rest.length < line.trimEnd().length;
  return { text: `${isolated(text)}${isCut ? '…' : ''}`, offset: cells(lead + before) };
}

/** Text without anything that could move the cursor, hide, or turn the reading direction of what follows. */
export function shown(text: string): string {
  return text.replaceAll('\t', ' '.repeat(tab)).replace(/\r?\n/g, ' ').replace(hidden, '\ufffd');
}

/** How many columns of a terminal `text` takes: marks above letters take none, wide East Asian letters and emoji two. */
export function cells(text: string): number {
  let total = 0;
  for (const character of text) total += widthOf(character);
  return total;
}

const hidden = /[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const unspaced = /^[\p{M}\p{Cf}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]$/u;
const arabic =
  /[\p{Script=Arabic}\p{Script=Hebrew}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M} _]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}])?/gu;

function widthOf(character: string): number {
  if (unspaced.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** U+2068 … U+2069 around each Arabic passage: a terminal that turns it round turns nothing else. */
function isolated(text: string): string {
  return text.replace(arabic, '\u2068$&\u2069');
}

/** The whole line where it fits; else what leaves a third of the window before the finding. */
function startOfWindow(line: string, at: number, width: number): number {
  if (line.length <= 4 * width && cells(shown(line.trimEnd())) <= width) return 0;
  let from = at;
  for (let room = Math.floor(width / 3); from > 0; from--) {
    room -= cells(shown(line[from - 1]));
    if (room < 0) break;
  }
  return isInsideCharacter(line, from) ? from + 1 : from;
}

function isInsideCharacter(line: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(line[at] ?? '') && /[\ud800-\udbff]/.test(line[at - 1] ?? '');
}

/** The first characters of `text` that fit, and how many of its code units they are. */
function fitting(text: string, width: number): { readonly text: string; readonly length: number } {
  const whole = shown(text.trimEnd());
  if (cells(whole) <= width) return { text: whole, length: text.trimEnd().length };
  let room = width - 1;
  let length = 0;
  for (const character of text) {
    room -= cells(shown(character));
    if (room < 0) break;
    length += character.length;
  }
  return { text: shown(text.slice(0, length)), length };
}
