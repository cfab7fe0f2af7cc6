import type { Text } from '../../../columns/column.ts';
import { conventionLine } from '../../../tables/conventions.ts';
import { percent } from '../../../tables/derived.ts';
import { sourceLine } from '../../../tables/notes.ts';
import type { Cell, Table } from '../../../tables/table.ts';
import type { SchemeResult, Transfer } from '../compensation/required-transfer.ts';
import { comparisonOf, type Material } from '../material.ts';

/** What payments of equal amounts would cost: to everybody or to the poorest alone, sized by what they are to undo. */
export function compensationCostTable(material: Material): Table {
  const comparison = comparisonOf(material);
  const unit = `${comparison.population.currency}/year`;
  const saved = material.compensation?.saved ?? 0;
  return {
    id: 'compensation-cost',
    title: { en: 'Cost of alternative payments', ar: 'تكلفة بدائل الدفع' },
    columns: [
      { id: 'aim', title: { en: 'What the payment is to do', ar: 'غاية الدفع' }, measure: 'text' },
      { id: 'amount', title: { en: 'Each person', ar: 'لكل فرد' }, unit, measure: 'money-per-head' },
      { id: 'budget', title: { en: 'Budget', ar: 'الميزانية' }, unit, measure: 'money' },
      { id: 'share', title: { en: 'Of the gross saving', ar: 'من الوفر الإجمالي' }, unit: '%', measure: 'percent' },
    ],
    ...costRows(material.compensation?.schemes ?? [], saved),
    notes: [unpaidNote, equalNote],
    conventions: conventionLine(['people', 'treasury', 'poor', 'lines']),
    source: sourceLine(comparison),
  };
}

const unpaidNote: Text = {
  en: 'Payments are added to the reform without its own levers of payment, at the first poverty line; – where no payment does it.',
  ar: 'تضاف المدفوعات إلى الإصلاح دون روافع الدفع فيه، عند خط الفقر الأول؛ – حيث لا يكفي أي دفع.',
};
const equalNote: Text = {
  en: 'Every person paid receives the same amount; the poorest are those of the lowest groups under the rules in force, found without error.',
  ar: 'يتلقى كل مستفيد المبلغ نفسه، والأفقر هم المجموعات الدنيا وفق القواعد السارية، ويُعرفون بلا خطأ.',
};

function costRows(schemes: readonly SchemeResult[], saved: number): Pick<Table, 'rows' | 'styles'> {
  const rows = schemes.flatMap((scheme) => [
    { cells: [schemeLabel(scheme), '', '', ''] as readonly Cell[], style: { heading: true } },
    ...aims(scheme).map(({ label, transfer }) => ({
      cells: [label, transfer?.amount ?? null, transfer?.budget ?? null, percent(transfer?.budget ?? null, saved)],
      style: { level: 1 },
    })),
  ]);
  return { rows: rows.map(({ cells }) => cells), styles: rows.map(({ style }) => style) };
}

function aims({
  headcount,
  gap,
  poorestLoss,
  meanLoss,
}: SchemeResult): readonly { readonly label: Text; readonly transfer?: Transfer }[] {
  return [
    { label: { en: 'Bring the headcount back', ar: 'إعادة نسبة الفقر' }, transfer: headcount },
    { label: { en: 'Bring the poverty gap back', ar: 'إعادة فجوة الفقر' }, transfer: gap },
    { label: { en: 'Repay the poorest fifth on average', ar: 'تعويض أفقر خُمس في المتوسط' }, transfer: poorestLoss },
    { label: { en: 'Repay everybody on average', ar: 'تعويض الجميع في المتوسط' }, transfer: meanLoss },
  ];
}

/** Whom a scheme pays, in words. */
export function schemeLabel({ id, share }: Pick<SchemeResult, 'id' | 'share'>): {
  readonly en: string;
  readonly ar: string;
} {
  const percentage = Math.round(100 * share);
  return id === 'everybody'
    ? { en: 'Paid to everybody', ar: 'يُدفع للجميع' }
    : { en: `Paid to the poorest ${percentage}% of people`, ar: `يُدفع لأفقر ${percentage}% من الأفراد` };
}

/** Poverty today, under the reform without payments, with its own, and with the payments that would bring it back. */
export function compensationPovertyTable(material: Material): Table {
  const comparison = comparisonOf(material);
  const unit = `${comparison.population.currency}/year`;
  const rows = povertyRows(material);
  return {
    id: 'compensation-poverty',
    title: { en: 'Poverty with and without payments', ar: 'الفقر مع الدفع ومن دونه' },
    columns: [
      { id: 'case', title: { en: 'Case', ar: 'الحالة' }, measure: 'text' },
      { id: 'headcount', title: { en: 'Headcount', ar: 'نسبة الفقر' }, unit: '%', measure: 'rate' },
      {
        id: 'headcount_change',
        title: { en: 'Change', ar: 'التغير' },
        unit: 'points',
        measure: 'rate',
        better: 'lower',
      },
      { id: 'gap', title: { en: 'Poverty gap', ar: 'فجوة الفقر' }, unit: '%', measure: 'rate' },
      { id: 'gap_change', title: { en: 'Change', ar: 'التغير' }, unit: 'points', measure: 'rate', better: 'lower' },
      { id: 'budget', title: { en: 'Paid out', ar: 'المدفوع' }, unit, measure: 'money' },
    ],
    rows,
    notes: [unpaidNote],
    conventions: conventionLine(['people', 'poor', 'lines']),
    source: sourceLine(comparison),
  };
}

function povertyRows({ compensation }: Material): readonly (readonly Cell[])[] {
  if (!compensation) return [];
  const { today, unpaid, reformed, paid, schemes } = compensation;
  const row = (
    label: Text,
    { headcount, gap }: { headcount: number; gap: number },
    budget: number,
  ): readonly Cell[] => [
    label,
    100 * headcount,
    100 * (headcount - today.headcount),
    100 * gap,
    100 * (gap - today.gap),
    budget,
  ];
  return [
    row({ en: 'Rules in force', ar: 'القواعد السارية' }, today, 0),
    row({ en: 'Reform without payments', ar: 'الإصلاح دون دفع' }, unpaid, 0),
    ...(paid > 0 ? [row({ en: 'Reform with its own payments', ar: 'الإصلاح مع مدفوعاته' }, reformed, paid)] : []),
    ...(paid > 0 ? schemes.map((scheme) => row(sameMoney(scheme), scheme.sameMoney, paid)) : []),
  ];
}

function sameMoney(scheme: SchemeResult): Text {
  const { en, ar } = schemeLabel(scheme);
  return { en: `The same money in equal amounts: ${en.toLowerCase()}`, ar: `المبلغ نفسه بالتساوي: ${ar}` };
}
