import type { Text } from '../columns/column.ts';
import type { Measure } from './table.ts';

/** A measure of a transfer for everybody together. */
export interface OfWhole {
  readonly indicator: string;
  readonly title: Text;
  readonly unit: string;
  readonly measure: Measure;
  readonly times: number;
  readonly atLine: boolean;
}

const percent = { unit: '%', measure: 'percent', times: 100 } as const;
const points = { unit: 'points', measure: 'rate', times: 100 } as const;
const plain = { unit: '', measure: 'ratio', times: 1 } as const;

/** What is said of each transfer beside its fifths, in the order in which it is read. */
export const measuresOfWhole: readonly OfWhole[] = [
  {
    indicator: 'cgh',
    title: { en: 'CGH index, poorest 40%', ar: 'مؤشر كودي–غروش–هودينوت، أفقر 40%' },
    ...plain,
    atLine: false,
  },
  { indicator: 'benefit_cost', title: { en: 'Benefit–cost ratio', ar: 'المنفعة إلى التكلفة' }, ...plain, atLine: true },
  {
    indicator: 'headcount_reduction:points',
    title: { en: 'Fall of the headcount', ar: 'انخفاض نسبة الفقر' },
    ...points,
    atLine: true,
  },
  {
    indicator: 'headcount_reduction',
    title: { en: 'Fall of the headcount', ar: 'انخفاض نسبة الفقر' },
    ...percent,
    atLine: true,
  },
  {
    indicator: 'gap_reduction',
    title: { en: 'Fall of the poverty gap', ar: 'انخفاض فجوة الفقر' },
    ...percent,
    atLine: true,
  },
  { indicator: 'gini_reduction', title: { en: 'Fall of the Gini', ar: 'انخفاض جيني' }, ...percent, atLine: false },
  {
    indicator: 'undercoverage',
    title: { en: 'Undercoverage of the poor', ar: 'غير المشمولين من الفقراء' },
    ...percent,
    atLine: true,
  },
  { indicator: 'leakage', title: { en: 'Leakage of benefits', ar: 'تسرب المنافع' }, ...percent, atLine: true },
  {
    indicator: 'leakage:people',
    title: { en: 'Leakage of beneficiaries', ar: 'تسرب المستفيدين' },
    ...percent,
    atLine: true,
  },
  {
    indicator: 'targeting_differential',
    title: { en: 'Targeting differential', ar: 'فارق الاستهداف' },
    ...points,
    atLine: true,
  },
];
