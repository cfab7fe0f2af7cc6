import { type Sample, sampleOf } from '../columns/sample.ts';
import { giniOf } from './concentration-curve.ts';
import { entropyOf } from './entropy.ts';
import type { Observed } from './observed.ts';
import { eachGroup } from './observed.ts';
import { positivePart } from './positive.ts';
import { fgtOf } from './shortfall.ts';

/** Inequality inside groups and between their means; for the Gini also what neither explains, the overlap of groups. */
export interface WithinAndBetween {
  readonly total: number;
  readonly within: number;
  readonly between: number;
  readonly overlap: number;
}

/**
 * Breaks generalised entropy down by group (Shorrocks 1984), on positive values: within and between add up to the total.
 * Theil's T is α = 1, the mean log deviation α = 0.
 *
 * @example entropyByGroup(observe({ of: [8, 8, 24, 24] }), [0, 0, 1, 1], 0).between // 0.14384103622589042
 */
export function entropyByGroup(observed: Observed, codes: ArrayLike<number>, alpha: number): WithinAndBetween {
  const whole = positivePart(inSomeGroup(observed, codes).of);
  const groups = groupsIn(observed, codes).map(({ of }) => positivePart(of));
  const total = entropyOf(whole, alpha).value;
  let within = 0;
  for (const group of groups) {
    if (!(group.weight > 0)) continue;
    within += (group.weight / whole.weight) * (group.mean / whole.mean) ** alpha * entropyOf(group, alpha).value;
  }
  return { total, within, between: entropyOf(meansOf(groups), alpha).value, overlap: 0 };
}

/**
 * Breaks the Gini down by group (Bhattacharya and Mahalanobis 1967): within = Σ population share × income share × Gini of
 * the group, between = the Gini of group means, and the overlap is the rest.
 *
 * @example giniByGroup(observe({ of: [1, 2, 3, 4] }), [0, 0, 1, 1]).between // 0.2
 */
export function giniByGroup(observed: Observed, codes: ArrayLike<number>): WithinAndBetween {
  const whole = inSomeGroup(observed, codes).of;
  const groups = groupsIn(observed, codes).map(({ of }) => of);
  const total = giniOf(whole).value;
  let within = 0;
  for (const group of groups) {
    if (group.sum > 0) within += (group.weight / whole.weight) * (group.sum / whole.sum) * giniOf(group).value;
  }
  const between = giniOf(meansOf(groups)).value;
  return { total, within, between, overlap: total - within - between };
}

/** A group's part in poverty; contributions add up to the index of everybody. */
export interface PovertyOfGroup {
  readonly populationShare: number;
  readonly fgt: number;
  readonly contribution: number;
  readonly contributionShare: number;
  /** The group's index over that of everybody. */
  readonly relativeRisk: number;
}

/**
 * Breaks FGT(α) down by group (Foster, Greer and Thorbecke 1984), at the line observed.
 *
 * @example fgtByGroup(observe({ of: [4, 12, 6, 8], line: 10 }), [0, 0, 1, 1], 0)[1].contributionShare // 0.6666666666666666
 */
export function fgtByGroup(observed: Observed, codes: ArrayLike<number>, alpha: number): readonly PovertyOfGroup[] {
  const whole = inSomeGroup(observed, codes);
  const total = poverty(whole, alpha);
  return groupsIn(observed, codes).map((group) => {
    const populationShare = group.of.weight / whole.of.weight;
    const fgt = poverty(group, alpha);
    const contribution = populationShare * fgt;
    return { populationShare, fgt, contribution, contributionShare: contribution / total, relativeRisk: fgt / total };
  });
}

function poverty({ of, line }: Observed, alpha: number): number {
  return line === undefined ? NaN : fgtOf(of, line.values, alpha).value;
}

function groupsIn(observed: Observed, codes: ArrayLike<number>): readonly Observed[] {
  let groups = 0;
  for (let i = 0; i < codes.length; i++) groups = Math.max(groups, codes[i] + 1);
  return eachGroup(observed, codes, groups);
}

function inSomeGroup(observed: Observed, codes: ArrayLike<number>): Observed {
  return eachGroup(
    observed,
    Array.from(codes, (code) => (code < 0 ? -1 : 0)),
    1,
  )[0];
}

function meansOf(groups: readonly Sample[]): Sample {
  const there = groups.filter((group) => group.weight > 0);
  const means = Float64Array.from(there, (group) => group.mean);
  const weights = Float64Array.from(there, (group) => group.weight);
  return sampleOf(means, weights, { length: there.length, missing: 0 });
}
