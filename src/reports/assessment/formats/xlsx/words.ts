/** What the workbook says beside its content, by language. */
export interface Words {
  readonly generalInfo: string;
  readonly keyFigures: string;
  readonly sheets: string;
  readonly run: string;
  readonly figure: string;
  readonly printed: string;
  readonly inFull: string;
  readonly inWords: string;
  readonly version: string;
}

const en: Words = {
  generalInfo: 'General Info',
  keyFigures: 'Key figures',
  sheets: 'Sheets',
  run: 'The run',
  figure: 'Figure',
  printed: 'As printed',
  inFull: 'In full',
  inWords: 'In words',
  version: 'mizan',
};

const ar: Words = {
  generalInfo: 'معلومات عامة',
  keyFigures: 'أهم الأرقام',
  sheets: 'الأوراق',
  run: 'التشغيل',
  figure: 'الرقم',
  printed: 'كما يُطبع',
  inFull: 'كاملاً',
  inWords: 'بالكلمات',
  version: 'ميزان',
};

/** The words of a language; English where there are none. */
export function wordsIn(language: string): Words {
  return language === 'ar' ? ar : en;
}
