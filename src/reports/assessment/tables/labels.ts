import { inLanguage, type Text } from '../../../columns/column.ts';

/** A text in both languages from how each is put together. */
export function inBoth(write: (language: 'en' | 'ar') => string): Text {
  return { en: write('en'), ar: write('ar') };
}

/** A name followed by something in brackets, in both languages. */
export function withBrackets(name: Text, inside: Text): Text {
  return inBoth((language) => `${inLanguage(name, language)} (${inLanguage(inside, language)})`);
}
