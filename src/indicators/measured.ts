import type { Influence } from './influence.ts';

/** Why an indicator has no value, in words. */
export const reasons = {
  nobody: { en: 'nobody is there', ar: 'لا أحد في هذه الفئة' },
  'mean-not-positive': { en: 'the mean is not positive', ar: 'المتوسط ليس موجبًا' },
  'line-not-positive': { en: 'the line is not positive', ar: 'الخط ليس موجبًا' },
  'no-line': { en: 'no poverty line is given', ar: 'لم يُحدَّد خط للفقر' },
  'no-baseline': { en: 'nothing is given to compare with', ar: 'لا يوجد أساس للمقارنة' },
  'nobody-poor': { en: 'nobody is below the line', ar: 'لا أحد تحت الخط' },
  'everybody-poor': { en: 'everybody is below the line', ar: 'الجميع تحت الخط' },
  'nobody-receives': { en: 'nobody receives it', ar: 'لا أحد يستفيد' },
  'total-is-zero': { en: 'the total is zero', ar: 'المجموع صفر' },
  'divided-by-zero': { en: 'the group it is divided by has nothing', ar: 'المقام صفر' },
  'divided-by-negative': { en: 'what it is divided by is below zero', ar: 'المقام سالب' },
  'nobody-positive': { en: 'nobody has a positive value', ar: 'لا توجد قيمة موجبة' },
} as const;

export type Reason = keyof typeof reasons;

/**
 * One indicator on one population. The influence of a row is by how much the value moves as its weight grows
 * (Deville 1999): the standard error is that of the weighted total of influences, whatever the survey's design.
 */
export interface Measured {
  /** NaN where undefined; `reason` says why. */
  readonly value: number;
  readonly reason?: Reason;
  /** Units left out because the index cannot take their value. */
  readonly excluded: number;
  /** Absent where there is none. */
  readonly influence?: Influence;
  /** For quantiles, whose density is poorly known: what Woodruff's interval is made of. */
  readonly inversion?: Inversion;
}

/**
 * A quantile as the inverse of the cumulative distribution (Woodruff 1952): with s the standard error of the share at or
 * below it, its interval runs from `at(reached − t·s)` to `at(reached + t·s)`.
 */
export interface Inversion {
  /** The share of people at or below the quantile, which may be a little more than was asked for. */
  readonly reached: number;
  /** Influence of each row on the share at or below the quantile. */
  readonly share: Influence;
  /** The quantile at another share; shares outside 0 to 1 give the lowest and highest value. */
  readonly at: (share: number) => number;
}

/** An indicator without a value, and why. */
export function unmeasured(reason: Reason): Measured {
  return { value: NaN, reason, excluded: 0 };
}
