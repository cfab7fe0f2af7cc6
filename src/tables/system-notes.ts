import { inLanguage, type Text } from '../columns/column.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { conceptOfWelfare } from './estimates/fiscal-system.ts';
import { conceptLabels } from './labels.ts';

/** All taxes, transfers and subsidies together. */
export const togetherLabel: Text = { en: 'All together', ar: 'المجموع' };

/** What prefiscal income is here, and what that means for pay and pensions. */
export function prefiscalNote({ scenario }: Pick<Comparison, 'scenario'>): Text {
  const concept = conceptLabels[conceptOfWelfare(scenario)];
  const [en, ar] = [inLanguage(concept, 'en'), inLanguage(concept, 'ar')];
  return {
    en: `Prefiscal income: welfare less what the instruments between market and ${en} pay, plus what they take. Public pay, and pensions recorded as market income, are part of it.`,
    ar: `الدخل قبل النظام المالي: الرفاه ناقصاً ما تدفعه الأدوات بين الدخل السوقي و${ar} وزائداً ما تأخذه. وتدخل فيه رواتب القطاع العام والمعاشات المسجلة دخلاً سوقياً.`,
  };
}

/** Where nothing lies between market income and welfare. */
export const nothingBetween: Text = {
  en: 'No tax, transfer or subsidy lies between market income and welfare.',
  ar: 'لا ضريبة ولا تحويل ولا دعم بين الدخل السوقي والرفاه.',
};
