import { plainText } from '../plain-text.ts';

/** Names for sheets, each used once: at most 31 characters, none that Excel forbids. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      plainText(name)
        .replace(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Sheet';
    let free = cut(clean, 31);
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${cut(clean, 28)} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** A name for a range: letters, digits, low lines and dots, not to be taken for a cell. */
export function rangeName(...parts: readonly string[]): string {
  return `t_${parts.map((part) => part.replace(/[^A-Za-z0-9]+/g, '_')).join('.')}`;
}

/** A column by its number: A, B … Z, AA. */
export function columnLetter(c: number): string {
  const last = String.fromCharCode(65 + (c % 26));
  return c < 26 ? last : columnLetter(Math.floor(c / 26) - 1) + last;
}

/** A sheet's name as references spell it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Cuts between words where there is one near the end, and leaves no bracket open. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const whole = text.slice(0, length + 1).replace(/\s+\S*$/, '');
  const kept = whole.length > length / 2 ? whole : text.slice(0, length);
  return kept.replace(/\s*\([^)]*$/, '').replace(/[\s,;،؛–-]+$/, '');
}
