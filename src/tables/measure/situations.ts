import { partIn, type SplitGroups } from '../../columns/groups.ts';
import { remembered } from '../../columns/remembered.ts';
import { type Sample, sampleOf, take } from '../../columns/sample.ts';
import type { Line } from '../../indicators/observed.ts';
import { eachGroup, type Observed, observe, type UnitLine } from '../../indicators/observed.ts';
import type { Policy } from './finding.ts';
import type { Grouping } from './groupings.ts';

/** Columns of one variable with what it is measured beside; rows outside the domain are missing. */
export interface Columns {
  readonly of: Float64Array;
  readonly against?: Float64Array;
  readonly welfare?: Float64Array;
}

/** The same people under one policy. */
export interface Situation {
  readonly policy: Policy;
  readonly observed: Observed;
}

/** A variable as it is observed; with another to hold it against, the two on the same people. */
export function situationsOf(
  columns: Columns,
  weights: Float64Array,
  quantiles: Observed['quantiles'],
): readonly Situation[] {
  const { of, against, welfare } = columns;
  if (against === undefined) return [{ policy: 'observed', observed: observe({ of, welfare, weights, quantiles }) }];
  const reform = observe({ of, baseline: against, welfare, weights, quantiles });
  const baseline = observe({ of: against, baseline: of, welfare, weights, quantiles });
  return [
    { policy: 'baseline', observed: baseline },
    { policy: 'reform', observed: reform },
  ];
}

/** The people of each group of a situation. */
export function groupsOf({ observed }: Situation, grouping: Grouping): readonly Observed[] {
  if (grouping.split) return splitParts(observed, grouping.split);
  return eachGroup(observed, grouping.codes, grouping.labels.length);
}

/** The same people with a poverty line. */
export const withLineOf = remembered((observed: Observed, { amount, influence }: Line): Observed => {
  const { rows, values } = observed.of;
  const at = typeof amount === 'number' ? new Float64Array(values.length).fill(amount) : take(amount, rows);
  return lined(observed, { values: at, influence });
});

/** The welfare variable measured by itself, on the same people. */
export function welfareAlone(observed: Observed): Observed {
  const { welfare, line, quantiles, consumed } = observed;
  return {
    of: welfare,
    welfare,
    line,
    quantiles,
    consumed,
    get before() {
      return observed.before;
    },
    get whole() {
      return observed.whole === observed ? this : welfareAlone(observed.whole);
    },
  };
}

function lined(observed: Observed, line: UnitLine): Observed {
  const { of, welfare, baseline, quantiles, consumed } = observed;
  return {
    of,
    welfare,
    baseline,
    line,
    quantiles,
    consumed,
    get before() {
      return observed.before;
    },
    get whole() {
      return observed.whole === observed ? this : observed.whole;
    },
  };
}

/** Groups of exact n-ths: a unit at a boundary is in both groups, with part of its weight in each. */
function splitParts(observed: Observed, split: SplitGroups): readonly Observed[] {
  return Array.from({ length: split.groups }, (_, group) => {
    const parts = Float64Array.from(observed.of.values, (_, unit) => partIn(split, unit, group));
    return partly(observed, parts);
  });
}

function partly(observed: Observed, parts: Float64Array): Observed {
  const { of, welfare, baseline, line, quantiles, consumed } = observed;
  const units = Uint32Array.from(parts.keys()).filter((unit) => parts[unit] > 0);
  const pick = (values: Float64Array) => Float64Array.from(units, (unit) => values[unit]);
  const rows = of.rows ? units.map((unit) => of.rows![unit]) : units;
  const weights = Float64Array.from(units, (unit) => of.weights[unit] * parts[unit]);
  const sample = (from: Sample) => sampleOf(pick(from.values), weights, { rows, length: of.length, missing: 0 });
  const own = sample(of);
  return {
    of: own,
    welfare: welfare === of ? own : sample(welfare),
    baseline: baseline && sample(baseline),
    before: sample(observed.before),
    line: line && { values: pick(line.values), influence: line.influence },
    whole: observed,
    quantiles,
    consumed,
  };
}
