import type { Estimate } from '../estimate.ts';

/** An estimate without its value and all that would tell of it. */
export function blank({ se: _se, low: _low, high: _high, df: _df, p: _p, ...estimate }: Estimate): Estimate {
  return { ...estimate, value: null, reason: 'suppressed' };
}
