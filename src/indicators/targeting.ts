import { countOf, linear, minus, over, totalOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import type { Measured } from './measured.ts';
import type { Observed } from './observed.ts';
import { moments, paidTo, peopleReceiving, receives, target } from './programme.ts';

/**
 * Undercoverage, the error of exclusion: the share of the target whom the transfer does not reach. The target is below the
 * line, or the poorest fifth, in welfare without the transfer; with it where `post` is said.
 *
 * @example undercoverage.measure(observe({ of: [3, 0, 2], welfare: [6, 9, 10], line: 10 })).value // 0.33333333333333337
 */
export const undercoverage: Indicator = {
  id: 'undercoverage',
  title: { en: 'Undercoverage', ar: 'نسبة غير المشمولين من الفئة المستهدفة' },
  unit: 'share',
  needs: ['welfare'],
  variants: moments,
  measure: (observed, _, moment) => linear(coverageOf(observed, target(observed, moment), 'nobody-poor'), -1, 1),
};

/**
 * Leakage, the error of inclusion: the share of what is paid that goes outside the target (`people`: of the beneficiaries
 * who are outside it).
 *
 * @example leakage.measure(observe({ of: [3, 0, 2], welfare: [6, 9, 14], line: 10 })).value // 0.4
 */
export const leakage: Indicator = {
  id: 'leakage',
  title: { en: 'Leakage', ar: 'نسبة التسرب' },
  unit: 'share',
  needs: ['welfare'],
  variants: ['pre', 'post', 'people', 'people_post'],
  measure: (observed, _, variant = 'pre') => {
    const { of } = observed;
    const isTarget = target(observed, variant.endsWith('post') ? 'post' : 'pre');
    const isReceiving = receives(of);
    if (!variant.startsWith('people')) {
      const outside = totalOf(of, (i) => (isTarget(i) ? 0 : of.values[i]));
      return over(outside, paidTo(of), 'nobody-receives');
    }
    const outside = countOf(of, (i) => isReceiving(i) && !isTarget(i));
    return over(outside, peopleReceiving(of), 'nobody-receives');
  },
};

/**
 * The targeting differential (Ravallion 2000): coverage of the target less coverage of everybody else.
 *
 * @example targetingDifferential.measure(observe({ of: [3, 0, 2, 0], welfare: [6, 9, 14, 20], line: 10 })).value // 0
 */
export const targetingDifferential: Indicator = {
  id: 'targeting_differential',
  title: { en: 'Targeting differential', ar: 'فارق الاستهداف' },
  unit: 'share',
  needs: ['welfare'],
  variants: moments,
  measure: (observed, _, moment) => {
    const isTarget = target(observed, moment);
    const others = coverageOf(observed, (i) => !isTarget(i), 'everybody-poor');
    return minus(coverageOf(observed, isTarget, 'nobody-poor'), others);
  },
};

function coverageOf(
  { of }: Observed,
  isIn: (unit: number) => boolean,
  nobody: 'nobody-poor' | 'everybody-poor',
): Measured {
  const isReceiving = receives(of);
  return over(
    countOf(of, (i) => isIn(i) && isReceiving(i)),
    countOf(of, isIn),
    nobody,
  );
}
