import { checkChange, checkElasticity } from './domain.ts';

/**
 * How the quantity of a good responds to its own price, everything else as it is (uncompensated): along a straight line through
 * the first price, as SUBSIM has it, or at the same elasticity everywhere.
 */
export interface Demand {
  readonly form: 'linear' | 'constant_elasticity';
  readonly elasticity: number;
}

/**
 * The share of the first quantity that is still bought after the price has changed by `change` (0.5 is half as much again).
 * Along a straight line it ends at zero, never below.
 *
 * @example quantityKept({ form: 'linear', elasticity: -0.3 }, 0.5) // 0.85
 */
export function quantityKept({ form, elasticity }: Demand, change: number): number {
  checkChange(change);
  checkElasticity(elasticity);
  if (form === 'linear') return Math.max(0, 1 + elasticity * change);
  return (1 + change) ** elasticity;
}

/** The price at which an elasticity was estimated, and the one at which it is wanted. */
export interface Rebasing {
  readonly estimatedAt: number;
  readonly wantedAt: number;
}

/**
 * The elasticity, at another price of the same straight demand, of a good whose elasticity was estimated at one: such as at the
 * market's price, where households pay a subsidised one (SUBSIM). NaN where nothing is bought at the price wanted.
 *
 * @example rebased(-0.3, { estimatedAt: 1.03, wantedAt: 0.09 }) // -0.020579268292682924
 */
export function rebased(elasticity: number, { estimatedAt, wantedAt }: Rebasing): number {
  checkElasticity(elasticity);
  for (const price of [estimatedAt, wantedAt])
    if (price <= 0) throw new RangeError(`an elasticity has no meaning at a price of ${price}`);
  const quantity = 1 - (elasticity * (estimatedAt - wantedAt)) / estimatedAt;
  return quantity > 0 ? (elasticity * (wantedAt / estimatedAt)) / quantity : NaN;
}
