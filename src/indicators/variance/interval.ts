import { studentQuantile, twoSided } from './student.ts';

/** A standard error with what follows from it: the confidence interval and its degrees of freedom. */
export interface Interval {
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly df: number;
}

/** Share of samples whose interval holds the truth. */
export const confidence = 0.95;

/**
 * The confidence interval around a value by Student's t.
 *
 * @example intervalAround(10, 4, 10).high // 14.456277703972548
 */
export function intervalAround(value: number, variance: number, df: number): Interval {
  const se = Math.sqrt(variance);
  const half = studentFactor(df) * se;
  return { se, low: value - half, high: value + half, df };
}

/** How many standard errors an interval reaches to either side: t at (1 + confidence) / 2. */
export function studentFactor(df: number): number {
  let factor = factors.get(df);
  if (factor === undefined) {
    factor = studentQuantile((1 + confidence) / 2, df);
    factors.set(df, factor);
  }
  return factor;
}

const factors = new Map<number, number>();

/** How likely a value this far from zero is by chance alone; undefined where it has no error to be held against. */
export function pValue(value: number, { se, df }: Pick<Interval, 'se' | 'df'>): number | undefined {
  return se > 0 ? twoSided(value / se, df) : undefined;
}
