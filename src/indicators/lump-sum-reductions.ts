import { type Sample, sample } from '../columns/sample.ts';
import { fgtOf } from './shortfall.ts';

/** How poverty is measured, and how much of the whole population a group is (0 to 1). */
export interface GroupPoverty {
  readonly line: number;
  readonly alpha: number;
  readonly share: number;
}

/**
 * By how much FGT(α) of the whole population falls when `budgets`, each an amount per head of that population, are given to one
 * group as equal lump sums: its members then receive budget/share each (DASP). What `bestAllocation` chooses among.
 *
 * @example lumpSumReductions(sample([9, 20]), { line: 10, alpha: 0, share: 0.5 }, [0, 0.25, 0.5]) // [0, 0, 0.25]
 */
export function lumpSumReductions(
  members: Sample,
  poverty: GroupPoverty,
  budgets: readonly number[],
): readonly number[] {
  if (!(poverty.share > 0 && poverty.share <= 1))
    throw new RangeError(`a group's share of the population is above 0 and at most 1, not ${poverty.share}`);
  const before = povertyWith(0, members, poverty);
  return budgets.map((budget) => poverty.share * (before - povertyWith(budget / poverty.share, members, poverty)));
}

function povertyWith(lumpSum: number, { values, weights }: Sample, { line, alpha }: GroupPoverty): number {
  const paid = sample(
    values.map((x) => x + lumpSum),
    weights,
  );
  return fgtOf(paid, new Float64Array(values.length).fill(line), alpha).value;
}
