import type { Estimate } from '../estimate.ts';

/**
 * Withholds every value that rests on some records, but fewer than `minCell` (primary suppression). A cell without
 * records tells nothing about anybody and stays.
 */
export function suppressed(estimates: readonly Estimate[], minCell: number): Estimate[] {
  return estimates.map((estimate) => (isSmall(estimate, minCell) ? withheld(estimate) : estimate));
}

function isSmall({ n, indicator }: Estimate, minCell: number): boolean {
  return n > 0 && n < minCell && indicator !== 'missing';
}

/** An estimate without its value and all that would tell of it. */
export function withheld({ se: _se, low: _low, high: _high, ...estimate }: Estimate): Estimate {
  return { ...estimate, value: null, reason: 'suppressed' };
}
