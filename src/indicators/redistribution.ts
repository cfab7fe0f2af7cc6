import type { Sample } from '../columns/sample.ts';
import { minus } from './arithmetic.ts';
import { concentrationOf, giniOf } from './concentration-curve.ts';
import type { Indicator } from './indicator.ts';
import type { Observed } from './observed.ts';

/**
 * The redistributive effect: the Gini before less the Gini after, of incomes `of` against the welfare (or baseline) before.
 *
 * @example redistribution.measure(observe({ of: [16, 12, 30, 40], welfare: [10, 12, 30, 40] })).value // 0.043478260869565216
 */
export const redistribution: Indicator = {
  id: 'redistribution',
  title: { en: 'Redistributive effect', ar: 'أثر إعادة التوزيع' },
  unit: 'index',
  needs: ['welfare'],
  measure: (observed) => minus(giniOf(incomeBefore(observed)), giniOf(observed.of)),
};

/**
 * The Reynolds–Smolensky index (1977), vertical equity: the Gini before less the concentration of incomes after over the
 * ranks before; the redistributive effect had nobody changed places.
 *
 * @example reynoldsSmolensky.measure(observe({ of: [16, 12, 30, 40], welfare: [10, 12, 30, 40] })).value // 0.06388642413487136
 */
export const reynoldsSmolensky: Indicator = {
  id: 'reynolds_smolensky',
  title: { en: 'Reynolds–Smolensky index', ar: 'مؤشر رينولدز–سمولنسكي' },
  unit: 'index',
  needs: ['welfare'],
  measure: (observed) => {
    const before = incomeBefore(observed);
    return minus(giniOf(before), concentrationOf(observed.of, before));
  },
};

/**
 * Reranking (Atkinson 1980, Plotnick 1981): the Gini after less the concentration over the ranks before; never negative.
 *
 * @example reranking.measure(observe({ of: [16, 12, 30, 40], welfare: [10, 12, 30, 40] })).value // 0.02040816326530612
 */
export const reranking: Indicator = {
  id: 'reranking',
  title: { en: 'Reranking', ar: 'تغير الترتيب' },
  unit: 'index',
  needs: ['welfare'],
  measure: (observed) => minus(giniOf(observed.of), concentrationOf(observed.of, incomeBefore(observed))),
};

function incomeBefore({ of, welfare, baseline }: Observed): Sample {
  return welfare === of && baseline !== undefined ? baseline : welfare;
}
