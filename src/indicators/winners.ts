import { countOf, over, peopleIn } from './arithmetic.ts';
import { changeBinsOf } from './change-bins.ts';
import type { Indicator } from './indicator.ts';
import { type Measured, unmeasured } from './measured.ts';
import type { Observed } from './observed.ts';

/**
 * The share of people who gain more than a threshold, 0.1% of their baseline unless said.
 *
 * @example winners.measure(observe({ of: [1002, 1001], baseline: [1000, 1000] })).value // 0.5
 */
export const winners: Indicator = {
  id: 'winners',
  title: { en: 'Share of winners', ar: 'نسبة الرابحين' },
  unit: 'share',
  needs: ['baseline'],
  parameter: { symbol: 'threshold', low: 0, high: 0.05, otherwise: 0.001 },
  measure: (observed, threshold) => shareOfBins(observed, (bin) => bin > 2, threshold),
};

/**
 * The share of people who lose at least the threshold, 0.1% of their baseline unless said.
 *
 * @example losers.measure(observe({ of: [999, 1000], baseline: [1000, 1000] })).value // 0.5
 */
export const losers: Indicator = {
  id: 'losers',
  title: { en: 'Share of losers', ar: 'نسبة الخاسرين' },
  unit: 'share',
  needs: ['baseline'],
  parameter: { symbol: 'threshold', low: 0, high: 0.05, otherwise: 0.001 },
  measure: (observed, threshold) => shareOfBins(observed, (bin) => bin < 2, threshold),
};

function shareOfBins({ of, baseline }: Observed, counts: (bin: number) => boolean, threshold?: number): Measured {
  if (baseline === undefined) return unmeasured('no-baseline');
  const bins = changeBinsOf(baseline, of, threshold);
  const counted = countOf(of, (i) => counts(bins[i]));
  return over(counted, peopleIn(of), 'nobody');
}
