import { checkChange, checkShares } from './domain.ts';
import type { Variations } from './second-order.ts';

/** A good by the share of all spending that goes to it whatever its price, and how that price changes (its average one, under a tariff). */
export interface SharedGood {
  readonly share: number;
  readonly change: number;
}

/**
 * Exact variations for a household that always spends the same share of `total` on each good (Cobb–Douglas), all goods together:
 * x(Π(1+dp)^−α − 1), −x Σ α ln(1+dp) and x(1 − Π(1+dp)^α). A loss is negative; in the currency of `total`.
 *
 * @example cobbDouglas(1000, [{ share: 0.1, change: 0.5 }]).equivalent // -39.735499207781935
 */
export function cobbDouglas(total: number, goods: readonly SharedGood[]): Variations {
  checkShares(goods.map(({ share }) => share));
  let growth = 0;
  for (const { share, change } of goods) {
    checkChange(change);
    growth += share * Math.log1p(change);
  }
  return {
    equivalent: total * Math.expm1(-growth),
    surplus: -total * growth,
    compensating: -total * Math.expm1(growth),
  };
}
