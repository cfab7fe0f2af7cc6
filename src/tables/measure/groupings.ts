import { type GroupRule, quantileGroups, type SplitGroups, splitGroups } from '../../columns/groups.ts';
import type { QuantileRule } from '../../columns/quantile.ts';
import type { Sample } from '../../columns/sample.ts';
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts';
import { codesOf } from './codes.ts';
import type { Rule, Worksheet } from './rules.ts';

/** Rows put into groups by a column, or into groups of equal size by welfare; `split` where units are divided at the cuts. */
export interface Grouping {
  readonly by: string;
  readonly labels: readonly string[];
  readonly codes: Int32Array;
  readonly split?: SplitGroups;
}

/** How people are put into groups of equal size. */
export interface GroupOptions {
  readonly groups?: GroupRule | 'split';
  readonly quantiles: QuantileRule;
}

const counts: Readonly<Record<string, readonly [count: number, by: string]>> = {
  terciles: [3, 'tercile'],
  quartiles: [4, 'quartile'],
  quintiles: [5, 'quintile'],
  deciles: [10, 'decile'],
  ventiles: [20, 'ventile'],
  percentiles: [100, 'percentile'],
};

/** The rules among what results are asked by. */
export function groupRules(by: readonly string[]): readonly Rule[] {
  return by.filter((text) => groupCount(text) === undefined).map((text) => ({ option: 'by', text, yields: 'group' }));
}

/** Whether results are asked by groups of equal size. */
export function isQuantileGrouping(text: string): boolean {
  return groupCount(text) !== undefined;
}

/** The groups that results are asked by; those of equal size are formed on `ranked`. */
export function groupingOf(text: string, sheet: Worksheet, ranked: () => Sample, options: GroupOptions): Grouping {
  const quantile = groupCount(text);
  if (quantile === undefined) return { by: text, ...codesOf(sheet.worked('by', text)) };
  const [count, by] = quantile;
  const labels = Array.from({ length: count }, (_, k) => String(k + 1));
  const { groups = 'cut', quantiles } = options;
  const codes = quantileGroups(ranked(), count, groups === 'share' ? 'share' : 'cut', quantiles);
  return { by, labels, codes, split: groups === 'split' ? splitGroups(ranked(), count) : undefined };
}

/** Groupings too fine to be shown. */
export function groupingProblems(groupings: readonly Grouping[], most = 200): readonly Diagnostic[] {
  return groupings
    .filter(({ labels }) => labels.length > most)
    .map(({ by, labels }) => error('too-many-groups-here', undefined, { name: by, count: labels.length, most }));
}

function groupCount(text: string): readonly [count: number, by: string] | undefined {
  const known = counts[text.toLowerCase()];
  if (known) return known;
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  return count > 1 ? [count, 'group'] : undefined;
}
