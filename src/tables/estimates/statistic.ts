import { remembered } from '../../columns/remembered.ts';
import type { Layout } from '../../indicators/variance/survey-design.ts';
import type { Grouping } from './grouping.ts';

/**
 * How a value moves with the weight of each primary sampling unit: the weighted influences of its households together.
 * Sampling errors are worked out from it, and only when asked for.
 */
export type Influence = (layout: Layout) => Float64Array;

/** The households a value is about, as a group of a grouping: their units are its degrees of freedom. */
export interface Domain {
  readonly grouping: Grouping;
  readonly group: number;
}

/** What Woodruff's interval of a quantile is made of: the share of people at or below it, and the quantile at other shares. */
export interface QuantileInversion {
  readonly reached: number;
  readonly share: Influence;
  readonly at: (share: number) => number;
}

/** Samples drawn anew: how many times as much each sampling unit weighs in each. */
export interface Draws {
  readonly layout: Layout;
  readonly count: number;
  readonly factors: (replicate: number) => Float64Array;
}

/** A value in each of the samples drawn anew. */
export type Redraw = (draws: Draws) => Float64Array;

/** A number before it is labelled: its value, the records it rests on, and how each sampling unit pulls on it. */
export interface Statistic {
  /** null where undefined; `reason` says why. */
  readonly value: number | null;
  /** Unweighted records the value rests on. */
  readonly n: number;
  readonly reason?: string;
  readonly influence?: Influence;
  /** Everybody where absent. */
  readonly domain?: Domain;
  /** Set on a single quantile. */
  readonly inversion?: QuantileInversion;
  /** Set where the value rests on quantiles, whose influence needs a density that is poorly known. */
  readonly redraw?: Redraw;
  /** Set on reform less baseline, which can be held against no change at all. */
  readonly isDifference?: boolean;
}

/** A statistic that cannot be given, and why. */
export function undefinedStatistic(n: number, reason: string): Statistic {
  return { value: null, n, reason };
}

/** Reform less baseline, paired on the same households. */
export function difference(baseline: Statistic, reform: Statistic): Statistic {
  const n = Math.max(baseline.n, reform.n);
  if (baseline.value === null || reform.value === null)
    return { value: null, n, reason: baseline.reason ?? reform.reason };
  return {
    value: reform.value - baseline.value,
    n,
    influence: combined([baseline, reform], [-1, 1]),
    domain: baseline.domain ?? reform.domain,
    redraw: redrawnDifference(baseline.redraw, reform.redraw),
    isDifference: true,
  };
}

function redrawnDifference(baseline: Redraw | undefined, reform: Redraw | undefined): Redraw | undefined {
  if (!baseline || !reform) return undefined;
  return (draws) => {
    const before = baseline(draws);
    return reform(draws).map((after, replicate) => after - before[replicate]);
  };
}

/** One statistic times another, as the number of poor is their share times the people. */
export function product(a: Statistic, b: Statistic): Statistic {
  if (a.value === null || b.value === null) return { value: null, n: a.n, reason: a.reason ?? b.reason };
  const { value: x } = a;
  const { value: y } = b;
  return { value: x * y, n: a.n, influence: combined([a, b], [y, x]), domain: a.domain };
}

/** The sum of statistics, as a budget total is of its lines. */
export function sumOf(parts: readonly Statistic[], add: (values: readonly number[]) => number): Statistic {
  return {
    value: add(parts.map((part) => part.value ?? 0)),
    n: parts.reduce((most, part) => Math.max(most, part.n), 0),
    influence: combined(
      parts,
      parts.map(() => 1),
    ),
  };
}

/** An influence that is worked out once for a layout, unless keeping it would take much room. */
export function kept(influence: Influence): Influence {
  const once = remembered(influence);
  return (layout) => (layout.stratumOf.length > mostUnits ? influence(layout) : once(layout));
}

/** More sampling units than this are drawn anew, or added up by, each time they are asked for. */
export const mostUnits = 20_000;

/** The influence of what depends on several statistics, from its derivative for each; none where one of them has none. */
export function combined(parts: readonly Statistic[], slopes: readonly number[]): Influence | undefined {
  const influences = parts.map(({ influence }) => influence);
  if (parts.length === 0 || influences.includes(undefined)) return undefined;
  return (layout) => {
    const total = new Float64Array(layout.stratumOf.length);
    influences.forEach((influence, k) => {
      const pull = influence!(layout);
      for (let unit = 0; unit < total.length; unit++) total[unit] += slopes[k] * pull[unit];
    });
    return total;
  };
}
