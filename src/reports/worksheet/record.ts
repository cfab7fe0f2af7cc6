import { inLanguage } from '../../columns/column.ts';
import type { Worksheet } from '../../simulation/worksheet.ts';
import { verdictOn } from '../../tables/worksheet-verdict.ts';

/** A worksheet as JSON carries it: every number in full, texts in one language, the verdict beside the welfare it rests on. */
export function worksheetRecord(worksheet: Worksheet, language: string): unknown {
  const { poor, ...verdict } = verdictOn(worksheet.welfare);
  const lines = worksheet.welfare.lines.map((line, k) => ({ ...line, poor: poor[k] }));
  return inOneLanguage({ ...worksheet, welfare: { ...worksheet.welfare, ...verdict, lines } }, language);
}

function inOneLanguage(value: unknown, language: string): unknown {
  if (Array.isArray(value)) return value.map((item) => inOneLanguage(item, language));
  if (value === null || typeof value !== 'object') return value;
  if (isText(value)) return inLanguage(value, language);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [snakeCase(key), inOneLanguage(inner, language)]),
  );
}

/** Whether an object is a text by language: keys such as `en`, values that are texts. */
function isText(value: object): value is Readonly<Record<string, string>> {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, inner]) => /^[a-z]{2}$/.test(key) && typeof inner === 'string');
}

/** Names in JSON are written as in the policy language: `take_up`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
