import type { Sample } from '../columns/sample.ts';
import { ceilingFor, costOfFloor, floorFor, giniBetween } from './water-level.ts';

/** A tax or benefit seen from both sides: incomes with it, incomes without it, and whether it takes or gives. */
export interface Intervention {
  readonly withIt: Sample;
  readonly without: Sample;
  readonly kind: 'tax' | 'benefit';
}

/**
 * Impact effectiveness on inequality (Enami, Lustig and Aranda 2022): the fall of the Gini as a share of the largest fall
 * that the same money could have brought, given to the poorest or taken from the richest. NaN where nothing is paid, where
 * a tax takes more than there is, or where the Gini is not defined.
 *
 * @example impactEffectiveness({ without: sample([10, 20, 30, 40]), withIt: sample([14, 23, 32, 41]), kind: 'benefit' }) // 0.5
 */
export function impactEffectiveness(intervention: Intervention): number {
  const { without, withIt } = intervention;
  const amount = paid(intervention);
  if (!(amount > 0) || (intervention.kind === 'tax' && amount > without.sum)) return NaN;
  const before = giniBetween(without, {});
  return (before - giniBetween(withIt, {})) / (before - bestGini(intervention, amount));
}

/**
 * Spending effectiveness on inequality (Enami, Lustig and Aranda 2022): the least money that could have brought the same
 * Gini, as a share of the money paid. NaN where the Gini does not fall.
 *
 * @example spendingEffectiveness({ without: sample([10, 20, 30, 40]), withIt: sample([14, 23, 32, 41]), kind: 'benefit' }) // 0.47619047619047616
 */
export function spendingEffectiveness(intervention: Intervention): number {
  const amount = paid(intervention);
  const reached = giniBetween(intervention.withIt, {});
  if (!(amount > 0) || !(giniBetween(intervention.without, {}) > reached)) return NaN;
  return least(amount, (money) => bestGini(intervention, money) <= reached) / amount;
}

/** What a benefit does to poverty: incomes without and with it, and the line of each person. */
export interface AgainstPoverty {
  readonly withIt: Sample;
  readonly without: Sample;
  readonly line: number;
}

/**
 * Impact effectiveness of a benefit on poverty: the fall of FGT(α), α ≥ 1, as a share of the largest fall that the same
 * money could have brought, given to the poorest first.
 *
 * @example povertyEffectiveness({ without: sample([2, 6, 9, 15]), withIt: sample([5, 12, 11, 16]), line: 10 }, 1) // 0.6666666666666666
 */
export function povertyEffectiveness({ withIt, without, line }: AgainstPoverty, alpha: 1 | 2): number {
  const floor = Math.min(line, floorFor(without, withIt.sum - without.sum));
  const before = severity(without, line, alpha);
  const fall = before - severity(without, line, alpha, floor);
  return fall > 0 ? (before - severity(withIt, line, alpha)) / fall : NaN;
}

/**
 * Impact effectiveness of a tax on poverty: the rise of FGT(α) as a share, with a minus, of the rise had the same money been
 * taken, all they have, from the poorest upwards; 0 is a tax that harms nobody poor, −1 the most harmful one.
 *
 * @example taxHarm({ without: sample([4, 8, 20]), withIt: sample([4, 6, 18]), line: 10 }, 1) // -0.5
 */
export function taxHarm({ withIt, without, line }: AgainstPoverty, alpha: 1 | 2): number {
  const before = severity(without, line, alpha);
  const worst = severityWithoutPoorest(without, { line, alpha, amount: without.sum - withIt.sum }) - before;
  return worst > 0 ? -(severity(withIt, line, alpha) - before) / worst : NaN;
}

/**
 * Spending effectiveness of a benefit on poverty: the least money that could have brought the same FGT(α), as a share of
 * the money paid.
 *
 * @example povertySpending({ without: sample([2, 6, 9, 15]), withIt: sample([5, 12, 11, 16]), line: 10 }, 1) // 0.6666666666666666
 */
export function povertySpending({ withIt, without, line }: AgainstPoverty, alpha: 1 | 2): number {
  const amount = withIt.sum - without.sum;
  const reached = severity(withIt, line, alpha);
  if (!(amount > 0) || !(severity(without, line, alpha) > reached)) return NaN;
  const isReached = (money: number) =>
    severity(without, line, alpha, Math.min(line, floorFor(without, money))) <= reached;
  return least(costOfFloor(without, line), isReached) / amount;
}

/**
 * Effectiveness of a whole system for the poor (Enami, Lustig and Aranda 2022): the share of taxes that impoverish nobody and
 * the share of benefits that are gains to the poor, weighted by their size; 1 is a system that does only good to them.
 *
 * @example systemEffectiveness({ taxes: 8, benefits: 2, impoverishment: 2, gainsToPoor: 1 }) // 0.7
 */
export function systemEffectiveness(totals: {
  readonly taxes: number;
  readonly benefits: number;
  readonly impoverishment: number;
  readonly gainsToPoor: number;
}): number {
  const { taxes, benefits, impoverishment, gainsToPoor } = totals;
  return (taxes - impoverishment + gainsToPoor) / (taxes + benefits);
}

function paid({ kind, without, withIt }: Intervention): number {
  return kind === 'benefit' ? withIt.sum - without.sum : without.sum - withIt.sum;
}

function bestGini({ kind, without }: Intervention, amount: number): number {
  if (kind === 'benefit') return giniBetween(without, { floor: floorFor(without, amount) });
  return giniBetween(without, { ceiling: ceilingFor(without, amount) });
}

function least(most: number, isEnough: (amount: number) => boolean): number {
  let low = 0;
  let high = most;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function severity({ values, weights }: Sample, line: number, alpha: number, floor = -Infinity): number {
  let total = 0;
  for (let i = 0; i < values.length; i++)
    total += weights[i] * Math.max(0, 1 - Math.max(floor, values[i]) / line) ** alpha;
  return total;
}

function severityWithoutPoorest(
  { values, weights, order }: Sample,
  { line, alpha, amount }: { readonly line: number; readonly alpha: number; readonly amount: number },
): number {
  let left = amount;
  let total = 0;
  for (let k = 0; k < order.length; k++) {
    const i = order[k];
    const taken = Math.min(left, weights[i] * Math.max(0, values[i]));
    left -= taken;
    const kept = weights[i] > 0 ? values[i] - taken / weights[i] : values[i];
    total += weights[i] * Math.max(0, 1 - kept / line) ** alpha;
  }
  return total;
}
