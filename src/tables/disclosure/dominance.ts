import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../estimate.ts';
import type { Grouping } from '../estimates/grouping.ts';
import { subjectOf } from './cells.ts';
import type { People } from './parts.ts';

/** Share of a total above which one household would give itself away. */
export const dominantShare = 0.85;

/**
 * Tells of an estimate whether one household makes up more than `dominantShare` of what the instrument pays its group in one of
 * some runs (the dominance rule with n = 1).
 */
export function dominatedIn(
  comparisons: readonly Comparison[],
  told: readonly Grouping[],
): (estimate: Estimate) => boolean {
  const found = new Set(comparisons.flatMap((comparison) => told.flatMap((grouping) => keysIn(comparison, grouping))));
  return ({ of, policy, by, group }) => {
    const policies = policy === 'change' ? ['baseline', 'reform'] : [policy];
    return policies.some((one) => found.has(keyOf(subjectOf(of), one, { by, group })));
  };
}

function keysIn(comparison: Comparison, grouping: Grouping): readonly string[] {
  const { by } = grouping;
  return (['baseline', 'reform'] as const).flatMap((policy) =>
    [...comparison[policy].paid].flatMap(([id, paid]) =>
      dominatedGroups(grouping, paid).map((group) => keyOf(id, policy, { by, group })),
    ),
  );
}

function keyOf(instrument: string, policy: string, { by, group }: People): string {
  return JSON.stringify([instrument, policy, by, group]);
}

function dominatedGroups({ codes, household, labels, treasury }: Grouping, paid: Float64Array): readonly string[] {
  const sums = new Float64Array(labels.length);
  const largest = new Float64Array(labels.length);
  let [last, own, group] = [-1, 0, -1];
  const close = () => {
    if (group >= 0) largest[group] = Math.max(largest[group], own);
  };
  for (let row = 0; row < codes.length; row++) {
    const home = household ? household[row] : row;
    const amount = Math.abs(treasury[row] * paid[home]);
    if (codes[row] < 0 || Number.isNaN(amount)) continue;
    sums[codes[row]] += amount;
    if (home !== last || codes[row] !== group) {
      close();
      [last, own, group] = [home, 0, codes[row]];
    }
    own += amount;
  }
  close();
  return labels.filter((_, g) => sums[g] > 0 && largest[g] > dominantShare * sums[g]);
}
