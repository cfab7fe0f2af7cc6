import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../estimate.ts';
import { errorsOf } from './errors/errors.ts';
import type { Precision } from './errors/precision.ts';
import { type Sampling, type SamplingOptions, samplingOf } from './errors/sampling.ts';
import { disclosed, type EstimateOptions, measurements, plansOf } from './index.ts';

/** Sampling errors of a list of estimates, each worked out when first asked for. */
export interface Errors {
  readonly sampling: Sampling;
  /** Undefined for what has no sampling error, and for estimates of another list. */
  readonly of: (estimate: Estimate) => Precision | undefined;
}

/** Everything that is known about a comparison, and how far each estimate may be off because it rests on a sample. */
export function estimatesWithErrors(
  comparison: Comparison,
  options: EstimateOptions & SamplingOptions = {},
): { readonly estimates: readonly Estimate[]; readonly errors: Errors } {
  const located = measurements(comparison, options);
  const estimates = disclosed(
    located.map(({ estimate }) => estimate),
    comparison,
    options,
  );
  const sampling = samplingOf(comparison, options);
  const precisionOf = errorsOf({
    comparison,
    sampling,
    plansOf: (again, family) => plansOf(again, family, options),
  });
  const places = new Map(estimates.map((estimate, place) => [estimate, place]));
  const known = new Map<Estimate, Precision | undefined>();
  const of = (estimate: Estimate) => {
    const place = places.get(estimate);
    if (place === undefined || estimate.value === null) return undefined;
    if (!known.has(estimate)) known.set(estimate, precisionOf(located[place]));
    return known.get(estimate);
  };
  return { estimates, errors: { sampling, of } };
}

/** Estimates that carry their errors, as files hold them; an estimate whose error is not given says why. */
export function carryingErrors(estimates: readonly Estimate[], { of }: Errors): Estimate[] {
  return estimates.map((estimate) => ({ ...estimate, ...of(estimate) }));
}
