import { find } from '../../indicators/find.ts';
import { type Concept, concepts } from '../../policy/policy.ts';
import type { Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { indicated } from './indicated.ts';
import { compared, comparedByGroup, type Plan } from './measured.ts';
import { bothShares } from './shares.ts';
import { bothPolicies, perHead, type Source } from './source.ts';
import { addsOfBoth, bothByGroup } from './sums-by-group.ts';

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
export function inequalityEstimates(source: Source): Plan[] {
  const [, ...groupings] = source.groupings;
  return [
    ...[...inequalityIndicators, ...lorenz].map((name) => index(source, name, 'welfare')),
    ...groupings.map((grouping) => welfareShares(source, grouping)),
    ...concepts.map((concept) => index(source, 'gini', concept)),
  ];
}

function index(source: Source, indicator: string, of: 'welfare' | Concept): Plan {
  const [everybody] = source.groupings;
  const values = (outcome: Outcome) => (of === 'welfare' ? outcome.welfare : perHead(source, outcome, of));
  return compared({ indicator, of, unit: unitOf(source, indicator) }, () =>
    bothPolicies(source, (outcome) => indicated(indicator, { of: values(outcome) }, everybody)[0]),
  );
}

function unitOf(source: Source, name: string): string {
  const { unit } = find(name)!.indicator;
  return unit === 'same' ? source.money : unit;
}

function welfareShares(source: Source, grouping: Grouping): Plan {
  const summed = ({ welfare }: Outcome) => ({ values: welfare, weights: grouping.people });
  return {
    ...comparedByGroup({ indicator: 'share', of: 'welfare', unit: 'share' }, grouping, () =>
      bothShares(bothByGroup(source, grouping, summed)),
    ),
    adds: () => addsOfBoth(source, grouping, summed),
  };
}
