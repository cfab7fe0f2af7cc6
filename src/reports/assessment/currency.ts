/** How currencies are written in Arabic; others keep their ISO code. */
const inArabic: Readonly<Record<string, string>> = {
  KWD: 'د.ك',
  SAR: 'ر.س',
  AED: 'د.إ',
  QAR: 'ر.ق',
  BHD: 'د.ب',
  OMR: 'ر.ع',
  JOD: 'د.أ',
  EGP: 'ج.م',
};

/** The currency as it is written in a language: its ISO code, or its Arabic abbreviation. */
export function currencyText(currency: string, language: string): string {
  return language === 'ar' ? (inArabic[currency] ?? currency) : currency;
}

/** A text with the currency codes in it as its language writes them. */
export function withCurrency(text: string, language: string): string {
  return language === 'ar' ? text.replace(/\b[A-Z]{3}\b/g, (code) => inArabic[code] ?? code) : text;
}
