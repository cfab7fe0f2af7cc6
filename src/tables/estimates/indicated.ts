import { inLanguage } from '../../columns/column.ts';
import { remembered } from '../../columns/remembered.ts';
import { type Sample, sampleOnce } from '../../columns/sample.ts';
import { find } from '../../indicators/find.ts';
import { type Inversion, type Measured, type Reason, reasons } from '../../indicators/measured.ts';
import { type Given, type Line, type Observed, observe, observeSample } from '../../indicators/observed.ts';
import type { Grouping } from './grouping.ts';
import { quantilesIn, redrawQuantiles } from './redrawn-quantiles.ts';
import { type Domain, type Influence, kept, type QuantileInversion, type Statistic } from './statistic.ts';

/** A column of households, with whatever else the indicator needs: a line, a welfare that ranks, values before. */
export interface Distribution {
  readonly of: Float64Array;
  readonly welfare?: Float64Array;
  readonly baseline?: Float64Array;
  readonly line?: number | Float64Array | Line;
}

/** An indicator of the register, by name, in each group of a grouping. */
export function indicated(name: string, distribution: Distribution, grouping: Grouping): Statistic[] {
  const { measure } = find(name)!;
  const shares = quantilesIn(name);
  return observed(distribution, grouping).map((one, group) => {
    const known = measuresOf(one);
    const measured = known.get(name) ?? measure(one);
    known.set(name, measured);
    const statistic = statisticOf(measured, one.of.values.length, { grouping, group });
    return { ...statistic, redraw: shares && !grouping.household ? redrawQuantiles(one.of, shares) : undefined };
  });
}

const measuresOf = remembered((_observed: Observed) => new Map<string, Measured>());

/** A measure of a group's records as a statistic. */
export function statisticOf(measured: Measured, n: number, domain: Domain): Statistic {
  const { value, reason, influence, inversion } = measured;
  const { grouping } = domain;
  if (Number.isNaN(value) || reason) return { value: null, n, reason: inWords(reason) };
  return {
    value,
    n,
    influence: influence && kept(influenceIn(influence, grouping)),
    domain,
    inversion: inversion && inverted(inversion, grouping),
  };
}

function inverted({ reached, share, at }: Inversion, grouping: Grouping): QuantileInversion {
  return { reached, at, share: influenceIn(share, grouping) };
}

/** The records of each group of a grouping, lined up for indicators: once for all that are measured on the same columns. */
export function observed(distribution: Distribution, grouping: Grouping): Observed[] {
  const { of, welfare, baseline, line } = distribution;
  const known = linedUp(of, grouping);
  const same = known.find(
    ({ given }) => given.welfare === welfare && given.baseline === baseline && isSameLine(given.line, line),
  );
  if (same) return same.observed;
  const found = lineUp(distribution, grouping);
  known.push({ given: distribution, observed: found });
  return found;
}

const linedUp = remembered(
  (_of: Float64Array, _grouping: Grouping): { readonly given: Distribution; readonly observed: Observed[] }[] => [],
);

function isSameLine(a: Distribution['line'], b: Distribution['line']): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || typeof a !== 'object' || typeof b !== 'object') return false;
  return 'amount' in a && 'amount' in b && a.amount === b.amount && a.influence === b.influence;
}

function lineUp(distribution: Distribution, grouping: Grouping): Observed[] {
  const { of, ...rest } = distribution;
  const isAlone = Object.values(rest).every((column) => column === undefined);
  if (isAlone && grouping.by === null && !grouping.household) return [observedOnce(sampleOnce(of, grouping.people))];
  const given = columns(distribution, grouping);
  return grouping.by === null ? [observe(given)] : rowsByGroup(grouping).map((rows) => observe({ ...given, rows }));
}

const observedOnce = remembered((sample: Sample) => observeSample(sample));

function inWords(reason: Reason | undefined): string {
  return reason ? inLanguage(reasons[reason], 'en') : 'undefined';
}

function columns(distribution: Distribution, { household, people }: Grouping): Given {
  if (!household) return { ...distribution, weights: people };
  const { of, welfare, baseline, line } = distribution;
  const spread = (values: Float64Array) => Float64Array.from(household, (h) => values[h]);
  return {
    of: spread(of),
    welfare: welfare && spread(welfare),
    baseline: baseline && spread(baseline),
    line: line === undefined ? line : lineOfRows(line, spread),
    weights: people,
  };
}

function lineOfRows(line: number | Float64Array | Line, spread: (values: Float64Array) => Float64Array): Given['line'] {
  if (typeof line === 'number') return line;
  if (line instanceof Float64Array) return spread(line);
  const { amount, influence } = line;
  return {
    amount: typeof amount === 'number' ? amount : spread(amount),
    influence: influence && (() => spread(influence())),
  };
}

function rowsByGroup({ codes, labels }: Grouping): Uint32Array[] {
  const sizes = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) sizes[codes[row]]++;
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(labels.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) rows[codes[row]][next[codes[row]]++] = row;
  return rows;
}

/** The influence of households, or of the rows of a grouping, on a value, added up by sampling unit. */
export function influenceIn(influence: () => Float64Array, { household, people }: Grouping): Influence {
  return ({ unitOf, stratumOf }) => {
    const each = influence();
    const isOfRows = each.length === people.length;
    const pull = new Float64Array(stratumOf.length);
    for (let row = 0; row < people.length; row++) {
      const home = household ? household[row] : row;
      pull[unitOf[home]] += people[row] * each[isOfRows ? row : home];
    }
    return pull;
  };
}
