import { remembered } from '../../columns/remembered.ts';
import type { SamplingUnits } from '../../indicators/drawn.ts';
import { pulled } from '../../indicators/influence.ts';
import { type Interval, intervalAround } from '../../indicators/variance/interval.ts';
import { betweenUnits, degreesOfFreedom } from '../../indicators/variance/linearised.ts';
import { varianceOver } from '../../indicators/variance/replicated.ts';
import type { Layout } from '../../indicators/variance/survey-design.ts';
import { woodruff } from '../../indicators/variance/woodruff.ts';
import type { Finding } from './finding.ts';
import type { Replicated, Survey } from './survey.ts';

/** The sampling error of a finding, and by which method; without an interval where no degree of freedom is left for one. */
export interface SamplingError extends Pick<Interval, 'se' | 'df'>, Partial<Pick<Interval, 'low' | 'high'>> {
  readonly method: string;
}

/** The error by Taylor linearisation in the full design, or by Woodruff's inversion for a quantile. */
export function linearisedError({ measured, rows }: Finding, survey: Survey): SamplingError | undefined {
  const { layout, weights } = survey;
  const { value, influence, inversion } = measured;
  if (Number.isNaN(value) || influence === undefined) return undefined;
  const df = domainFreedom(layout, rows);
  const units = samplingUnits(weights, layout);
  if (inversion) {
    const { variance } = betweenUnits(pulled(inversion.share, units), layout);
    return usable({ ...woodruff(inversion, variance, df), method: 'woodruff' });
  }
  const { variance } = betweenUnits(pulled(influence, units), layout);
  return usable({ ...intervalAround(value, variance, df), method: 'linearised' });
}

/** The error from the values of the same finding under every replicate. */
export function replicatedError(
  { measured: { value } }: Finding,
  values: Float64Array,
  replicated: Replicated,
): SamplingError | undefined {
  if (Number.isNaN(value)) return undefined;
  const variance = varianceOver(value, values, replicated);
  return usable({ ...intervalAround(value, variance, replicated.df), method: replicated.method });
}

/** The error of the difference of two findings from independent samples. */
export function independentError(
  value: number,
  a: SamplingError | undefined,
  b: SamplingError | undefined,
): SamplingError | undefined {
  if (!a || !b || Number.isNaN(value)) return undefined;
  return usable({ ...intervalAround(value, a.se ** 2 + b.se ** 2, a.df + b.df), method: a.method });
}

function usable(error: SamplingError): SamplingError | undefined {
  if (!Number.isFinite(error.se)) return undefined;
  const { se, df, method } = error;
  return df > 0 ? error : { se, df, method };
}

/** The weights and sampling units of all rows, the same object each time. */
export const samplingUnits = remembered((weights: Float64Array, { unitOf, stratumOf }: Layout): SamplingUnits => {
  return { weights, unitOf, units: stratumOf.length };
});

const known = new WeakMap<Layout, WeakMap<object, number>>();

/** Units less strata among those with a record in the domain. */
function domainFreedom(layout: Layout, rows: Uint32Array | undefined): number {
  const ofLayout = known.get(layout) ?? new WeakMap<object, number>();
  known.set(layout, ofLayout);
  const key = rows ?? layout;
  let df = ofLayout.get(key);
  if (df === undefined) {
    df = degreesOfFreedom(layout, rows && member(rows, layout.unitOf.length));
    ofLayout.set(key, df);
  }
  return df;
}

function member(rows: Uint32Array, length: number): (row: number) => boolean {
  const isIn = new Uint8Array(length);
  for (const row of rows) isIn[row] = 1;
  return (row) => isIn[row] === 1;
}
