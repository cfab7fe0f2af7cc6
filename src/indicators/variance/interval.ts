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
  const se = withoutRounding(Math.sqrt(variance), value);
  const half = studentFactor(df) * se;
  return { se, low: value - half, high: value + half, df };
}

/**
 * A standard error, or 0 where it is below 1e-12 of its value: what does not vary from unit to unit, such as a price that
 * everybody pays, has influences that cancel to the rounding of float64 (some 1e-16 of the value) and not to nothing.
 */
function withoutRounding(se: number, value: number): number {
  return se < 1e-12 * Math.abs(value) ? 0 : se;
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
