import { once } from '../../columns/sample.ts';
import { isBelow } from '../../indicators/shortfall.ts';
import type { LineInForce } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { byPolicy, type Plan } from './measured.ts';
import { hasPassage, type Passage, passageOf, passagePolicy } from './passage.ts';
import type { Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';
import { transitionEstimates } from './transitions.ts';

/** How people stand to the line before and after, as estimates name it. */
export const passagesOfPoor = ['stay_poor', 'new_poor', 'escaped', 'never_poor'] as const;

/**
 * Who changes place: for each group before, the share of its people in each group after (groups of equal size are formed
 * anew on welfare after); who moves at all, up or down; and who becomes poor, stays poor or escapes at each line, overall
 * and by group. Before and after are those of the reform, or in a review of the fiscal system.
 */
export function mobilityEstimates(source: Source): Plan[] {
  const { comparison, groupings } = source;
  if (!hasPassage(comparison)) return [];
  const passage = once(() => passageOf(source));
  return [
    ...transitionEstimates(source, passage),
    ...comparison.lines.flatMap((line) =>
      groupings.flatMap((grouping) => passagesOfPoor.map((name) => poverty(source, grouping, { name, line, passage }))),
    ),
  ];
}

interface Passing {
  readonly name: (typeof passagesOfPoor)[number];
  readonly line: LineInForce;
  readonly passage: () => Passage;
}

function poverty({ comparison }: Source, grouping: Grouping, { name, line, passage }: Passing): Plan {
  const [wasPoor, isPoor] = stands[name];
  const policy = policyOfStand(comparison, name);
  const subject = { indicator: name, of: 'welfare', unit: 'share', line: line.name, policy };
  return byPolicy(subject, grouping, () => {
    const { before, after } = passage();
    const values = before.map((y0, h) => {
      const z = typeof line.value === 'number' ? line.value : line.value[h];
      if (Number.isNaN(y0 + after[h] + z)) return Number.NaN;
      return Number(isBelow(y0, z) === wasPoor && isBelow(after[h], z) === isPoor);
    });
    return byGroup(grouping, { values, weights: grouping.people, over: 1 });
  });
}

/** Which policy an estimate of who stands where is filed under. */
export function policyOfStand(comparison: Source['comparison'], name: (typeof passagesOfPoor)[number]) {
  const [wasPoor, isPoor] = stands[name];
  return passagePolicy(comparison, wasPoor === isPoor ? 'standing' : 'change');
}

/** Poor before, poor after. */
const stands: Readonly<Record<(typeof passagesOfPoor)[number], readonly [boolean, boolean]>> = {
  stay_poor: [true, true],
  new_poor: [false, true],
  escaped: [true, false],
  never_poor: [false, false],
};
