import type { Sample } from '../columns/sample.ts';

/**
 * The income up to which the poorest can be lifted with `amount` (people times money), nobody else receiving anything:
 * the way of spending it that lowers the Gini and the poverty gap measures most.
 *
 * @example floorFor(sample([10, 20, 30]), 5) // 15
 */
export function floorFor({ values, weights, order }: Sample, amount: number): number {
  let people = 0;
  let left = amount;
  let level = values[order[0]];
  for (let k = 0; k < order.length; k++) {
    const step = (values[order[k]] - level) * people;
    if (people > 0 && step >= left) return level + left / people;
    left -= step;
    level = values[order[k]];
    people += weights[order[k]];
  }
  return level + left / people;
}

/**
 * The income down to which the richest must be brought to raise `amount`, nobody else paying anything.
 *
 * @example ceilingFor(sample([10, 20, 30]), 14) // 18
 */
export function ceilingFor({ values, weights, order }: Sample, amount: number): number {
  let people = 0;
  let left = amount;
  let level = values[order[order.length - 1]];
  for (let k = order.length - 1; k >= 0; k--) {
    const step = (level - values[order[k]]) * people;
    if (people > 0 && step >= left) return level - left / people;
    left -= step;
    level = values[order[k]];
    people += weights[order[k]];
  }
  return level - left / people;
}

/** What lifting everybody to `floor` costs. */
export function costOfFloor({ values, weights }: Sample, floor: number): number {
  let cost = 0;
  for (let i = 0; i < values.length; i++) cost += weights[i] * Math.max(0, floor - values[i]);
  return cost;
}

/**
 * The Gini after incomes below `floor` are lifted to it and those above `ceiling` brought down to it: the order of people
 * does not change, so one pass does.
 *
 * @example giniBetween(sample([10, 20, 30, 40]), { floor: 20 }) // 0.1590909090909091
 */
export function giniBetween(
  { values, weights, order }: Sample,
  { floor = -Infinity, ceiling = Infinity }: { readonly floor?: number; readonly ceiling?: number },
): number {
  let people = 0;
  let money = 0;
  let moment = 0;
  for (let k = 0; k < order.length; k++) {
    const i = order[k];
    const held = weights[i] * Math.min(ceiling, Math.max(floor, values[i]));
    moment += held * (2 * people + weights[i]);
    people += weights[i];
    money += held;
  }
  return money > 0 ? moment / (people * money) - 1 : NaN;
}
