import { sum } from '../../columns/sum.ts';
import { type Statistic, sumOf, undefinedStatistic } from './statistic.ts';

/** Each group's part of what all groups have together. */
export function shares(totals: readonly Statistic[]): Statistic[] {
  const whole = sumOf(totals, sum);
  return totals.map((part) => (whole.value ? shareOf(part, whole) : undefinedStatistic(part.n, 'the total is zero')));
}

function shareOf(part: Statistic, whole: Statistic): Statistic {
  const value = part.value! / whole.value!;
  return { value, n: part.n, influence: () => pull(part, whole, value) };
}

function pull(part: Statistic, whole: Statistic, share: number): Float64Array {
  const all = whole.influence!();
  return part.influence!().map((x, row) => (x - share * all[row]) / whole.value!);
}
