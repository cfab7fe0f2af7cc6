import type { Grouping } from './grouping.ts';
import { compared, type Measured, measured } from './measured.ts';
import type { Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';

/** How many persons and households there are, overall and by group, and households whose amounts are missing. */
export function countEstimates(source: Source): Measured[] {
  const { size, weight } = source.comparison.population;
  const one = new Float64Array(weight.length).fill(1);
  return [
    ...source.groupings.flatMap((grouping) => [
      ...count('persons', grouping, size),
      ...(grouping.household ? [] : count('households', grouping, one)),
    ]),
    ...missing(source),
  ];
}

function count(of: 'persons' | 'households', grouping: Grouping, values: Float64Array): Measured[] {
  return byGroup(grouping, { values, weights: grouping.treasury }).map((statistic, g) => {
    const group = grouping.by === null ? null : grouping.labels[g];
    return measured({ indicator: 'count', of, unit: of }, { policy: 'baseline', by: grouping.by, group }, statistic);
  });
}

function missing({ comparison: { baseline, reform }, instruments }: Source): Measured[] {
  const records = (n = 0) => ({ value: n, n });
  return instruments
    .filter(({ id }) => baseline.missing.get(id) || reform.missing.get(id))
    .flatMap(({ id }) =>
      compared(
        { indicator: 'missing', of: id, unit: 'records' },
        records(baseline.missing.get(id)),
        records(reform.missing.get(id)),
      ),
    );
}
