import { inLanguage, type Text } from '../../../columns/column.ts';
import type { Scenario } from '../../../policy/policy.ts';
import { conventionLine } from '../../../tables/conventions.ts';
import { leverLabel } from '../../../tables/lever-label.ts';
import { sourceLine } from '../../../tables/notes.ts';
import { lookUp } from '../../../tables/result.ts';
import type { Cell, Table } from '../../../tables/table.ts';
import { comparisonOf, type Material } from '../material.ts';

/** Saving, poverty, inequality and losers with each lever at half, three quarters and full. */
export function sensitivityTable(material: Material): Table {
  const comparison = comparisonOf(material);
  const { currency } = comparison.population;
  return {
    id: 'sensitivity',
    title: { en: 'Intensity of each lever', ar: 'شدة تطبيق كل رافعة' },
    columns: [
      { id: 'lever', title: { en: 'Lever', ar: 'الرافعة' }, measure: 'text' },
      { id: 'intensity', title: { en: 'Intensity', ar: 'الشدة' }, unit: '%', measure: 'percent' },
      { id: 'saving', title: { en: 'Net saving', ar: 'الوفر الصافي' }, unit: `${currency}/year`, measure: 'money' },
      { id: 'poverty', title: { en: 'Headcount', ar: 'نسبة الفقر' }, unit: '%', measure: 'rate' },
      { id: 'gini', title: { en: 'Gini', ar: 'معامل جيني' }, measure: 'index' },
      { id: 'losers', title: { en: 'Losers', ar: 'الخاسرون' }, unit: '%', measure: 'percent' },
    ],
    rows: material.sensitivity.flatMap((point) => {
      const moved = Object.keys(point.intensity)[0];
      return moved === undefined
        ? []
        : [[leverLabel(comparison.scenario, moved), 100 * point.intensity[moved], ...aimsAt(point)]];
    }),
    notes: [othersNote(comparison.scenario)],
    conventions: conventionLine(['people', 'poor', 'gini', 'winners']),
    source: sourceLine(comparison),
  };
}

function aimsAt(point: Material['sensitivity'][number]): readonly Cell[] {
  const look = lookUp(point);
  const times = (x: number | null, by: number) => (x === null ? null : by * x + 0);
  const line = point.estimates.find(({ indicator, of }) => indicator === 'fgt0' && of === 'welfare')?.line;
  return [
    times(look('total', 'budget:total', 'change'), -1),
    times(look('fgt0', 'welfare', 'reform', { line }), 100),
    look('gini', 'welfare', 'reform'),
    times(look('losers', 'welfare', 'change'), 100),
  ];
}

function othersNote(scenario: Scenario): Text {
  const list = (language: 'en' | 'ar') =>
    Object.entries(scenario.intensity).map(
      ([lever, share]) => `${inLanguage(leverLabel(scenario, lever), language)} ${Math.round(100 * share)}%`,
    );
  return {
    en: `The other levers stay as the reform has them: ${list('en').join(', ')}.`,
    ar: `تبقى الروافع الأخرى كما في الإصلاح: ${list('ar').join('، ')}.`,
  };
}
