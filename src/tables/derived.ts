import { sum } from '../columns/sum.ts';
import type { Estimate } from './estimate.ts';

/** `part` as a percentage of `whole`: nothing of anything is 0, and something of nothing cannot be said. */
export function percent(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null) return null;
  if (part === 0) return 0;
  return whole === 0 ? null : (100 * part) / whole;
}

/** A share from 0 to 1 as a percentage. */
export function hundredfold(share: number | null): number | null {
  return share === null ? null : 100 * share;
}

/** `amount` over `count`, where there is something to divide by. */
export function ratio(amount: number | null, count: number | null): number | null {
  return amount === null || count === null || count === 0 ? null : amount / count;
}

/** The sum of what is known; null where any of it is not. */
export function addedUp(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}

/** A figure worked out from others under each policy; its change is the difference of the two. */
export function derived(
  level: (policy: 'baseline' | 'reform') => number | null,
): (policy: Estimate['policy']) => number | null {
  return (policy) => {
    if (policy === 'baseline' || policy === 'reform') return level(policy);
    const [before, after] = [level('baseline'), level('reform')];
    return before === null || after === null ? null : after - before;
  };
}
