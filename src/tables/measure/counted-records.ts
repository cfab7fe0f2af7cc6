import type { CountedNoun } from '../arabic-count.ts';

/** Records as a subject: `5 سجلات`. */
export const recordsCounted: CountedNoun = {
  one: 'سجل واحد',
  two: 'سجلان',
  few: 'سجلات',
  many: 'سجلاً',
  other: 'سجل',
};

/** Records and people after a preposition. */
export const recordsAmong: CountedNoun = { ...recordsCounted, two: 'سجلين' };
export const peopleAmong: CountedNoun = {
  one: 'فرد واحد',
  two: 'فردين',
  few: 'أفراد',
  many: 'فرداً',
  other: 'فرد',
};

/** Samples drawn anew, after a preposition. */
export const samplesDrawn: CountedNoun = {
  one: 'عينة متكررة واحدة',
  two: 'عينتين متكررتين',
  few: 'عينات متكررة',
  many: 'عينة متكررة',
  other: 'عينة متكررة',
};

/** Records that are left out because a value is missing. */
export const leftOut: CountedNoun = {
  one: 'سجل مستبعد لقيمة مفقودة',
  two: 'سجلان مستبعدان لقيمة مفقودة',
  few: 'سجلات مستبعدة لقيمة مفقودة',
  many: 'سجلاً مستبعداً لقيمة مفقودة',
  other: 'سجل مستبعد لقيمة مفقودة',
};

/** Values of zero, and below it. */
export const zeroValues: CountedNoun = {
  one: 'صفر واحد',
  two: 'صفران',
  few: 'أصفار',
  many: 'صفراً',
  other: 'صفر',
};
export const negativeValues: CountedNoun = {
  one: 'قيمة سالبة واحدة',
  two: 'قيمتان سالبتان',
  few: 'قيم سالبة',
  many: 'قيمة سالبة',
  other: 'قيمة سالبة',
};

/** Records that an index cannot take. */
export const notPositive: CountedNoun = {
  one: 'سجل غير موجب',
  two: 'سجلان غير موجبين',
  few: 'سجلات غير موجبة',
  many: 'سجلاً غير موجب',
  other: 'سجل غير موجب',
};
