import type { Sample } from '../columns/sample.ts';
import { minus, over, totalOf, totalOfEach } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { withLine, withLineOfGaps } from './line.ts';
import type { Measured } from './measured.ts';
import { paidTo } from './programme.ts';
import { isBelow } from './shortfall.ts';

/**
 * The benefit–cost ratio (ASPIRE): by how much the poverty gap falls, in money, per unit spent.
 *
 * @example benefitCost.measure(observe({ of: [3, 0, 2], welfare: [6, 9, 11], line: 10 })).value // 0.8
 */
export const benefitCost: Indicator = {
  id: 'benefit_cost',
  title: { en: 'Benefit–cost ratio', ar: 'نسبة المنفعة إلى التكلفة' },
  unit: 'ratio',
  needs: ['welfare', 'line'],
  measure: ({ of, before, welfare, line }) =>
    withLineOfGaps(line, before, (lines) =>
      over(minus(shortfall(before, lines), shortfall(welfare, lines)), paidTo(of), 'nobody-receives'),
    ),
};

/**
 * Vertical expenditure efficiency (Beckerman 1979): the share of what is paid that goes to those who would be poor
 * without it.
 *
 * @example verticalEfficiency.measure(observe({ of: [3, 6, 2, 1], welfare: [5, 12, 11, 16], line: 10 })).value // 0.9166666666666666
 */
export const verticalEfficiency: Indicator = {
  id: 'vertical_efficiency',
  title: { en: 'Vertical expenditure efficiency', ar: 'كفاءة الإنفاق الرأسية' },
  unit: 'share',
  needs: ['welfare', 'line'],
  measure: ({ of, before, line }) =>
    withLine(line, before, (lines) => over(paidToPoor(of, before, lines), paidTo(of), 'nobody-receives')),
};

/**
 * Spillover (Beckerman 1979): the share of what the poor receive that lifts them above the line.
 *
 * @example spillover.measure(observe({ of: [3, 6, 2, 1], welfare: [5, 12, 11, 16], line: 10 })).value // 0.2727272727272727
 */
export const spillover: Indicator = {
  id: 'spillover',
  title: { en: 'Spillover', ar: 'الفائض فوق خط الفقر' },
  unit: 'share',
  needs: ['welfare', 'line'],
  measure: ({ of, before, welfare, line }) =>
    withLine(line, before, (lines) => {
      const above = totalOf(of, (i) =>
        isBelow(before.values[i], lines[i]) ? Math.max(0, welfare.values[i] - lines[i]) : 0,
      );
      return over(above, paidToPoor(of, before, lines), 'nobody-poor');
    }),
};

/**
 * Poverty reduction efficiency (Beckerman 1979): the share of what is paid that fills gaps; (1 − spillover) × vertical
 * efficiency.
 *
 * @example povertyReductionEfficiency.measure(observe({ of: [3, 6, 2, 1], welfare: [5, 12, 11, 16], line: 10 })).value // 0.6666666666666666
 */
export const povertyReductionEfficiency: Indicator = {
  id: 'poverty_reduction_efficiency',
  title: { en: 'Poverty reduction efficiency', ar: 'كفاءة خفض الفقر' },
  unit: 'share',
  needs: ['welfare', 'line'],
  measure: ({ of, before, welfare, line }) =>
    withLineOfGaps(line, before, (lines) => over(filled(before, welfare, lines), paidTo(of), 'nobody-receives')),
};

/**
 * Poverty gap efficiency (Beckerman 1979): the share of the gap without the transfer that the transfer fills.
 *
 * @example povertyGapEfficiency.measure(observe({ of: [3, 6, 2, 1], welfare: [5, 12, 11, 16], line: 10 })).value // 0.6153846153846154
 */
export const povertyGapEfficiency: Indicator = {
  id: 'poverty_gap_efficiency',
  title: { en: 'Poverty gap efficiency', ar: 'كفاءة سد فجوة الفقر' },
  unit: 'share',
  needs: ['welfare', 'line'],
  measure: ({ before, welfare, line }) =>
    withLineOfGaps(line, before, (lines) =>
      over(filled(before, welfare, lines), shortfall(before, lines), 'nobody-poor'),
    ),
};

/**
 * The cost of perfect targeting: the money that would lift everybody who is below the line to it.
 *
 * @example gapTotal.measure(observe({ of: [4, 6, 12], weights: [10, 10, 10], line: 10 })).value // 100
 */
export const gapTotal: Indicator = {
  id: 'gap_total',
  title: { en: 'Total poverty gap', ar: 'إجمالي فجوة الفقر' },
  unit: 'same',
  needs: ['line'],
  measure: ({ of, line }) => withLineOfGaps(line, of, (lines) => shortfall(of, lines)),
};

function shortfall(of: Sample, lines: Float64Array): Measured {
  const { values } = of;
  return totalOfEach(of, (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = Math.max(0, lines[first + k] - values[first + k]);
  });
}

function paidToPoor(of: Sample, before: Sample, lines: Float64Array): Measured {
  return totalOf(of, (i) => (isBelow(before.values[i], lines[i]) ? of.values[i] : 0));
}

function filled(before: Sample, after: Sample, lines: Float64Array): Measured {
  return totalOf(before, (i) => {
    const y = before.values[i];
    return isBelow(y, lines[i]) ? Math.min(after.values[i], lines[i]) - y : 0;
  });
}
