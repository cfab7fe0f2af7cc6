import type { Comparison } from '../../simulation/outcome.ts';
import { type Grouping, groupings } from '../../tables/estimates/grouping.ts';

/** Share of a total above which one household would give itself away. */
export const dominantShare = 0.85;

/**
 * Groups in which one household makes up more than `dominantShare` of what an instrument pays (the dominance rule with n = 1),
 * as `instrument policy by group`.
 */
export function dominated(comparison: Comparison, by: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const grouping of groupings(comparison, by).slice(1)) {
    for (const policy of ['baseline', 'reform'] as const) {
      for (const [id, paid] of comparison[policy].paid) {
        for (const group of dominatedGroups(grouping, paid)) found.add(dominanceKey(id, policy, grouping.by!, group));
      }
    }
  }
  return found;
}

/** How a dominated cell is named. */
export function dominanceKey(id: string, policy: string, by: string, group: string): string {
  return JSON.stringify([id, policy, by, group]);
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
