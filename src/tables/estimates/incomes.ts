import { concepts } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import { comparedByGroup, type Plan } from './measured.ts';
import { bothPolicies, perHead, type Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';

/** Mean welfare and mean income by concept, overall and by group; and each group's share and total of welfare. */
export function incomeEstimates(source: Source): Plan[] {
  return [
    ...means(source, 'welfare', (outcome) => outcome.welfare),
    ...welfareTotals(source),
    ...concepts.flatMap((concept) => means(source, concept, (outcome) => perHead(source, outcome.incomes[concept]))),
  ];
}

function means(source: Source, of: string, values: (outcome: Outcome) => Float64Array): Plan[] {
  return source.groupings.map((grouping) =>
    comparedByGroup({ indicator: 'mean', of, unit: source.money }, grouping, () =>
      bothPolicies(source, (outcome) =>
        byGroup(grouping, { values: values(outcome), weights: grouping.people, over: 1 }),
      ),
    ),
  );
}

function welfareTotals(source: Source): Plan[] {
  return source.groupings.map((grouping) =>
    comparedByGroup({ indicator: 'total', of: 'welfare', unit: source.money }, grouping, () =>
      bothPolicies(source, ({ welfare }) => byGroup(grouping, { values: welfare, weights: grouping.people })),
    ),
  );
}
