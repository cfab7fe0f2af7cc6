import { spine } from '../../tables/estimates/index.ts';
import { lookUp } from '../../tables/result.ts';
import { type CheckDefinition, roundingOf } from './check.ts';

/** Without behaviour, what households lose on a price is what their bill rises by. */
export const lossIsTheBill: CheckDefinition = {
  id: 'loss-is-the-bill',
  title: {
    en: 'Loss on a price = rise of the bill, where nobody changes use',
    ar: 'خسارة السعر = زيادة الفاتورة حيث لا يتغير الاستهلاك',
  },
  run: ({ material: { result } }) => {
    const { scenario } = result.comparison;
    if (scenario.isReview || scenario.baseline.assumptions.response.demand !== 'none') return [];
    const look = lookUp(result);
    return spine(result.comparison).flatMap(({ id, who }) => {
      const [loss, bill] = [look('total', `received:${id}`, 'change'), look('total', `${id}.bill`, 'change')];
      const cost = look('total', `${id}.cost`, 'change');
      if (who !== 'household' || loss === null || bill === null || cost !== 0) return [];
      const size = look('total', `${id}.bill`, 'baseline') ?? 0;
      return [
        {
          at: id,
          found: -loss,
          expected: bill,
          within: roundingOf(size, loss, look('total', `${id}.cost`, 'baseline') ?? 0),
        },
      ];
    });
  },
};

/** The treasury saves at least what households lose on a price: others pay too, and nobody is paid twice. */
export const savingCoversLoss: CheckDefinition = {
  id: 'saving-covers-loss',
  title: { en: 'Saving = loss of households + what others pay', ar: 'الوفر = خسارة الأسر + ما يدفعه غيرها' },
  run: ({ material: { result } }) => {
    if (result.comparison.scenario.isReview) return [];
    const look = lookUp(result);
    const sum = (prefix: string) =>
      spine(result.comparison).reduce((all, { id }) => all + (look('total', `${prefix}${id}`, 'change') ?? 0), 0);
    const saving = -(look('total', 'budget:total', 'change') ?? Number.NaN);
    const size = look('total', 'budget:total', 'baseline') ?? 0;
    return [
      { at: 'budget:total', found: -sum('received:') - sum('others:'), expected: saving, within: roundingOf(size) },
    ];
  },
};
