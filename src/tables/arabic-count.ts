import { numberText } from './number-text.ts';

/**
 * The forms of a counted noun in Arabic, with the adjectives that follow it: one and two without a numeral, the plural
 * after 3 to 10, the accusative singular after 11 to 99, and the genitive singular after hundreds and fractions.
 */
export interface CountedNoun {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/**
 * A count with its noun in Arabic; `n` of which the last two digits are 3 to 10 or 11 to 99 govern it.
 *
 * @example counted(16, { one: 'بند', two: 'بندان', few: 'بنود', many: 'بنداً', other: 'بند' }) // '16 بنداً'
 */
export function counted(n: number, noun: CountedNoun, decimals = 0): string {
  if (n === 1) return noun.one;
  if (n === 2) return noun.two;
  const text = numberText(n, decimals);
  return `${text} ${noun[formOf(Number(text.replaceAll(',', '')))]}`;
}

function formOf(n: number): keyof CountedNoun {
  const last = n % 100;
  if (!Number.isInteger(n) || last < 3) return 'other';
  return last <= 10 ? 'few' : 'many';
}

/** Primary sampling units and strata, as they follow a preposition. */
export const samplingUnits: CountedNoun = {
  one: 'وحدة معاينة أولية واحدة',
  two: 'وحدتي معاينة أوليتين',
  few: 'وحدات معاينة أولية',
  many: 'وحدة معاينة أولية',
  other: 'وحدة معاينة أولية',
};

export const strataOf: CountedNoun = {
  one: 'طبقة واحدة',
  two: 'طبقتين',
  few: 'طبقات',
  many: 'طبقة',
  other: 'طبقة',
};
