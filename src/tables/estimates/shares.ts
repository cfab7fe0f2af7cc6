import { sum } from '../../columns/sum.ts';
import type { Pair } from './measured.ts';
import { combined, type Statistic, sumOf, undefinedStatistic } from './statistic.ts';

/** The shares of each group under both policies. */
export function bothShares({ baseline, reform }: Pair<readonly Statistic[]>): Pair<readonly Statistic[]> {
  return { baseline: shares(baseline), reform: shares(reform) };
}

/** Each group's part of what all groups have together. */
export function shares(totals: readonly Statistic[]): Statistic[] {
  const whole = sumOf(totals, sum);
  return totals.map((part) => (whole.value ? shareOf(part, whole) : undefinedStatistic(part.n, 'the total is zero')));
}

function shareOf(part: Statistic, whole: Statistic): Statistic {
  const value = part.value! / whole.value!;
  return { value, n: part.n, influence: combined([part, whole], [1 / whole.value!, -value / whole.value!]) };
}
