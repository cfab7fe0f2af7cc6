import { find } from '../../indicators/find.ts';
import { concepts } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { indicated } from './indicated.ts';
import { compared, comparedByGroup, type Measured } from './measured.ts';
import { shares } from './shares.ts';
import { bothPolicies, perHead, type Source } from './source.ts';
import { byGroup } from './sums-by-group.ts';

/** Indices of welfare that are always given; all of them for everybody together. */
export const inequalityIndicators = [
  'gini',
  's80s20',
  'palma',
  'p90p10',
  'theil',
  'mld',
  'atkinson:0.5',
  'atkinson:1',
  'median',
] as const;

const lorenz = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((p) => `lorenz:${p}`);

/** Inequality of welfare, its Lorenz curve, each group's share of it, and the Gini index of each income concept. */
export function inequalityEstimates(source: Source): Measured[] {
  const [everybody, ...groupings] = source.groupings;
  return [
    ...indices(source, 'welfare', [...inequalityIndicators, ...lorenz], everybody, (outcome) => outcome.welfare),
    ...groupings.flatMap((grouping) => welfareShares(source, grouping)),
    ...concepts.flatMap((concept) =>
      indices(source, concept, ['gini'], everybody, (outcome) => perHead(source, outcome.incomes[concept])),
    ),
  ];
}

function indices(
  source: Source,
  of: string,
  names: readonly string[],
  grouping: Grouping,
  values: (outcome: Outcome) => Float64Array,
) {
  const pair = bothPolicies(source, (outcome) => indicated(names, { of: values(outcome) }, grouping));
  return names.flatMap((indicator, i) =>
    compared({ indicator, of, unit: unitOf(source, indicator) }, pair.baseline[i][0], pair.reform[i][0]),
  );
}

function unitOf(source: Source, name: string): string {
  const { unit } = find(name)!.indicator;
  return unit === 'same' ? source.money : unit;
}

function welfareShares(source: Source, grouping: Grouping): Measured[] {
  const of = bothPolicies(source, ({ welfare }) =>
    shares(byGroup(grouping, { values: welfare, weights: grouping.people })),
  );
  return comparedByGroup({ indicator: 'share', of: 'welfare', unit: 'share' }, grouping, of);
}
