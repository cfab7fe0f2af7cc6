import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../estimate.ts';
import { findEstimate } from '../result.ts';
import { type Combination, locatedCombination } from './errors/combination.ts';
import { errorsOf } from './errors/errors.ts';
import { onceEach } from './errors/once-each.ts';
import type { Precision } from './errors/precision.ts';
import { type Sampling, type SamplingOptions, samplingOf } from './errors/sampling.ts';
import { disclosed, type EstimateOptions, measurements, plansOf } from './index.ts';

/** Sampling errors of a list of estimates, each worked out when first asked for. */
export interface Errors {
  readonly sampling: Sampling;
  /** Undefined for what has no sampling error, and for estimates of another list. */
  readonly of: (estimate: Estimate) => Precision | undefined;
  /** Of a number worked out from estimates of the list, or from others that say the same. */
  readonly ofCombination: (combination: Combination) => Precision | undefined;
}

/** How errors are worked out, and whether every estimate is to carry its own. */
export interface ErrorOptions extends EstimateOptions, SamplingOptions {
  /** True where the list goes into a file: all errors are worked out at once. Else each when a table asks for it. */
  readonly carried?: boolean;
}

/** Everything that is known about a comparison, and how far each estimate may be off because it rests on a sample. */
export function estimatesWithErrors(
  comparison: Comparison,
  options: ErrorOptions = {},
): { readonly estimates: readonly Estimate[]; readonly errors: Errors } {
  const located = measurements(comparison, options);
  const list = disclosed(
    located.map(({ estimate }) => estimate),
    comparison,
    options,
  );
  const sampling = samplingOf(comparison, options);
  const precisionOf = errorsOf({ comparison, sampling, plansOf: (again, family) => plansOf(again, family, options) });
  const at = onceEach((place: number) => (list[place].value === null ? undefined : precisionOf(located[place])));
  const estimates = options.carried ? list.map((estimate, place) => ({ ...estimate, ...at(place) })) : list;
  const places = new Map(estimates.map((estimate, place) => [estimate, place]));
  const of = (estimate: Estimate) => {
    const place = places.get(estimate);
    return place === undefined ? undefined : at(place);
  };
  const locate = (estimate: Estimate) => {
    const own = findEstimate({ estimates }, estimate);
    return own && located[places.get(own)!];
  };
  const ofCombination = (combination: Combination) => {
    const whole = locatedCombination(combination, locate);
    return whole && precisionOf(whole);
  };
  return { estimates, errors: { sampling, of, ofCombination } };
}
