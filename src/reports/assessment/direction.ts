import type { Estimate } from '../../tables/estimate.ts';

/** What may be said of a change: which way it goes, that it is nothing, or that its sign is not certain. */
export type Direction = 'falls' | 'rises' | 'same' | 'unclear';

/**
 * Which way an estimated change goes. `smallest` is the smallest change that is still printed; a change whose 95% interval
 * holds zero is unclear; without a standard error the point estimate decides.
 */
export function directionOf(change: Estimate | undefined, smallest: number): Direction {
  const value = change?.value ?? 0;
  if (Math.abs(value) < smallest) return 'same';
  if (!change || !isSignificant(change)) return 'unclear';
  return value < 0 ? 'falls' : 'rises';
}

/** Whether a change can be told from chance at the 95% level; true where no error was worked out. */
export function isSignificant({ value, se, low, high }: Estimate): boolean {
  if (value === null) return false;
  if (low !== undefined && high !== undefined) return low > 0 || high < 0;
  return se === undefined || Math.abs(value) > 1.96 * se;
}
