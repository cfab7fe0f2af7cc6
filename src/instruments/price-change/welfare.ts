import { type Demand, quantityKept } from './demand.ts';
import { checkChange, checkElasticity } from './domain.ts';

/**
 * What a change of price does to a household that goes on buying what it bought (Laspeyres): the first-order effect, from which
 * a loss is never larger. In the currency of `expenditure`, at first prices; a loss is negative.
 *
 * @example laspeyres(100, 0.5) // -50
 */
export function laspeyres(expenditure: number, change: number): number {
  checkChange(change);
  return -expenditure * change;
}

/**
 * What a change of price costs on the quantity bought after it (Paasche), from which a loss is never smaller.
 *
 * @example paasche(100, 0.5, { form: 'linear', elasticity: -0.3 }) // -42.5
 */
export function paasche(expenditure: number, change: number, demand: Demand): number {
  return -expenditure * change * quantityKept(demand, change);
}

/**
 * The change of consumer surplus (Marshall): the area beside the demand curve between the two prices, exact for either form of
 * demand. At a constant elasticity of −1 it is the logarithm of the prices; along a straight line nothing more is lost above the
 * price at which nothing is bought.
 *
 * @example consumerSurplus(100, 0.5, { form: 'constant_elasticity', elasticity: -1 }) // -40.54651081081644
 */
export function consumerSurplus(expenditure: number, change: number, demand: Demand): number {
  checkChange(change);
  checkElasticity(demand.elasticity);
  const { elasticity } = demand;
  if (demand.form === 'constant_elasticity') return -expenditure * areaAtConstantElasticity(change, 1 + elasticity);
  const bought = elasticity < 0 ? Math.min(change, -1 / elasticity) : change;
  return -expenditure * (bought + (elasticity * bought * bought) / 2);
}

function areaAtConstantElasticity(change: number, power: number): number {
  const growth = Math.log1p(change);
  return power === 0 ? growth : Math.expm1(power * growth) / power;
}
