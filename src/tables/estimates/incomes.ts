import { concepts } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import { comparedByGroup, type Measured } from './measured.ts';
import { bothPolicies, perHead, type Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';

/** Mean welfare and mean income by concept, overall and by group; and each group's share and total of welfare. */
export function incomeEstimates(source: Source): Measured[] {
  return [
    ...means(source, 'welfare', (outcome) => outcome.welfare),
    ...welfareTotals(source),
    ...concepts.flatMap((concept) => means(source, concept, (outcome) => perHead(source, outcome.incomes[concept]))),
  ];
}

function means(source: Source, of: string, values: (outcome: Outcome) => Float64Array): Measured[] {
  const pair = bothPolicies(source, values);
  return source.groupings.flatMap((grouping) => {
    const mean = (values: Float64Array) => byGroup(grouping, { values, weights: grouping.people, over: 1 });
    return comparedByGroup({ indicator: 'mean', of, unit: source.money }, grouping, {
      baseline: mean(pair.baseline),
      reform: mean(pair.reform),
    });
  });
}

function welfareTotals(source: Source): Measured[] {
  return source.groupings.flatMap((grouping) => {
    const total = ({ welfare }: Outcome) => byGroup(grouping, { values: welfare, weights: grouping.people });
    return comparedByGroup(
      { indicator: 'total', of: 'welfare', unit: source.money },
      grouping,
      bothPolicies(source, total),
    );
  });
}
