import { remembered } from '../../columns/remembered.ts';
import { once, type Sample, sampleOnce } from '../../columns/sample.ts';
import { relativeLine, slopeOfCount, slopeOfGaps } from '../../indicators/line.ts';
import type { Line, UnitLine } from '../../indicators/observed.ts';
import { fgtOf } from '../../indicators/shortfall.ts';
import type { Comparison, LineInForce } from '../../simulation/outcome.ts';
import { fgtSums, gapsBelow } from './fgt-sums.ts';
import type { Grouping } from './grouping.ts';
import { indicated, influenceIn, observed } from './indicated.ts';
import { comparedByGroup, type Plan } from './measured.ts';
import type { Source } from './source.ts';
import { combined, kept, product, type Statistic } from './statistic.ts';
import { byGroup } from './sums-by-group.ts';

/** Headcount, gap and severity, as indicators name them. */
export const povertyIndicators = ['fgt0', 'fgt1', 'fgt2'] as const;

/** Poverty at each line, overall and by group, the number of poor, and the same where a relative line moves with the reform. */
export function povertyEstimates(source: Source): Plan[] {
  return source.comparison.lines.flatMap((line) =>
    linesOf(source.comparison, line).flatMap((drawn) =>
      source.groupings.flatMap((grouping) => atLine(source, drawn, grouping)),
    ),
  );
}

/** How estimates name the floating variant of a relative line. */
export function floatingName(name: string): string {
  return `${name} (floating)`;
}

/** A line under each policy; an anchored one is a given number, a floating one is itself estimated. */
interface Drawn {
  readonly name: string;
  readonly baseline: Line;
  readonly reform: Line;
}

function linesOf(comparison: Comparison, line: LineInForce): Drawn[] {
  const { name, value, floating } = line;
  const anchored = { name, baseline: { amount: value }, reform: { amount: value } };
  if (floating === undefined) return [anchored];
  const lines = once(
    () => estimatedLines(comparison, name) ?? { baseline: { amount: value }, reform: { amount: floating } },
  );
  const moving: Drawn = {
    name: floatingName(name),
    get baseline() {
      return lines().baseline;
    },
    get reform() {
      return lines().reform;
    },
  };
  return [anchored, moving];
}

/** A line set at a share of the median or mean, with the influence of each household on it. */
function estimatedLines(
  { scenario, baseline, reform, peopleWeight }: Comparison,
  name: string,
): Pick<Drawn, 'baseline' | 'reform'> | undefined {
  const line = scenario.baseline.assumptions.povertyLines.find((written) => written.name === name);
  if (line === undefined || !('share' in line)) return undefined;
  const [before, after] = [baseline, reform].map(({ welfare }) =>
    relativeLine(sampleOnce(welfare, peopleWeight), line.share, line.of),
  );
  return { baseline: before, reform: after };
}

function atLine({ comparison }: Source, drawn: Drawn, grouping: Grouping): Plan[] {
  const index = (alpha: number) => (policy: 'baseline' | 'reform') => {
    const { welfare } = comparison[policy];
    const line = drawn[policy];
    const totals = fgtSums(grouping, welfare, line.amount)?.[alpha];
    if (!totals) return indicated(povertyIndicators[alpha], { of: welfare, line }, grouping);
    const levels = byGroup(grouping, {
      get values() {
        return gapsBelow(welfare, line.amount, alpha);
      },
      totals,
      weights: grouping.people,
      over: 1,
    });
    return line.influence ? throughLine(levels, { welfare, line, alpha, grouping }) : levels;
  };
  const headcount = index(0);
  const poor = (policy: 'baseline' | 'reform') =>
    poorIn(headcount(policy), people(comparison[policy].welfare, grouping));
  const both = (measure: (policy: 'baseline' | 'reform') => Statistic[]) => () => {
    const baseline = measure('baseline');
    return { baseline, reform: comparison.reform === comparison.baseline ? baseline : measure('reform') };
  };
  const subject = { of: 'welfare', line: drawn.name };
  return [
    comparedByGroup({ ...subject, indicator: 'fgt0', unit: 'share' }, grouping, both(headcount)),
    comparedByGroup({ ...subject, indicator: 'fgt1', unit: 'index' }, grouping, both(index(1))),
    comparedByGroup({ ...subject, indicator: 'fgt2', unit: 'index' }, grouping, both(index(2))),
    comparedByGroup({ ...subject, indicator: 'count', of: 'poor', unit: counted(comparison) }, grouping, both(poor)),
  ];
}

const influenceOfLine = remembered((line: Line, grouping: Grouping) => kept(influenceIn(line.influence!, grouping)));

interface AtEstimatedLine {
  readonly welfare: Float64Array;
  readonly line: Line;
  readonly alpha: number;
  readonly grouping: Grouping;
}

/** The same values, moved also by what moves the line: its influence times the slope of each group's index in it. */
function throughLine(levels: readonly Statistic[], { welfare, line, alpha, grouping }: AtEstimatedLine): Statistic[] {
  const ofLine: Statistic = { value: null, n: 0, influence: influenceOfLine(line, grouping) };
  const slopes = once(() =>
    observed({ of: welfare, line }, grouping).map(({ of, line: lines }) =>
      of.weight > 0 ? slopeOf(alpha, lines!, of) : 0,
    ),
  );
  return levels.map((level, g) => ({
    ...level,
    influence: level.influence && ((layout) => combined([level, ofLine], [1, slopes()[g]])!(layout)),
  }));
}

function slopeOf(alpha: number, line: UnitLine, of: Sample): number {
  const at = (lines: Float64Array) => fgtOf(of, lines, alpha);
  return alpha === 0 ? slopeOfCount(line, of, at) : slopeOfGaps(line, at);
}

/** Who is counted as poor: households where welfare is theirs, and persons otherwise. */
export function counted({ scenario }: Pick<Source['comparison'], 'scenario'>): 'households' | 'persons' {
  return scenario.baseline.assumptions.per === 'household' ? 'households' : 'persons';
}

/** The people with a welfare, of whom the headcount is a share. */
function people(welfare: Float64Array, grouping: Grouping): Statistic[] {
  return byGroup(grouping, { values: withWelfare(welfare), weights: grouping.people });
}

const withWelfare = remembered((welfare: Float64Array) => welfare.map((y) => (Number.isNaN(y) ? y : 1)));

function poorIn(headcounts: readonly Statistic[], people: readonly Statistic[]): Statistic[] {
  return headcounts.map((headcount, g) => product(headcount, people[g]));
}
