import { inLanguage, type Text } from '../../columns/column.ts';

const words = {
  household: { en: 'Household', ar: 'الأسرة' },
  comparedWith: { en: 'Compared with', ar: 'مقارنةً بـ' },
  standsFor: { en: 'Stands for {n} households.', ar: 'تمثل {households}.' },
  standsForOne: { en: 'Stands for itself alone.', ar: 'تمثل نفسها وحدها.' },
  amountsAre: {
    en: 'Amounts are {currency} a {period} unless said.',
    ar: 'المبالغ بـ {currency} لكل {period} ما لم يُذكر غير ذلك.',
  },
  mark: { en: '* marks what the reform changes.', ar: 'العلامة * تدل على ما يغيره الإصلاح.' },
  members: { en: 'Members', ar: 'أفراد الأسرة' },
  baseline: { en: 'baseline', ar: 'الوضع القائم' },
  reform: { en: 'reform', ar: 'الإصلاح' },
  value: { en: 'value', ar: 'القيمة' },
  isReformed: { en: 'the reform writes', ar: 'يكتب الإصلاح' },
  at: { en: 'at {n} of the way', ar: 'بنسبة {n}' },
  whose: { en: 'person by person', ar: 'لكل فرد على حدة' },
  workedOut: { en: 'worked out a {period}', ar: 'يحسب لكل {period}' },
  addsTo: { en: 'enters {concept}', ar: 'يدخل في {concept}' },
  budget: { en: 'budget: {line}', ar: 'بند الميزانية: {line}' },
  eligible: { en: 'eligible', ar: 'مستحق' },
  receives: { en: 'receives', ar: 'يتلقى' },
  householdReceives: { en: 'the household receives', ar: 'تتلقى الأسرة' },
  yes: { en: 'yes', ar: 'نعم' },
  no: { en: 'no', ar: 'لا' },
  missing: { en: 'missing', ar: 'مفقود' },
  others: { en: '{n} other members: {why}', ar: '{n} من الأفراد الآخرين: {why}' },
  other: { en: '1 other member: {why}', ar: 'فرد آخر واحد: {why}' },
  'not-eligible': { en: 'not eligible', ar: 'غير مستحق' },
  'not-taken-up': { en: 'not taken up', ar: 'لم يُستفد منه' },
  'nothing-due': { en: 'nothing due', ar: 'لا مبلغ مستحق' },
  changed: { en: 'changed by the reform', ar: 'يغيره الإصلاح' },
  affected: { en: 'moved by what the reform changes elsewhere', ar: 'يتأثر بما يغيره الإصلاح في غيره' },
  added: { en: 'added by the reform', ar: 'يضيفه الإصلاح' },
  off: { en: 'switched off by the reform', ar: 'يلغيه الإصلاح' },
  incomes: { en: 'Incomes', ar: 'الدخل' },
  recorded: { en: 'recorded', ar: 'مسجل' },
  welfare: { en: 'Welfare', ar: 'الرفاه' },
  capita: { en: 'per person ({n} members)', ar: 'للفرد (عدد الأفراد {n})' },
  capitaAlone: { en: 'per person (1 member)', ar: 'للفرد (عدد الأفراد 1)' },
  adult: { en: 'per adult equivalent ({n})', ar: 'للبالغ المكافئ ({n})' },
  ofHousehold: { en: 'of the household', ar: 'للأسرة' },
  aYear: { en: 'the same a year', ar: 'المقدار نفسه في السنة' },
  line: { en: 'poverty line', ar: 'خط الفقر' },
  poor: { en: 'poor', ar: 'فقيرة' },
  group: { en: '{by} by baseline welfare', ar: '{by} بحسب رفاه الوضع القائم' },
  ofGroups: { en: '{k} of {n}', ar: '{k} من {n}' },
  decile: { en: 'decile', ar: 'العُشير' },
  quintile: { en: 'quintile', ar: 'الخُميس' },
  groupOf: { en: 'group', ar: 'المجموعة' },
  change: { en: 'change', ar: 'التغير' },
  'loses-much': { en: 'a loser: it loses more than 5%', ar: 'خاسرة: تخسر أكثر من 5%' },
  loses: { en: 'a loser', ar: 'خاسرة' },
  unchanged: { en: 'neither wins nor loses (under 0.1%)', ar: 'لا رابحة ولا خاسرة (أقل من 0.1%)' },
  gains: { en: 'a winner', ar: 'رابحة' },
  'gains-much': { en: 'a winner: it gains more than 5%', ar: 'رابحة: تربح أكثر من 5%' },
  theReform: { en: 'under the reform the household is', ar: 'الأسرة في ظل الإصلاح' },
  nothing: { en: 'Nothing for this household', ar: 'لا شيء لهذه الأسرة' },
  elsewhere: { en: 'Not for households', ar: 'لا تخص الأسر' },
  year: { en: 'year', ar: 'سنة' },
  quarter: { en: 'quarter', ar: 'ربع سنة' },
  month: { en: 'month', ar: 'شهر' },
  week: { en: 'week', ar: 'أسبوع' },
  day: { en: 'day', ar: 'يوم' },
} as const satisfies Readonly<Record<string, Text>>;

/** A word of the worksheet that can be said. */
export type Word = keyof typeof words;

/** Says a word of the worksheet in a language, its blanks filled in. */
export type Say = (word: Word, blanks?: Readonly<Record<string, string>>) => string;

/** A way of saying the words of the worksheet in `language`. */
export function speaker(language: string): Say {
  return (word, blanks = {}) =>
    inLanguage(words[word], language).replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole);
}
