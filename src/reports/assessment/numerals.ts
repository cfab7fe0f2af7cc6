import type { Numerals } from './document.ts';

/**
 * Text with its digits as asked for: in Arabic-Indic numerals the marks between digits change too. A name with digits in
 * it (`S80/S20`, `baseline-2025.yaml`) stays as it is. A dot set between parts of a line would be read as the digit zero
 * beside a number: a bar stands there.
 *
 * @example inNumerals('1,234.5%', 'arabic') // '١٬٢٣٤٫٥٪'
 */
export function inNumerals(text: string, numerals: Numerals): string {
  return numerals === 'latin' ? text : text.replace(dot, ' | ').replace(number, arabic);
}

const dot = /(?<=\d) · | · (?=\d)/g;

const number = /(?<![A-Za-z0-9_.]|[A-Za-z]-)\d[\d.,]*(?<=\d)%?(?![A-Za-z0-9_]|[.-][A-Za-z])/g;

function arabic(found: string): string {
  return found
    .replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
    .replaceAll(',', '٬')
    .replaceAll('.', '٫')
    .replace('%', '٪');
}
