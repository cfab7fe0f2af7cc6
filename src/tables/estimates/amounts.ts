import type { Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { comparedByGroup, type Plan } from './measured.ts';
import { bothShares } from './shares.ts';
import { received, type Source } from './source.ts';
import { addsOfBoth, bothByGroup, planOfSums } from './sums-by-group.ts';

/**
 * What each group receives from each instrument: in all, per person, as a share of the instrument, and as a share of
 * the group's own welfare (relative incidence; the welfare is that of the baseline under both policies).
 */
export function amountEstimates(source: Source): Plan[] {
  return source.instruments
    .filter(({ who }) => who === 'household')
    .flatMap(({ id }) =>
      source.groupings.flatMap((grouping) => [
        ...perPerson(source, id, grouping),
        ...(grouping.by === null ? [] : inAll(source, id, grouping)),
      ]),
    );
}

function perPerson(source: Source, id: string, grouping: Grouping): Plan[] {
  const over = (by: Float64Array | 1) => (outcome: Outcome) => ({
    values: received(source, outcome, id),
    shared: grouping.shared,
    weights: grouping.people,
    over: by,
  });
  const relative = { indicator: 'relative_incidence', of: id, unit: 'share' };
  return [
    planOfSums(source, { subject: { indicator: 'mean', of: id, unit: source.money }, grouping }, over(1)),
    planOfSums(source, { subject: relative, grouping }, over(source.comparison.baseline.welfare)),
  ];
}

function inAll(source: Source, id: string, grouping: Grouping): Plan[] {
  const summed = (outcome: Outcome) => ({ values: received(source, outcome, id), weights: grouping.treasury });
  const share = { indicator: 'share', of: id, unit: 'share' };
  return [
    planOfSums(source, { subject: { indicator: 'total', of: `received:${id}`, unit: source.money }, grouping }, summed),
    {
      ...comparedByGroup(share, grouping, () => bothShares(bothByGroup(source, grouping, summed))),
      adds: () => addsOfBoth(source, grouping, summed),
    },
  ];
}
