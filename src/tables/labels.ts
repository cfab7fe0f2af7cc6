import { inLanguage, type Text } from '../columns/column.ts';
import type { Concept } from '../policy/policy.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { groupingColumn } from './estimates/grouping.ts';

/** Names of the four income concepts. */
export const conceptLabels: Readonly<Record<Concept, Text>> = {
  market: { en: 'market income', ar: 'الدخل السوقي' },
  disposable: { en: 'disposable income', ar: 'الدخل المتاح' },
  consumable: { en: 'consumable income', ar: 'الدخل القابل للاستهلاك' },
  final: { en: 'final income', ar: 'الدخل النهائي' },
};

const lineLabels: Readonly<Record<string, Text>> = {
  wage_bill: { en: 'Wage bill', ar: 'فاتورة الأجور' },
  public_pay: { en: 'Public pay', ar: 'رواتب القطاع العام' },
  wages: { en: 'Wages', ar: 'الأجور' },
  subsidies: { en: 'Subsidies', ar: 'الدعم' },
  energy_subsidies: { en: 'Energy subsidies', ar: 'دعم الطاقة' },
  fuel_subsidies: { en: 'Fuel subsidies', ar: 'دعم الوقود' },
  rations: { en: 'Rations', ar: 'التموين' },
  social_assistance: { en: 'Social assistance', ar: 'المساعدات الاجتماعية' },
  labour_support: { en: 'Labour support', ar: 'دعم العمالة' },
  rent_allowance: { en: 'Rent allowance', ar: 'بدل الإيجار' },
  social_transfers: { en: 'Social transfers', ar: 'التحويلات الاجتماعية' },
  transfers: { en: 'Transfers', ar: 'التحويلات' },
  pensions: { en: 'Pensions', ar: 'المعاشات التقاعدية' },
  social_insurance: { en: 'Social insurance', ar: 'التأمينات الاجتماعية' },
  social_contributions: { en: 'Social contributions', ar: 'الاشتراكات التأمينية' },
  taxes: { en: 'Taxes', ar: 'الضرائب' },
  revenue: { en: 'Revenue', ar: 'الإيرادات' },
  compensation: { en: 'Compensation', ar: 'التعويضات' },
  other: { en: 'Other', ar: 'بنود أخرى' },
};

const groupLabels: Readonly<Record<string, Text>> = {
  decile: { en: 'Decile', ar: 'العُشير' },
  quintile: { en: 'Quintile', ar: 'الخُميس' },
  group: { en: 'Group', ar: 'المجموعة' },
  grade: { en: 'Grade', ar: 'الدرجة الوظيفية' },
  nationality: { en: 'Nationality', ar: 'الجنسية' },
  citizen: { en: 'Citizen', ar: 'مواطن' },
  sex: { en: 'Sex', ar: 'الجنس' },
  region: { en: 'Region', ar: 'المنطقة' },
  governorate: { en: 'Governorate', ar: 'المحافظة' },
};

const levelLabels: Readonly<Record<string, Text>> = {
  yes: { en: 'Yes', ar: 'نعم' },
  no: { en: 'No', ar: 'لا' },
  female: { en: 'Female', ar: 'إناث' },
  male: { en: 'Male', ar: 'ذكور' },
};

/** Everybody together, the last row of a table by group. */
export const allLabel: Text = { en: 'All', ar: 'الجميع' };

/** Name of a budget line; a line without a known name is shown as it is written. */
export function lineLabel(line: string): Text {
  return lineLabels[line] ?? words(line);
}

const povertyLineLabels: Readonly<Record<string, Text>> = {
  line: { en: 'Poverty line', ar: 'خط الفقر' },
  relative: { en: 'Relative line', ar: 'الخط النسبي' },
  national: { en: 'National line', ar: 'الخط الوطني' },
  extreme: { en: 'Extreme poverty line', ar: 'خط الفقر المدقع' },
  food: { en: 'Food poverty line', ar: 'خط الفقر الغذائي' },
  international: { en: 'International line', ar: 'الخط الدولي' },
};

/** Name of a poverty line: a known one, or the name as written. */
export function povertyLineLabel(name: string): Text {
  return povertyLineLabels[name] ?? { en: `${words(name)} line`, ar: `خط ${words(name)}` };
}

/** Name of a grouping variable: its title in the data, or a known name, or the name as written. */
export function groupingLabel(comparison: Comparison, by: string): Text {
  return groupingColumn(comparison, by)?.title ?? groupLabels[by] ?? words(by);
}

/** Name of one group: the level's label in the data by language, or the level itself. */
export function levelLabel(comparison: Comparison, by: string, level: string): Text {
  const column = groupingColumn(comparison, by);
  const labels = column?.kind === 'category' ? column.labels : undefined;
  if (!labels) return levelLabels[level] ?? level;
  const named = Object.entries(labels).flatMap(([language, names]) =>
    names[level] ? [[language, names[level]] as const] : [],
  );
  return { en: words(level), ...Object.fromEntries(named) };
}

/** A text made of others, in both languages. */
export function inBoth(
  parts: readonly Text[],
  write: (parts: readonly string[], language: 'en' | 'ar') => string,
): { readonly en: string; readonly ar: string } {
  const said = (language: 'en' | 'ar') =>
    write(
      parts.map((part) => inLanguage(part, language)),
      language,
    );
  return { en: said('en'), ar: said('ar') };
}

/** What a parameter is called: its label, or its name in words. */
export function parameterLabel({ name, label }: { readonly name: string; readonly label?: Text }): Text {
  return label ?? words(name);
}

/** `social_transfers` as `Social transfers`. */
export function words(name: string): string {
  return upperFirst(name.replaceAll('_', ' '));
}

/** A label that begins a row. */
export function capitalised(text: Text): Text {
  if (typeof text === 'string') return upperFirst(text);
  return Object.fromEntries(Object.entries(text).map(([language, label]) => [language, upperFirst(label)]));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
