import { concepts } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import type { Plan } from './measured.ts';
import type { Source } from './source.ts';
import { planOfSums, type Summed } from './sums-by-group.ts';

/** Mean welfare and mean income by concept, overall and by group; and each group's share and total of welfare. */
export function incomeEstimates(source: Source): Plan[] {
  return [
    ...means(source, 'welfare', ({ people }, { welfare }) => ({ values: welfare, weights: people })),
    ...welfareTotals(source),
    ...concepts.flatMap((concept) =>
      means(source, concept, ({ people, shared }, { incomes }) => ({
        values: incomes[concept],
        shared,
        weights: people,
      })),
    ),
  ];
}

function means(source: Source, of: string, summed: (grouping: Grouping, outcome: Outcome) => Summed): Plan[] {
  return source.groupings.map((grouping) =>
    planOfSums(source, { subject: { indicator: 'mean', of, unit: source.money }, grouping }, (outcome) => ({
      ...summed(grouping, outcome),
      over: 1,
    })),
  );
}

function welfareTotals(source: Source): Plan[] {
  return source.groupings.map((grouping) =>
    planOfSums(
      source,
      { subject: { indicator: 'total', of: 'welfare', unit: source.money }, grouping },
      ({ welfare }) => ({
        values: welfare,
        weights: grouping.people,
      }),
    ),
  );
}
