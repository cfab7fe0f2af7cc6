import type { Grouping } from './grouping.ts';
import { comparedByGroup, type Measured } from './measured.ts';
import { shares } from './shares.ts';
import { bothPolicies, perHead, received, type Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';

/**
 * What each group receives from each instrument: in all, per person, as a share of the instrument, and as a share of
 * the group's own welfare (relative incidence; the welfare is that of the baseline under both policies).
 */
export function amountEstimates(source: Source): Measured[] {
  return source.instruments
    .filter(({ who }) => who === 'household')
    .flatMap(({ id }) =>
      source.groupings.flatMap((grouping) => [
        ...perPerson(source, id, grouping),
        ...(grouping.by === null ? [] : inAll(source, id, grouping)),
      ]),
    );
}

function perPerson(source: Source, id: string, grouping: Grouping): Measured[] {
  const { welfare } = source.comparison.baseline;
  const amounts = bothPolicies(source, (outcome) => perHead(source, received(source, outcome, id)));
  const over = (values: Float64Array, by: Float64Array | 1) =>
    byGroup(grouping, { values, weights: grouping.people, over: by });
  return [
    ...comparedByGroup({ indicator: 'mean', of: id, unit: source.money }, grouping, {
      baseline: over(amounts.baseline, 1),
      reform: over(amounts.reform, 1),
    }),
    ...comparedByGroup({ indicator: 'relative_incidence', of: id, unit: 'share' }, grouping, {
      baseline: over(amounts.baseline, welfare),
      reform: over(amounts.reform, welfare),
    }),
  ];
}

function inAll(source: Source, id: string, grouping: Grouping): Measured[] {
  const totals = bothPolicies(source, (outcome) =>
    byGroup(grouping, { values: received(source, outcome, id), weights: grouping.treasury }),
  );
  return [
    ...comparedByGroup({ indicator: 'total', of: `received:${id}`, unit: source.money }, grouping, totals),
    ...comparedByGroup({ indicator: 'share', of: id, unit: 'share' }, grouping, {
      baseline: shares(totals.baseline),
      reform: shares(totals.reform),
    }),
  ];
}
