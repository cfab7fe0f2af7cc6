import { quantileGroups } from '../../columns/groups.ts';
import type { QuantileRule } from '../../columns/quantile.ts';
import type { Sample } from '../../columns/sample.ts';
import { growthAndRedistribution } from '../../indicators/growth-redistribution.ts';
import type { Measured } from '../../indicators/measured.ts';
import { mobility } from '../../indicators/mobility.ts';
import type { Observed } from '../../indicators/observed.ts';
import { divided, entropyParts, giniParts, type Parts, povertyParts } from './by-group.ts';
import { measuredBySource } from './by-source.ts';
import { type Coded, codesOf } from './codes.ts';
import { type Decomposition, decompositionsOf } from './decomposition.ts';
import type { Finding, Part, Subject } from './finding.ts';
import { type DrawnLine, drawnLines, type Plan, type Variable } from './plan.ts';
import { situationsOf, withLineOf } from './situations.ts';

/** The decompositions of a plan, worked out with some weights. */
export function* decomposed(plan: Plan, weights: Float64Array): Generator<Finding> {
  const asked = decompositionsOf(plan.request);
  if (asked.length === 0) return;
  for (const variable of plan.variables) {
    const situations = situationsOf(variable.inDomain, weights, plan.request.quantiles);
    const lines = drawnLines(plan, variable, weights);
    const people = situations.map(({ observed }) => observed);
    for (const one of asked) yield* ofOne(one, { plan, variable, people, lines, weights });
  }
}

interface Here {
  readonly plan: Plan;
  readonly variable: Variable;
  /** The people as they are, or before and after. */
  readonly people: readonly Observed[];
  readonly lines: readonly DrawnLine[];
  readonly weights: Float64Array;
}

function* ofOne(one: Decomposition, here: Here): Generator<Finding> {
  if (one.kind === 'source') yield* ofSources(one.sources, here);
  if (one.kind === 'by') yield* ofGroups(one.group, here);
  if (one.kind === 'growth' && here.people.length === 2) yield* ofGrowth(here);
  if (one.kind === 'mobility' && here.people.length === 2) yield* ofMobility(here);
}

function* ofSources(sources: readonly string[], here: Here): Generator<Finding> {
  const observed = here.people[here.people.length - 1];
  for (const source of sources) {
    const { values } = here.plan.sheet.worked('decompose', source);
    for (const [indicator, measured] of Object.entries(measuredBySource(observed.of, values)))
      yield found(here, observed, { indicator, measured, by: 'source', group: source, part: 'source' });
  }
}

const alphas = [-1, 0, 1, 2];
const povertyAlphas = [0, 1, 2];

function* ofGroups(group: string, here: Here): Generator<Finding> {
  const observed = here.people[here.people.length - 1];
  const coded = codesOf(here.plan.sheet.worked('decompose', group));
  const by = { by: group, group: null, part: 'inequality', groups: [...coded.labels, null] } as const;
  const whole = divided(observed, coded.codes, coded.labels.length);
  for (const alpha of alphas)
    for (const [indicator, measured] of named(entropyParts(whole, alpha), `ge:${alpha}`))
      yield found(here, observed, { indicator, measured, ...by });
  for (const [indicator, measured] of named(giniParts(whole), 'gini'))
    yield found(here, observed, { indicator, measured, ...by });
  for (const line of here.lines) yield* ofPoverty(line, { coded, group, observed }, here);
}

interface Divided {
  readonly coded: Coded;
  readonly group: string;
  readonly observed: Observed;
}

function* ofPoverty(line: DrawnLine, { coded, group, observed }: Divided, here: Here): Generator<Finding> {
  const lined = withLineOf(observed, here.people.length === 2 ? line.reform : line.baseline);
  const people = divided(lined, coded.codes, coded.labels.length);
  for (const alpha of povertyAlphas) {
    const parts = povertyParts(people, alpha);
    for (let g = 0; g < parts.length; g++)
      for (const [indicator, measured] of named(parts[g], `fgt${alpha}`))
        yield found(here, people.groups[g], {
          indicator,
          measured,
          by: group,
          group: coded.labels[g],
          line: line.name,
          part: 'poverty',
          groups: [coded.labels[g], null],
        });
  }
}

function* ofGrowth(here: Here): Generator<Finding> {
  const [before, after] = here.people;
  for (const { name, baseline } of here.lines) {
    if (typeof baseline.amount !== 'number' || name.endsWith('(floating)')) continue;
    for (const alpha of povertyAlphas)
      for (const [indicator, value] of growthParts(before.of, after.of, { line: baseline.amount, alpha })) {
        const what = {
          indicator,
          measured: { value, excluded: 0 },
          by: null,
          group: null,
          line: name,
          part: 'growth',
        } as const;
        const finding = found(here, after, what);
        yield { ...finding, subject: { ...finding.subject, policy: 'change' } };
      }
  }
}

/**
 * Datt and Ravallion's decomposition by name: seen from the first distribution (`growth`, `redistribution`, `residual`), from
 * the last (`_end`), and averaged over both (`_shapley`).
 */
export function growthParts(
  before: Sample,
  after: Sample,
  { line, alpha }: { readonly line: number; readonly alpha: number },
): readonly (readonly [string, number])[] {
  const parts = growthAndRedistribution({ before, after, line }, alpha);
  const { growth, redistribution, residual, shapleyGrowth, shapleyRedistribution } = parts;
  const named = {
    growth,
    redistribution,
    residual,
    growth_end: 2 * shapleyGrowth - growth,
    redistribution_end: 2 * shapleyRedistribution - redistribution,
    growth_shapley: shapleyGrowth,
    redistribution_shapley: shapleyRedistribution,
  };
  return Object.entries(named).map(([name, value]) => [`${name}:fgt${alpha}`, value]);
}

const tenths = 10;

/** The tenth, 0 to 9, that each row is in when people are followed from tenth to tenth. */
export function tenthsOf(of: Sample, quantiles: QuantileRule): Int32Array {
  return quantileGroups(of, tenths, 'cut', quantiles);
}

/** Who goes from which tenth before to which after, each with its own cuts, as shares of the tenth before; and who moves at all. */
function* ofMobility(here: Here): Generator<Finding> {
  const [before, after] = here.people;
  const { quantiles } = here.plan.request;
  const moves = mobility({
    before: tenthsOf(before.of, quantiles),
    after: tenthsOf(after.of, quantiles),
    weights: here.weights,
    groups: tenths,
  });
  const change = (indicator: string, value: number, group: string | null): Finding => {
    const by = group === null ? { by: null, group } : { by: 'decile', group, groups: [group] };
    const finding = found(here, after, { indicator, measured: { value, excluded: 0 }, ...by, part: 'mobility' });
    return { ...finding, subject: { ...finding.subject, policy: 'change', unit: 'share' } };
  };
  for (let from = 0; from < tenths; from++)
    for (let to = 0; to < tenths; to++)
      yield change(`transition:${to + 1}`, moves.rowShares[from * tenths + to], String(from + 1));
  yield change('movers', moves.movers, null);
}

function named(parts: Parts, index: string): readonly (readonly [string, Measured])[] {
  return Object.entries(parts)
    .filter(([name]) => name !== 'population_share' || index === 'fgt0')
    .map(([name, measured]) => [name === 'population_share' ? name : `${name}:${index}`, measured]);
}

interface What {
  readonly indicator: string;
  readonly measured: Measured;
  readonly by: string | null;
  readonly group: string | null;
  readonly line?: string;
  readonly part: Part;
  readonly groups?: Subject['groups'];
}

function found({ variable, people }: Here, observed: Observed, { measured, ...what }: What): Finding {
  const policy = people.length === 2 ? 'reform' : 'observed';
  const subject: Subject = {
    ...what,
    of: variable.of,
    variable: variable.of,
    policy,
    unit: unitOf(what.indicator),
  };
  return { subject, measured, n: observed.of.values.length, rows: observed.of.rows };
}

function unitOf(indicator: string): string {
  return indicator.includes('share') ? 'share' : 'index';
}
