import type { Block, Chart, Document, TableBlock } from '../../../src/reports/assessment/document.ts';
import type { Table } from '../../../src/tables/table.ts';

/** Text as it might stand in somebody's scenario or data, meant to act in one format or another. */
export const hostile = {
  formula: '=HYPERLINK("x","y")',
  plus: '+1+cmd',
  markup: '<w:p>& "quoted" </w:p>',
  typeset: '#panic("no") $x$ *b* `c` \\ @d',
  control: 'bell\u0007, half \uD800 and turned \u202Etxet',
};

const deciles = Array.from({ length: 10 }, (_, k) => String(k + 1));

/** Costs in full, a percentage, a note of uncertainty, a unit by row, a heading and a total. */
export const costs: Table = {
  id: 'fiscal-impact',
  title: { en: 'What it costs', ar: 'التكلفة على الخزانة' },
  columns: [
    { id: 'item', title: { en: 'Budget line', ar: 'بند الميزانية' }, measure: 'text' },
    { id: 'baseline', title: { en: 'Baseline', ar: 'الوضع القائم' }, unit: 'KWD/year', measure: 'money' },
    {
      id: 'change',
      title: { en: 'Change', ar: 'التغير' },
      unit: 'KWD/year',
      measure: 'money',
      better: 'lower',
      isChange: true,
    },
    {
      id: 'change_percent',
      title: { en: 'Change', ar: 'التغير' },
      unit: '%',
      measure: 'percent',
      better: 'lower',
      isChange: true,
    },
  ],
  rows: [
    [{ en: 'Energy', ar: 'الطاقة' }, null, null, null],
    [{ en: 'Electricity', ar: 'الكهرباء' }, 1_216_583_370.25, -177_613_523.5, -14.599372],
    [hostile.formula, 35_484_900.125, 0, 0],
    [hostile.plus, 12.5, -0.5, -4],
    [hostile.markup, 0, 250_000_000.75, null],
    [hostile.typeset, 1, Number.NaN, -0.04],
    [hostile.control, 2, 3, 150],
    [{ en: 'All', ar: 'المجموع' }, 1_252_068_285.875, 72_386_479.75, 5.781352],
  ],
  styles: [{ heading: true }, { level: 1 }, { uncertain: ['change'] }],
  totals: [7],
  notes: [],
};

/** A table that goes on for pages. */
export const long: Table = {
  id: 'wage-bill-profile',
  title: { en: 'Staff by grade', ar: 'الموظفون حسب الدرجة' },
  columns: [
    { id: 'grade', title: { en: 'Grade of staff', ar: 'الدرجة الوظيفية' }, measure: 'text' },
    { id: 'staff', title: { en: 'Staff', ar: 'العدد' }, unit: 'people', measure: 'count' },
    { id: 'pay', title: { en: 'Mean pay', ar: 'متوسط الأجر' }, unit: 'KWD/year', measure: 'money-per-head' },
  ],
  rows: Array.from({ length: 130 }, (_, k) => [`G-${k + 1}`, 1000 + k, 12_345.678 + k]),
  notes: [],
};

/** More columns than an upright page has room for. */
export const wide: Table = {
  id: 'subsidies-by-group',
  title: { en: 'Who gets the subsidies', ar: 'من يحصل على الدعم' },
  columns: [
    { id: 'decile', title: { en: 'Decile', ar: 'العُشير' }, measure: 'text' },
    ...Array.from({ length: 16 }, (_, k) => ({
      id: `good_${k + 1}`,
      title: { en: `Good ${k + 1}`, ar: `سلعة ${k + 1}` },
      unit: 'KWD/year',
      measure: 'money' as const,
    })),
  ],
  rows: deciles.map((decile, r) => [decile, ...Array.from({ length: 16 }, (_, k) => 1000 * r + k)]),
  notes: [],
};

const words = {
  en: { contents: 'Contents', skip: 'Skip', page: 'Page', unit: 'Unit', showData: 'Show the numbers' },
  ar: { contents: 'المحتويات', skip: 'إلى النص', page: 'صفحة', unit: 'الوحدة', showData: 'أرقام هذا الشكل' },
};

/** A sentence in Arabic with a Latin word, a number and a negative number in it. */
export const sentence = 'ينخفض الرفاه في المتوسط بنسبة \u2066-0.52%\u2069 سنوياً وفق بيانات Kuwait للأسر';

/** A small assessment with a block of every kind in it. */
export function printedDocument(language: 'en' | 'ar' = 'en', numerals: Document['numerals'] = 'latin'): Document {
  const isArabic = language === 'ar';
  const say = (en: string, ar: string) => (isArabic ? ar : en);
  return {
    title: say('A balanced reform', 'إصلاح متوازن'),
    subtitle: say('Assessment of a reform', 'تقييم إصلاح'),
    language,
    direction: isArabic ? 'rtl' : 'ltr',
    numerals,
    facts: [say('Compared with: the rules in force', 'مقارنةً بالقواعد السارية')],
    sections: [
      { id: 'summary', number: '1', title: say('Summary', 'الملخص'), blocks: summary(say) },
      { id: 'people', number: '2', title: say('Effect on people', 'الأثر على الأفراد'), blocks: people(say) },
      { id: 'annex', number: 'A', title: say('Annex: tables', 'الملحق'), isAnnex: true, blocks: annex(say) },
    ],
    footer: say('Mizan 0.1.0 · run 3f9a1c2b0d4e', 'ميزان 0.1.0 · التشغيل 3f9a1c2b0d4e'),
    words: words[language],
  };
}

type Say = (en: string, ar: string) => string;

function summary(say: Say): readonly Block[] {
  const figure = {
    id: 'treasury',
    label: say('Net saving', 'الوفر الصافي'),
    text: say('KWD 142.0 million', '142.0 مليون د.ك'),
    unit: say('a year', 'سنوياً'),
    sentence: say('The reform saves KWD 142.0 million.', 'يوفر الإصلاح 142.0 مليون د.ك.'),
    tone: 'good',
    value: 142_041_145.5,
    measure: 'money',
  } as const;
  const poverty = {
    ...figure,
    id: 'poverty',
    text: '-0.09',
    unit: '%',
    tone: 'none',
    value: -0.09,
    measure: 'rate',
  } as const;
  return [
    { kind: 'paragraph', text: say('Welfare falls a little. What is said here stays text: <b>&amp; #x.', sentence) },
    { kind: 'key-figures', figures: [figure, poverty, { ...figure, id: 'losers', tone: 'bad' }] },
    { kind: 'callout', tone: 'note', title: say('Estimates', 'تقديرات'), items: [say('One thing.', 'أمر واحد.')] },
    { kind: 'callout', tone: 'failed', title: say('A check failed', 'لم يتحقق اختبار'), items: ['a', 'b'] },
    tableBlock(costs, '4.3', say),
  ];
}

function people(say: Say): readonly Block[] {
  return [
    { kind: 'heading', text: say('Means', 'المتوسطات') },
    { kind: 'list', items: [say('First point', 'النقطة الأولى'), say('Second point', 'النقطة الثانية')] },
    { kind: 'definitions', items: [{ term: say('Data', 'البيانات'), text: say('a survey', 'مسح الأسر') }] },
    chartBlock(say),
    tableBlock(wide, 'B10', say),
  ];
}

function annex(say: Say): readonly Block[] {
  return [{ ...tableBlock(costs, '4.3', say), brief: false }, tableBlock(long, 'G2', say)];
}

function tableBlock(table: Table, number: string, say: Say): TableBlock {
  const title = table.title as { readonly en: string; readonly ar: string };
  return {
    kind: 'table',
    id: table.id,
    number,
    label: say(`Table ${number}`, `الجدول ${number}`),
    caption: say(title.en, title.ar),
    table,
    notes: [say('Note 1. Totals by household weight.', 'ملاحظة 1. المجاميع بأوزان الأسر.')],
    source: say('Source: simulation.', 'المصدر: المحاكاة.'),
    brief: true,
  };
}

function chartBlock(say: Say): Chart {
  const hatches = deciles.map(
    (_, k) =>
      `<pattern id="h${k}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="${1 + (k % 3)}" height="6"/></pattern>`,
  );
  const bars = deciles.map(
    (_, k) =>
      `<rect x="${40 + 50 * k}" y="${200 - 15 * k}" width="30" height="${15 * k}" fill="url(#h${k})"/><text x="${55 + 50 * k}" y="${195 - 15 * k}" font-weight="bold" text-anchor="middle">${k}</text>`,
  );
  const label = say('Decile of welfare', 'العُشير حسب الرفاه');
  return {
    kind: 'chart',
    id: 'incidence',
    label: say('Figure 1', 'الشكل 1'),
    caption: say('What each change does', 'أثر كل تغيير'),
    alt: say('Bars that rise from the first decile to the last', 'أعمدة ترتفع من العُشير الأول إلى الأخير'),
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="240" viewBox="0 0 560 240" font-family="Noto Sans, sans-serif" font-size="12" fill="#1b1f24"><defs>${hatches.join('')}</defs>${bars.join('')}<text x="280" y="230" text-anchor="middle">${label}</text></svg>`,
    width: 560,
    height: 240,
    data: {
      columns: ['group', 'electricity', 'support', 'all_together'],
      rows: deciles.map((decile, k) => [decile, -0.1 * k, 0.25, 0.25 - 0.1 * k]),
    },
    notes: [],
    source: say('Source: simulation.', 'المصدر: المحاكاة.'),
  };
}
