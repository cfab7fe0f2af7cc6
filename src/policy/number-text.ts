const digit = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';
const point = '[.\\u066b]';

/** How a number or a percentage is written as text: 15%, 1_000, 2.5e3, ٢٥٪. */
export const numberText = new RegExp(
  `^\\s*[-+]?(?:${digit}(?:_?${digit})*(?:${point}${digit}*)?|${point}${digit}+)(?:[eE][-+]?[0-9]+)?\\s*[%\\u066a]?\\s*$`,
);

/** A finite number written as such or as a percentage: 0.15, "15%", "1_000", "٢٥٪"; undefined for anything else. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !numberText.test(value)) return undefined;
  const text = latinDigits(value).replaceAll('_', '');
  const number = text.includes('%') ? hundredths(text.replace('%', '')) : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (one) => String(one.charCodeAt(0) & 0xf))
    .replace('\u066b', '.')
    .replace('\u066a', '%');
}

/** To the nearest float: 2.3% is 0.023, and not 2.3 divided by 100. */
function hundredths(text: string): number {
  const [digits, exponent = '0'] = text.trim().toLowerCase().split('e');
  return Number(`${digits}e${Number(exponent) - 2}`);
}
