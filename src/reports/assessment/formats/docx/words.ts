/** What the Word document says beside its content, by language. */
export interface Words {
  readonly noPicture: string;
}

const en: Words = {
  noPicture: 'This chart could not be drawn, because the package @resvg/resvg-js is not installed. Its numbers:',
};

const ar: Words = {
  noPicture: 'تعذر رسم هذا الشكل لأن الحزمة @resvg/resvg-js غير مثبتة. أرقامه:',
};

/** The words of a language; English where there are none. */
export function wordsIn(language: string): Words {
  return language === 'ar' ? ar : en;
}
