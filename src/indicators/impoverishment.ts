import { countOf, over, peopleIn, totalOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { withLine, withLineOfGaps } from './line.ts';
import { type Measured, unmeasured } from './measured.ts';
import type { Observed } from './observed.ts';

import { isBelow } from './shortfall.ts';

/**
 * Fiscal impoverishment (Higgins and Lustig 2016): what people who are poor after the reform have lost below the line. In
 * money by default; `per_head` divides by everybody, `normalised` also by the line.
 *
 * @example impoverishment.measure(observe({ of: [5, 5, 9], baseline: [4, 6, 12], line: 10 })).value // 2
 */
export const impoverishment: Indicator = {
  id: 'impoverishment',
  title: { en: 'Fiscal impoverishment', ar: 'الإفقار المالي' },
  unit: 'same',
  needs: ['baseline', 'line'],
  variants: ['total', 'per_head', 'normalised'],
  measure: (observed, _, variant) => amountBelow(observed, (y0, y1) => Math.max(0, y0 - y1), variant),
};

/**
 * Fiscal gains to the poor (Higgins and Lustig 2016): what people who were poor before the reform have gained below the
 * line; variants as for impoverishment.
 *
 * @example gainsToPoor.measure(observe({ of: [5, 5, 9], baseline: [4, 6, 12], line: 10 })).value // 1
 */
export const gainsToPoor: Indicator = {
  id: 'gains_to_poor',
  title: { en: 'Fiscal gains to the poor', ar: 'المكاسب المالية للفقراء' },
  unit: 'same',
  needs: ['baseline', 'line'],
  variants: ['total', 'per_head', 'normalised'],
  measure: (observed, _, variant) => amountBelow(observed, (y0, y1) => Math.max(0, y1 - y0), variant),
};

/**
 * The share of people who are poor after the reform and have lost by it; `of_poor` is their share of those poor after.
 *
 * @example impoverished.measure(observe({ of: [5, 5, 9, 30], baseline: [4, 6, 12, 31], line: 10 })).value // 0.5
 */
export const impoverished: Indicator = {
  id: 'impoverished',
  title: { en: 'Impoverished people', ar: 'الأفراد الذين أُفقروا' },
  unit: 'share',
  needs: ['baseline', 'line'],
  variants: ['of_all', 'of_poor'],
  measure: (observed, _, variant) => peopleBelow(observed, { poorWhen: 'after', sign: -1 }, variant),
};

/**
 * The share of people who were poor before the reform and gain by it; `of_poor` is their share of those poor before.
 *
 * @example gainingPoor.measure(observe({ of: [5, 5, 9, 30], baseline: [4, 6, 12, 31], line: 10 })).value // 0.25
 */
export const gainingPoor: Indicator = {
  id: 'gaining_poor',
  title: { en: 'Poor people who gain', ar: 'الفقراء الرابحون' },
  unit: 'share',
  needs: ['baseline', 'line'],
  variants: ['of_all', 'of_poor'],
  measure: (observed, _, variant) => peopleBelow(observed, { poorWhen: 'before', sign: 1 }, variant),
};

type Change = (before: number, after: number) => number;

function amountBelow({ of, baseline, line }: Observed, change: Change, variant = 'total'): Measured {
  if (baseline === undefined) return unmeasured('no-baseline');
  return withLineOfGaps(line, of, (lines) => {
    const scale = (i: number) => (variant === 'normalised' ? 1 / lines[i] : 1);
    const below = totalOf(
      of,
      (i) => scale(i) * change(Math.min(baseline.values[i], lines[i]), Math.min(of.values[i], lines[i])),
    );
    return variant === 'total' ? below : over(below, peopleIn(of), 'nobody');
  });
}

interface Counted {
  readonly poorWhen: 'before' | 'after';
  readonly sign: 1 | -1;
}

function peopleBelow({ of, baseline, line }: Observed, counted: Counted, variant = 'of_all'): Measured {
  if (baseline === undefined) return unmeasured('no-baseline');
  const poor = counted.poorWhen === 'after' ? of.values : baseline.values;
  return withLine(line, of, (lines) => {
    const moves = countOf(
      of,
      (i) =>
        isBelow(poor[i], lines[i]) && isMove(counted.sign * (of.values[i] - baseline.values[i]), baseline.values[i]),
    );
    if (variant === 'of_all') return over(moves, peopleIn(of), 'nobody');
    return over(
      moves,
      countOf(of, (i) => isBelow(poor[i], lines[i])),
      'nobody-poor',
    );
  });
}

function isMove(change: number, from: number): boolean {
  return change > 1e-9 * Math.max(1, Math.abs(from));
}
