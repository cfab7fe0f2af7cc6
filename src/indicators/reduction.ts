import type { Sample } from '../columns/sample.ts';
import { linear, minus, over } from './arithmetic.ts';
import { giniOf } from './concentration-curve.ts';
import type { Indicator } from './indicator.ts';
import { withLine, withLineOfGaps } from './line.ts';
import type { Measured, Reason } from './measured.ts';
import type { Observed } from './observed.ts';
import { fgtOf } from './shortfall.ts';

/**
 * By how much the transfer lowers the headcount, as a share of what it would be without (ASPIRE); `points` gives the
 * difference itself, in points.
 *
 * @example headcountReduction.measure(observe({ of: [3, 0, 2], welfare: [6, 9, 10], line: 10 })).value // 0.33333333333333337
 */
export const headcountReduction: Indicator = {
  id: 'headcount_reduction',
  title: { en: 'Reduction of the headcount', ar: 'خفض نسبة الفقر' },
  unit: 'share',
  needs: ['welfare', 'line'],
  variants: ['relative', 'points'],
  measure: (observed, _, variant) => ofPoverty(observed, 0, variant),
};

/**
 * By how much the transfer lowers the poverty gap, as a share of what it would be without (ASPIRE).
 *
 * @example gapReduction.measure(observe({ of: [3, 0, 2], welfare: [6, 9, 10], line: 10 })).value // 0.5
 */
export const gapReduction: Indicator = {
  id: 'gap_reduction',
  title: { en: 'Reduction of the poverty gap', ar: 'خفض فجوة الفقر' },
  unit: 'share',
  needs: ['welfare', 'line'],
  variants: ['relative', 'points'],
  measure: (observed, _, variant) => ofPoverty(observed, 1, variant),
};

/**
 * By how much the transfer lowers the Gini, as a share of what it would be without (ASPIRE).
 *
 * @example giniReduction.measure(observe({ of: [1, 0], welfare: [2, 2] })).value // 1
 */
export const giniReduction: Indicator = {
  id: 'gini_reduction',
  title: { en: 'Reduction of the Gini', ar: 'خفض معامل جيني' },
  unit: 'share',
  needs: ['welfare'],
  variants: ['relative', 'points'],
  measure: ({ before, welfare }, _, variant) => fall(giniOf(before), giniOf(welfare), variant, 'total-is-zero'),
};

function ofPoverty({ before, welfare, line }: Observed, alpha: number, variant?: string): Measured {
  const measured = alpha === 0 ? withLine : withLineOfGaps;
  return measured(line, before, (lines) => {
    const at = (income: Sample) => fgtOf(income, lines, alpha);
    return fall(at(before), at(welfare), variant, 'nobody-poor');
  });
}

function fall(before: Measured, after: Measured, variant: string | undefined, reason: Reason): Measured {
  return variant === 'points' ? minus(before, after) : linear(over(after, before, reason), -1, 1);
}
