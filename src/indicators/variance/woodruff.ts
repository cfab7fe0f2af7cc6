import type { Inversion } from '../measured.ts';
import { type Interval, studentFactor } from './interval.ts';

/**
 * The interval of a quantile (Woodruff 1952): the quantiles at the ends of the interval of the share of people at or below it.
 * Its standard error is half its width over t.
 */
export function woodruff(inversion: Pick<Inversion, 'reached' | 'at'>, shareVariance: number, df: number): Interval {
  const factor = studentFactor(df);
  const half = factor * Math.sqrt(shareVariance);
  const [low, high] = [inversion.at(inversion.reached - half), inversion.at(inversion.reached + half)];
  return { se: (high - low) / (2 * factor), low, high, df };
}
