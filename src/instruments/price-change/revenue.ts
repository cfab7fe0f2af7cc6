import { type Demand, quantityKept } from './demand.ts';

/** A change of price, and the subsidy on a unit before it; both relative to the first price. */
export interface SubsidisedPrice {
  readonly change: number;
  readonly subsidy: number;
}

/**
 * What the budget saves by a change of a subsidised price: the subsidy on what was bought less the smaller one on what is still
 * bought (SUBSIM, subsidy known). In the currency of `expenditure`, at first prices.
 *
 * @example subsidySaving(100, { change: 0.5, subsidy: 0.6 }, { form: 'linear', elasticity: -0.3 }) // 51.5
 */
export function subsidySaving(expenditure: number, { change, subsidy }: SubsidisedPrice, demand: Demand): number {
  return expenditure * (subsidy - quantityKept(demand, change) * (subsidy - change));
}

/**
 * By how much the revenue of a seller rises when its price changes, where nothing is known of what a unit costs: exact, with the
 * product of both changes that SUBSIM's code leaves out.
 *
 * @example sellerRevenue(100, 0.5, { form: 'linear', elasticity: -0.3 }) // 27.5
 */
export function sellerRevenue(expenditure: number, change: number, demand: Demand): number {
  return expenditure * ((1 + change) * quantityKept(demand, change) - 1);
}
