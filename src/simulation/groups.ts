import { quantileGroups } from '../columns/groups.ts';
import type { Sample } from '../columns/sample.ts';
import type { Groups } from './outcome.ts';

/** Groups of equal numbers of people by baseline welfare, from the poorest, labelled "1", "2" …; −1 where welfare is missing. */
export function welfareGroups(welfare: Sample, count: number): Groups {
  const by = count === 10 ? 'decile' : count === 5 ? 'quintile' : 'group';
  return { by, codes: quantileGroups(welfare, count), labels: Array.from({ length: count }, (_, k) => String(k + 1)) };
}
