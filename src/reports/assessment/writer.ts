import { inLanguage, type Text } from '../../columns/column.ts';
import { numberText } from '../../tables/number-text.ts';
import { currencyText, withCurrency } from './currency.ts';
import type { Numerals } from './document.ts';
import { inNumerals } from './numerals.ts';
import type { SentenceKey, Template } from './templates/template.ts';

/** What a writer writes in, and what every sentence may name. */
export interface Writing {
  readonly language: string;
  readonly numerals: Numerals;
  readonly template: Template;
  readonly currency: string;
  /** Slots that every sentence may use. */
  readonly common: Slots;
}

export type Slots = Readonly<Record<string, string>>;

/** Puts facts into the words, digits and currency of one language. */
export interface Writer extends Writing {
  /** The sentence of that name with its slots filled. */
  readonly say: (key: SentenceKey, slots?: Slots) => string;
  /** A name, title or note in the language, its digits and currency as asked. */
  readonly text: (text: Text) => string;
  /** A large amount: `KWD 142.0 million`; below ten million in full. */
  readonly money: (amount: number) => string;
  /** The same with its sign, for amounts that may be either. */
  readonly signedMoney: (amount: number) => string;
  /** An amount of one person: `KWD 26`, with fils where it is small. */
  readonly each: (amount: number) => string;
  /** A percentage already times 100. */
  readonly percent: (value: number, decimals?: number) => string;
  readonly number: (value: number, decimals?: number) => string;
}

/** A writer of one language. Amounts are given without their sign: the sentence says which way they go. */
export function writerOf(writing: Writing): Writer {
  const { language, numerals, template, common } = writing;
  const digits = (text: string) => inNumerals(text, numerals);
  const number = (value: number, decimals = 0) => (Number.isFinite(value) ? digits(numberText(value, decimals)) : '–');
  const currency = currencyText(writing.currency, language);
  const amount = (text: string) => (language === 'ar' ? `${text} ${currency}` : `${currency} ${text}`);
  const millions = (value: number) =>
    language === 'ar' ? `${number(value / 1e6, 1)} مليون ${currency}` : `${currency} ${number(value / 1e6, 1)} million`;
  const isolated = (text: string, value: number) => (language === 'ar' && value < 0 ? `\u2066${text}\u2069` : text);
  const money = (value: number) =>
    Math.abs(value) < 1e7 ? amount(number(Math.abs(value))) : millions(Math.abs(value));
  return {
    ...writing,
    say: (key, slots = {}) => digits(filled(template[key], { ...common, ...slots })),
    text: (text) => digits(withCurrency(inLanguage(text, language), language)),
    money,
    signedMoney: (value) => (value < 0 ? `${language === 'ar' ? '\u200e' : ''}-${money(value)}` : money(value)),
    each: (value) => amount(number(Math.abs(value), Math.abs(value) < 100 ? 1 : 0)),
    percent: (value, decimals = 1) =>
      Number.isFinite(value) ? isolated(digits(`${numberText(value, decimals)}%`), value) : '–',
    number: (value, decimals) => isolated(number(value, decimals), value),
  };
}

/** A sentence with its slots filled; a slot that has no value is our mistake. */
function filled(sentence: string, slots: Slots): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`nothing to put into {${name}} of "${sentence}"`);
    return value;
  });
}
