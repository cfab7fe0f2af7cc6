import { type CheckDefinition, roundingOf } from './check.ts';

/** Every change is the reform less the baseline. */
export const changesAreDifferences: CheckDefinition = {
  id: 'changes',
  title: { en: 'Change = reform − baseline', ar: 'التغير = الإصلاح − الوضع القائم' },
  run: ({ material: { result, roundTo } }) => {
    const levels = new Map(result.estimates.map((one) => [key(one, one.policy), one.value]));
    return result.estimates
      .filter(({ policy, value }) => policy === 'change' && value !== null)
      .flatMap((change) => {
        const [before, after] = [levels.get(key(change, 'baseline')), levels.get(key(change, 'reform'))];
        if (before === null || after === null || before === undefined || after === undefined) return [];
        const slack = roundTo > 1 && change.indicator === 'count' ? 1.5 * roundTo : 0;
        const at = [change.indicator, change.of, change.by, change.group].filter((word) => word !== null).join(' ');
        return [{ at, found: change.value!, expected: after - before, within: roundingOf(before, after) + slack }];
      });
  },
};

function key(
  {
    indicator,
    of,
    by,
    group,
    line,
  }: {
    readonly indicator: string;
    readonly of: string;
    readonly by: string | null;
    readonly group: string | null;
    readonly line?: string;
  },
  policy: string,
): string {
  return JSON.stringify([indicator, of, by, group, line, policy]);
}
