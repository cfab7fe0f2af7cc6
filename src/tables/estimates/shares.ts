import { sum } from '../../columns/sum.ts';
import { combined, type Statistic, sumOf, undefinedStatistic } from './statistic.ts';

/** Each group's part of what all groups have together. */
export function shares(totals: readonly Statistic[]): Statistic[] {
  const whole = sumOf(totals, sum);
  return totals.map((part) => (whole.value ? shareOf(part, whole) : undefinedStatistic(part.n, 'the total is zero')));
}

function shareOf(part: Statistic, whole: Statistic): Statistic {
  const value = part.value! / whole.value!;
  return { value, n: part.n, influence: combined([part, whole], [1 / whole.value!, -value / whole.value!]) };
}
