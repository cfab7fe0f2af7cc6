/** The marks a field uses inside numbers: a decimal mark, and perhaps one between thousands. */
export interface Marks {
  readonly decimal: string;
  readonly group?: string;
}

const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const ascii = /^[\x20-\x7e]*$/;

/**
 * The number a cell holds, with Latin, Arabic or Persian digits; NaN where it holds none, ±Infinity where it is too large.
 * Thousands marks must stand every three digits.
 *
 * @example numberFrom('١٬٢٥٠٫٥', { decimal: '.' }) // 1250.5
 */
export function numberFrom(text: string, marks: Marks): number {
  const latin = ascii.test(text) ? text : latinDigits(text, marks);
  const ungrouped = marks.group === undefined ? latin : withoutGroups(latin, marks.group, marks.decimal);
  const dotted = marks.decimal === '.' ? ungrouped : withDot(ungrouped, marks.decimal);
  return dotted !== undefined && plain.test(dotted) ? Number(dotted) + 0 : Number.NaN;
}

function latinDigits(text: string, marks: Marks): string {
  const latin = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u061c\u200e\u200f]/g, '')
    .replace(/\u2212/g, '-');
  const ungrouped = withoutGroups(latin, '\u066c', '\u066b') ?? latin;
  return ungrouped.replace(/\u066b/g, marks.decimal);
}

function withoutGroups(text: string | undefined, group: string, decimal: string): string | undefined {
  if (!text?.includes(group)) return text;
  const mark = text.indexOf(decimal);
  const whole = mark < 0 ? text : text.slice(0, mark);
  const [head, ...rest] = whole.split(group);
  const isGrouped = /^[+-]?\d{1,3}$/.test(head) && rest.every((part) => /^\d{3}$/.test(part));
  return isGrouped ? head + rest.join('') + text.slice(whole.length) : undefined;
}

function withDot(text: string | undefined, decimal: string): string | undefined {
  if (text === undefined || text.includes('.')) return undefined;
  return text.replace(decimal, '.');
}
