import type { LineInForce } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import { indicated } from './indicated.ts';
import { comparedByGroup, type Measured } from './measured.ts';
import type { Source } from './source.ts';
import { product, type Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

/** Headcount, gap and severity, as indicators name them. */
export const povertyIndicators = ['fgt0', 'fgt1', 'fgt2'] as const;

/** Poverty at each line, overall and by group, the number of poor, and the same where a relative line moves with the reform. */
export function povertyEstimates(source: Source): Measured[] {
  return source.comparison.lines.flatMap((line) =>
    linesOf(line).flatMap((drawn) => source.groupings.flatMap((grouping) => atLine(source, drawn, grouping))),
  );
}

/** How estimates name the floating variant of a relative line. */
export function floatingName(name: string): string {
  return `${name} (floating)`;
}

interface Drawn {
  readonly name: string;
  readonly baseline: number | Float64Array;
  readonly reform: number | Float64Array;
}

function linesOf({ name, value, floating }: LineInForce): Drawn[] {
  const anchored = { name, baseline: value, reform: value };
  return floating === undefined
    ? [anchored]
    : [anchored, { name: floatingName(name), baseline: value, reform: floating }];
}

function atLine({ comparison }: Source, line: Drawn, grouping: Grouping): Measured[] {
  const of = (policy: 'baseline' | 'reform') => {
    const { welfare } = comparison[policy];
    const indices = indicated(povertyIndicators, { of: welfare, line: line[policy] }, grouping);
    return [...indices, poor(indices[0], people(welfare, grouping))];
  };
  const [baseline, reform] = [of('baseline'), of('reform')];
  const subjects = [
    ...povertyIndicators.map((indicator) => ({
      indicator,
      of: 'welfare',
      unit: indicator === 'fgt0' ? 'share' : 'index',
    })),
    { indicator: 'count', of: 'poor', unit: counted(comparison) },
  ];
  return subjects.flatMap((subject, i) =>
    comparedByGroup({ ...subject, line: line.name }, grouping, { baseline: baseline[i], reform: reform[i] }),
  );
}

/** Who is counted as poor: households where welfare is theirs, and persons otherwise. */
export function counted({ scenario }: Pick<Source['comparison'], 'scenario'>): 'households' | 'persons' {
  return scenario.baseline.assumptions.per === 'household' ? 'households' : 'persons';
}

/** The people with a welfare, of whom the headcount is a share. */
function people(welfare: Float64Array, grouping: Grouping): Statistic[] {
  const values = welfare.map((y) => (Number.isNaN(y) ? y : 1));
  return byGroup(grouping, { values, weights: grouping.people });
}

function poor(headcounts: readonly Statistic[], people: readonly Statistic[]): Statistic[] {
  return headcounts.map((headcount, g) => product(headcount, people[g]));
}
