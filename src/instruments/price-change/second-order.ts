import { checkChange, checkShares } from './domain.ts';

/** Welfare lost or gained by a change of prices: what would do as much at the first prices, the area of demand, what makes up for it at the last. */
export interface Variations {
  /** Equivalent variation (Hicks). */
  readonly equivalent: number;
  /** Change of consumer surplus (Marshall). */
  readonly surplus: number;
  /** Compensating variation (Hicks), with the sign of the loss it makes up for. */
  readonly compensating: number;
}

/** A good at first prices: what is spent on it, how its price changes, its share of all spending and its income elasticity. */
export interface PricedGood {
  readonly expenditure: number;
  readonly change: number;
  readonly share: number;
  readonly incomeElasticity: number;
}

/**
 * Variations to the second order (as in WELCOM): −Σ e·dp − ½ Σᵢⱼ eᵢ·εᵢⱼ·dpᵢ·dpⱼ, where `elasticities[i][j]` is the uncompensated
 * response of good i to price j, and the Hicksian ones have shareⱼ·ηᵢ taken off (equivalent) or added (compensating). Not to be
 * relied on where `isQuadraticReliable` is false.
 *
 * @example secondOrder([{ expenditure: 100, change: 0.5, share: 0.1, incomeElasticity: 1 }], [[-1]]) // { equivalent: -36.25, surplus: -37.5, compensating: -38.75 }
 */
export function secondOrder(goods: readonly PricedGood[], elasticities: readonly (readonly number[])[]): Variations {
  checkShares(goods.map(({ share }) => share));
  if (elasticities.length !== goods.length || elasticities.some((row) => row.length !== goods.length))
    throw new RangeError(`${goods.length} goods need as many rows and columns of elasticities`);
  let [first, own, income] = [0, 0, 0];
  goods.forEach((good, i) => {
    checkChange(good.change);
    first -= good.expenditure * good.change;
    goods.forEach((other, j) => {
      const half = (good.expenditure * good.change * other.change) / 2;
      own -= half * elasticities[i][j];
      income += half * other.share * good.incomeElasticity;
    });
  });
  return { equivalent: first + own + income, surplus: first + own, compensating: first + own - income };
}

/**
 * Whether the quadratic may be used for a change of price: where |ε·dp| is above 0.3, as for 50% at an elasticity of −1, it
 * undershoots even the exact equivalent variation, and an exact form is to be used instead.
 *
 * @example isQuadraticReliable(-1, 0.5) // false
 */
export function isQuadraticReliable(elasticity: number, change: number): boolean {
  return Math.abs(elasticity * change) <= 0.3;
}
