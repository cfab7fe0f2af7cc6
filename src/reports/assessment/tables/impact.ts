import { affectedInstruments } from '../../../tables/affected-instruments.ts';
import { addedUp } from '../../../tables/derived.ts';
import { lookUp, type Result, type TableDefinition, type Where } from '../../../tables/result.ts';
import { byProductTable } from './by-product.ts';

/** What the reform gives and takes in each group in all, and what the treasury gains from each: SUBSIM's 4.1 and 4.6. */
export const impactTables: readonly TableDefinition[] = [
  { id: 'impact', make: (result) => impact(result, 1) },
  { id: 'revenue', make: (result) => impact(result, -1) },
];

const titles = {
  impact: { en: 'Total effect on households', ar: 'الأثر الكلي على الأسر' },
  revenue: { en: 'Effect on the budget by group', ar: 'الأثر على الميزانية حسب المجموعة' },
} as const;

function impact(result: Result, sign: 1 | -1) {
  const look = lookUp(result);
  const id = sign === 1 ? 'impact' : 'revenue';
  const products = result.comparison.scenario.isReview ? [] : affectedInstruments(result);
  const unit = `${result.comparison.population.currency}/year`;
  const change = (of: string, where: Where): number | null => {
    const value = look('total', `received:${of}`, 'change', where);
    return value === null ? null : sign * value + 0;
  };
  return byProductTable(result, {
    id,
    title: titles[id],
    products,
    measure: 'money',
    unit: () => unit,
    cell: (product, where) => change(product.id, where),
    together: { unit, cell: (where) => addedUp(products.map((product) => change(product.id, where))) },
    better: 'higher',
    notes: sign === 1 ? [lossNote] : [revenueNote],
  });
}

const lossNote = { en: 'A negative amount is a loss of households.', ar: 'المبلغ السالب خسارة للأسر.' };

const revenueNote = {
  en: 'What the treasury gains from households of each group; users who are no household are in the table of the budget.',
  ar: 'ما تكسبه الخزانة من أسر كل مجموعة، وأما غير الأسر ففي جدول الميزانية.',
};
