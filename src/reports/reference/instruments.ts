import { inLanguage } from '../../columns/column.ts';
import { commonFields } from '../../instruments/fields.ts';
import { kinds } from '../../instruments/index.ts';
import type { Kind } from '../../instruments/kind.ts';
import { conceptLabels } from '../../tables/labels.ts';
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
    facts: [
      [
        { en: 'enters', ar: 'يدخل في' },
        {
          en: `${inLanguage(conceptLabels[enters], 'en')} where nothing else is said`,
          ar: `${inLanguage(conceptLabels[enters], 'ar')} ما لم يُذكر غيره`,
        },
      ],
    ],
    lists: [
      { title: { en: 'Fields', ar: 'الحقول' }, rows: fieldRows(fields) },
      { title: { en: 'Fields of every kind', ar: 'حقول كل الأنواع' }, rows: fieldRows(commonFields) },
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
