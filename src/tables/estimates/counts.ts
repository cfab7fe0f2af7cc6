import { remembered } from '../../columns/remembered.ts';
import type { Grouping } from './grouping.ts';
import { byPolicy, compared, type Plan } from './measured.ts';
import type { Source } from './source.ts';
import type { Statistic } from './statistic.ts';
import { addsOf, byGroup } from './sums-by-group.ts';

/** How many persons and households there are, overall and by group, and households whose amounts are missing. */
export function countEstimates(source: Source): Plan[] {
  const { size, weight } = source.comparison.population;
  return [
    ...source.groupings.flatMap((grouping) => [
      count('persons', grouping, () => size),
      ...(grouping.household ? [] : [count('households', grouping, () => ones(weight))]),
    ]),
    ...missing(source),
  ];
}

const ones = remembered((weight: Float64Array) => new Float64Array(weight.length).fill(1));

function count(of: 'persons' | 'households', grouping: Grouping, values: () => Float64Array): Plan {
  const summed = () => ({ values: values(), weights: grouping.treasury });
  return {
    ...byPolicy({ indicator: 'count', of, unit: of, policy: 'baseline' }, grouping, () => byGroup(grouping, summed())),
    adds: () => addsOf(grouping, summed()),
  };
}

function missing({ comparison: { baseline, reform }, instruments }: Source): Plan[] {
  const records = (n = 0): Statistic => ({ value: n, n });
  return instruments
    .filter(({ id }) => baseline.missing.get(id) || reform.missing.get(id))
    .map(({ id }) =>
      compared({ indicator: 'missing', of: id, unit: 'records' }, () => ({
        baseline: records(baseline.missing.get(id)),
        reform: records(reform.missing.get(id)),
      })),
    );
}
