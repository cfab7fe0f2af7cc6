import { sum } from '../../columns/sum.ts';
import type { Estimate } from '../../tables/estimate.ts';
import { type CheckDefinition, type Finding, isEverybodyGrouped, roundingOf } from './check.ts';

/** Totals and counts of groups add up to those of everybody, where everybody is in a group. */
export const groupsAddUp: CheckDefinition = {
  id: 'groups-add-up',
  title: { en: 'Groups add up to everybody', ar: 'المجموعات تساوي الجميع' },
  run: ({ material }) => {
    const { result, roundTo } = material;
    if (!isEverybodyGrouped(material)) return [];
    const wholes = new Map(result.estimates.filter(({ by }) => by === null).map((one) => [keyOf(one), one]));
    const { by } = result.comparison.groups;
    return [...grouped(result.estimates, by)].flatMap(([key, parts]) => {
      const slack = roundTo > 1 && key.startsWith('count') ? (roundTo * (parts.length + 1)) / 2 : 0;
      return findingOf(key, parts, wholes.get(key)).map((one) => ({ ...one, within: one.within + slack }));
    });
  },
};

/** Only what can be added: money in all, and heads. */
function isSum({ indicator, of }: Estimate): boolean {
  return (
    (indicator === 'total' && (of === 'welfare' || of.startsWith('received:'))) ||
    (indicator === 'count' && ['persons', 'households', 'poor'].includes(of))
  );
}

function grouped(estimates: readonly Estimate[], by: string): ReadonlyMap<string, readonly Estimate[]> {
  const groups = new Map<string, Estimate[]>();
  for (const estimate of estimates) {
    if (estimate.by !== by || !isSum(estimate)) continue;
    const key = keyOf(estimate);
    groups.set(key, [...(groups.get(key) ?? []), estimate]);
  }
  return groups;
}

function keyOf({ indicator, of, policy, line }: Estimate): string {
  return [indicator, of, policy, line ?? ''].join(' ').trim();
}

function findingOf(key: string, parts: readonly Estimate[], whole: Estimate | undefined): readonly Finding[] {
  const values = parts.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const all = whole?.value;
  if (all === null || all === undefined || known.length < values.length) return [];
  return [{ at: key, found: sum(known), expected: all, within: roundingOf(...known, all) }];
}
