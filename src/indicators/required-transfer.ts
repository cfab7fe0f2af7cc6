import { ascending } from '../columns/order.ts';
import type { Sample } from '../columns/sample.ts';
import { sum } from '../columns/sum.ts';
import { isBelow } from './shortfall.ts';

/** The same people before and after a loss, and who would receive how much of a transfer that makes up for it. */
export interface LossAndTransfer {
  readonly before: Sample;
  readonly after: Sample;
  readonly line: number;
  /** What each unit receives per unit of the transfer: 1 or 0 by target, 1/size where a household shares it. Everybody 1 if not given. */
  readonly receives?: ArrayLike<number>;
}

/**
 * The smallest transfer that brings the poverty gap back to what it was before: exact, for the gap falls without a jump. In the
 * currency of welfare and its period; 0 where the gap did not rise, Infinity where no transfer to those who receive is enough.
 *
 * @example gapNeutralTransfer({ before: sample([4, 6, 9, 11, 30]), after: sample([3, 5, 7.5, 9, 25]), line: 8 }) // 1
 */
export function gapNeutralTransfer(given: LossAndTransfer): number {
  const { before, after, line } = given;
  const wanted = gapOf(before, line);
  const there = gapOf(after, line);
  const reached = reachedBy(given);
  const payout = payouts(given, reached);
  let left = there - wanted;
  let transfer = 0;
  for (let k = 0; left > 1e-12 * there; k++) {
    if (k === reached.units.length) return Number.POSITIVE_INFINITY;
    const most = (reached.at[k] - transfer) * payout[k];
    if (most >= left) return transfer + left / payout[k];
    left -= most;
    transfer = reached.at[k];
  }
  return transfer;
}

/**
 * The smallest transfer that brings the headcount back to what it was before, or below. The headcount falls in steps, so the
 * answer hangs on a few people near the line: read it beside that of the gap, which holds everybody poor to account.
 *
 * @example headcountNeutralTransfer({ before: sample([4, 6, 9, 11, 30]), after: sample([3, 5, 7.5, 9, 25]), line: 8 }) // 0.5
 */
export function headcountNeutralTransfer(given: LossAndTransfer): number {
  const { before, after, line } = given;
  const { units, at } = reachedBy(given);
  let surplus = poorIn(after, line) - poorIn(before, line);
  let transfer = 0;
  for (let k = 0; surplus > 1e-12 * after.weight; k++) {
    if (k === units.length) return Number.POSITIVE_INFINITY;
    surplus -= after.weights[units[k]];
    transfer = at[k];
  }
  return transfer;
}

/** The poor who receive, from the one a small transfer lifts to the line to the one that needs the largest, and at which each is there. */
interface Reached {
  readonly units: readonly number[];
  readonly at: readonly number[];
}

function reachedBy({ before, after, line, receives }: LossAndTransfer): Reached {
  if (before.values.length !== after.values.length)
    throw new RangeError(`${before.values.length} people before the loss are ${after.values.length} after it`);
  const poor: number[] = [];
  for (let i = 0; i < after.values.length; i++)
    if (isBelow(after.values[i], line) && (receives?.[i] ?? 1) > 0) poor.push(i);
  const needed = Float64Array.from(poor, (i) => (line - after.values[i]) / (receives?.[i] ?? 1));
  const order = ascending(needed);
  return { units: Array.from(order, (k) => poor[k]), at: Array.from(order, (k) => needed[k]) };
}

/** By how much the gap falls per unit of the transfer, from each step on: those lifted to the line before it no longer count. */
function payouts({ after, receives }: LossAndTransfer, { units }: Reached): Float64Array {
  const payout = new Float64Array(units.length);
  let total = 0;
  for (let k = units.length - 1; k >= 0; k--) {
    total += after.weights[units[k]] * (receives?.[units[k]] ?? 1);
    payout[k] = total;
  }
  return payout;
}

function gapOf({ values, weights }: Sample, line: number): number {
  return sum(values.map((x, i) => (isBelow(x, line) ? weights[i] * (line - x) : 0)));
}

function poorIn({ values, weights }: Sample, line: number): number {
  return sum(values.map((x, i) => (isBelow(x, line) ? weights[i] : 0)));
}
