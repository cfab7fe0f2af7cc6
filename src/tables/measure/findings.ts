import { minus } from '../../indicators/arithmetic.ts';
import { drawnAs, type SamplingUnits } from '../../indicators/drawn.ts';
import type { Asked } from '../../indicators/find.ts';
import { lorenzAt } from '../../indicators/lorenz-curve.ts';
import type { Measured } from '../../indicators/measured.ts';
import type { Line, Observed } from '../../indicators/observed.ts';
import type { Contrast } from './contrasts.ts';
import type { Finding, Policy, Subject } from './finding.ts';
import type { Grouping } from './groupings.ts';
import { isOfChange, isOfWelfare, mayTakeLine } from './indicators.ts';
import { type DrawnLine, drawnLines, type Plan, type Variable } from './plan.ts';
import { groupsOf, type Situation, situationsOf, welfareAlone, withLineOf } from './situations.ts';
import { unitOfIndicator } from './unit.ts';

/**
 * Every number of a plan, worked out with some weights: always the same numbers in the same order, so that those of
 * replicate weights can be held against them one by one. Where errors follow from sampling `units`, these are to be given.
 */
export function* findings(plan: Plan, weights: Float64Array, units?: SamplingUnits): Generator<Finding> {
  for (const variable of plan.variables) {
    const situations = situationsOf(variable.inDomain, weights, plan.request.quantiles);
    const lines = drawnLines(plan, variable, weights);
    const around = (grouping: Grouping | undefined): Around => {
      const parts = situations.map((situation) => (grouping ? groupsOf(situation, grouping) : [situation.observed]));
      if (units && !grouping?.split) for (const people of parts.flat()) drawn(people, units);
      return { variable, situations, parts, grouping, weights };
    };
    for (const grouping of [undefined, ...variable.groupings]) {
      const here = around(grouping);
      const groups = Array.from({ length: grouping?.labels.length ?? 1 }, (_, group) => group);
      for (const [asked, line] of pairsOf(plan.asked, lines))
        for (const group of groups) yield* ofGroup(asked, line, { ...here, group });
    }
    for (const contrast of variable.contrasts) {
      const here = around(contrast.grouping);
      for (const [asked, line] of pairsOf(plan.asked, lines)) yield* ofContrast(asked, line, { here, contrast });
    }
  }
}

function drawn({ of, welfare, baseline }: Observed, units: SamplingUnits): void {
  for (const sample of [of, welfare, baseline]) if (sample) drawnAs(sample, units);
}

/** Indicators with the lines they are drawn at. */
function* pairsOf(
  asked: readonly Asked[],
  lines: readonly DrawnLine[],
): Generator<readonly [Asked, DrawnLine | undefined]> {
  for (const one of asked) for (const line of linesFor(one, lines)) yield [one, line];
}

/** The first group less the second, paired in the full design. */
function* ofContrast(
  asked: Asked,
  line: DrawnLine | undefined,
  { here, contrast }: { readonly here: Around; readonly contrast: Contrast },
): Generator<Finding> {
  const first = [...ofGroup(asked, line, { ...here, group: contrast.first })];
  const second = [...ofGroup(asked, line, { ...here, group: contrast.second })];
  for (let k = 0; k < first.length; k++) {
    const [a, b] = [first[k], second[k]];
    yield {
      subject: {
        ...a.subject,
        group: `${a.subject.group} - ${b.subject.group}`,
        groups: [a.subject.group, b.subject.group],
      },
      measured: minus(a.measured, b.measured),
      n: a.n + b.n,
      rows: a.rows && b.rows ? Uint32Array.from([...a.rows, ...b.rows]) : undefined,
    };
  }
}

interface Around {
  readonly variable: Variable;
  readonly situations: readonly Situation[];
  /** The people of each group, by situation. */
  readonly parts: readonly (readonly Observed[])[];
  readonly grouping: Grouping | undefined;
  readonly weights: Float64Array;
}

function linesFor(asked: Asked, lines: readonly DrawnLine[]): readonly (DrawnLine | undefined)[] {
  const takes = asked.indicator.needs.includes('line') || (mayTakeLine(asked) && lines.length > 0);
  return takes ? lines : [undefined];
}

interface Here extends Around {
  readonly group: number;
}

function* ofGroup(asked: Asked, line: DrawnLine | undefined, here: Here): Generator<Finding> {
  const { variable, situations } = here;
  const isOne = situations.length === 1 || (isOfWelfare(asked) && variable.welfare !== undefined);
  if (isOne) {
    yield finding(asked, line, { ...here, which: 0, policy: 'observed' });
    return;
  }
  if (isOfChange(asked)) {
    yield finding(asked, line, { ...here, which: 1, policy: 'change' });
    return;
  }
  const baseline = finding(asked, line, { ...here, which: 0, policy: 'baseline' });
  const reform = finding(asked, line, { ...here, which: 1, policy: 'reform' });
  yield baseline;
  yield reform;
  yield {
    ...reform,
    subject: { ...reform.subject, policy: 'change' },
    measured: minus(reform.measured, baseline.measured),
  };
}

interface Spot extends Here {
  readonly which: number;
  readonly policy: Policy;
}

function finding(asked: Asked, line: DrawnLine | undefined, spot: Spot): Finding {
  const observed = observedAt(asked, line, spot);
  const measured = spot.grouping?.split ? ofSplit(asked, observed, spot) : asked.measure(observed);
  return {
    subject: subjectOf(asked, line, spot),
    measured,
    n: observed.of.values.length,
    rows: observed.of.rows,
  };
}

function observedAt(asked: Asked, line: DrawnLine | undefined, { parts, which, group, variable }: Spot): Observed {
  const people = parts[which][group];
  const drawn: Line | undefined = line && (which === 1 ? line.reform : line.baseline);
  const lined = drawn ? withLineOf(people, drawn) : people;
  return isOfWelfare(asked) && variable.welfare !== undefined ? welfareAlone(lined) : lined;
}

function subjectOf(asked: Asked, line: DrawnLine | undefined, { variable, grouping, group, policy }: Spot): Subject {
  const { of, welfare, unit, welfareUnit = '' } = variable;
  const isWelfare = isOfWelfare(asked) && welfare !== undefined;
  return {
    indicator: asked.id,
    of: isWelfare ? welfare : of,
    policy,
    by: grouping?.by ?? null,
    group: grouping ? grouping.labels[group] : null,
    unit: unitOfIndicator(asked, isWelfare ? welfareUnit : unit),
    line: line?.name,
    welfare: isWelfare ? undefined : welfare,
    variable: of,
    groups: grouping && [grouping.labels[group]],
  };
}

const ofTheWhole = new Set(['benefit_incidence', 'beneficiary_incidence', 'share']);

/**
 * An indicator in a group of exactly one n-th. What the group holds is a piece of the Lorenz curve, with the sampling error
 * of the cuts in it; other indicators take the cuts as they are.
 */
function ofSplit(
  asked: Asked,
  observed: Observed,
  { parts, which, group, grouping, weights, variable }: Spot,
): Measured {
  const { whole } = observed;
  const n = grouping!.split!.groups;
  if (asked.id === 'share' && variable.welfare === undefined && which === 0 && parts.length === 1)
    return minus(lorenzAt(whole.of, (group + 1) / n), lorenzAt(whole.of, group / n));
  const measured = asked.measure(observed);
  const { influence } = measured;
  if (!influence) return measured;
  if (ofTheWhole.has(asked.indicator.id)) return { ...measured, influence: undefined };
  return { ...measured, inversion: undefined, influence: () => partly(influence(), observed, weights) };
}

/** Influences on a group that holds part of the weight of some units. */
function partly(influence: Float64Array, { of }: Observed, weights: Float64Array): Float64Array {
  const shared = influence.slice();
  for (let unit = 0; unit < of.values.length; unit++) {
    const row = of.rows === undefined ? unit : of.rows[unit];
    shared[row] *= weights[row] > 0 ? of.weights[unit] / weights[row] : 0;
  }
  return shared;
}
