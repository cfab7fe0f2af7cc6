import { linear } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { withLine } from './line.ts';
import { quantileOf } from './location.ts';
import { unmeasured } from './measured.ts';
import { poorIn } from './poor.ts';

/**
 * The relative median gap: how far the median of the poor is below the line, as a share of it (Eurostat).
 *
 * @example gapMedian.measure(observe({ of: [4, 6, 8, 12], line: 10 })).value // 0.4
 */
export const gapMedian: Indicator = {
  id: 'gap_median',
  title: { en: 'Relative median poverty gap', ar: 'فجوة الفقر الوسيطة النسبية' },
  unit: 'share',
  needs: ['line'],
  measure: ({ of, line, quantiles }) =>
    withLine(line, of, (lines) => {
      const poor = poorIn(of, lines);
      return poor.weight > 0 ? linear(quantileOf(poor, 0.5, quantiles), -1, 1) : unmeasured('nobody-poor');
    }),
};
