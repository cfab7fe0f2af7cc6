import { commonFields } from '../../instruments/fields.ts';
import { kinds } from '../../instruments/index.ts';
import type { Kind } from '../../instruments/kind.ts';
import type { Entry } from './entry.ts';
import { fieldRows } from './fields.ts';

/** Every kind of instrument, with its own fields, those of all kinds, and an example. */
export function instrumentEntries(): readonly Entry[] {
  return [...kinds.values()].map(entryOf);
}

function entryOf({ id, title, pays, enters, fields, example }: Kind): Entry {
  return {
    id,
    title,
    summary: { en: `Pays ${inEnglish(pays)}.`, ar: `يدفع: ${inArabic(pays)}.` },
    facts: [['enters', `${enters} income where nothing else is said`]],
    lists: [
      { title: 'Fields', rows: fieldRows(fields) },
      { title: 'Fields of every kind', rows: fieldRows(commonFields) },
    ],
    example,
  };
}

function inEnglish(text: Kind['pays']): string {
  return typeof text === 'string' ? text : text.en;
}

function inArabic(text: Kind['pays']): string {
  return typeof text === 'string' ? text : (text.ar ?? text.en);
}
