import { inLanguage } from '../../columns/column.ts';
import { reasons } from '../../indicators/measured.ts';
import type { Estimate } from '../estimate.ts';
import { independentError, linearisedError, replicatedError, type SamplingError } from './errors.ts';
import type { Finding, Policy, Subject } from './finding.ts';
import type { Survey } from './survey.ts';

/** Works out the same numbers, in the same order, for any weights. */
export type Work = (weights: Float64Array) => Iterable<Finding>;

/** A number with its sampling error, before it is written down as an estimate. */
export interface Estimated {
  readonly subject: Subject;
  readonly value: number;
  readonly n: number;
  /** Records left out because the index cannot take their value. */
  readonly excluded: number;
  readonly reason?: string;
  readonly error?: SamplingError;
}

/** Every finding with its sampling error: from influences, or from replicates where the survey has them. */
export function estimated(work: Work, survey: Survey): readonly Estimated[] {
  const { replicated, weights } = survey;
  if (!replicated)
    return Array.from(work(weights), (finding) => estimatedOf(finding, linearisedError(finding, survey)));
  const findings = [...work(weights)];
  const values = findings.map(() => new Float64Array(replicated.count));
  for (let r = 0; r < replicated.count; r++) {
    let k = 0;
    for (const { measured } of work(replicated.weights(r))) values[k++][r] = measured.value;
  }
  return findings.map((finding, k) => estimatedOf(finding, replicatedError(finding, values[k], replicated)));
}

/** Two independent samples: the numbers of each, and the change from one to the other. */
export function comparedSamples(baseline: readonly Estimated[], reform: readonly Estimated[]): readonly Estimated[] {
  const before = new Map(baseline.map((one) => [key(one.subject), one]));
  const after = new Set(reform.map(({ subject }) => key(subject)));
  const pairs = reform.flatMap((one) => {
    const other = before.get(key(one.subject));
    return other ? [under(other, 'baseline'), under(one, 'reform'), changeOf(other, one)] : [under(one, 'reform')];
  });
  return [...pairs, ...baseline.filter(({ subject }) => !after.has(key(subject))).map((one) => under(one, 'baseline'))];
}

/** An estimate as files carry it. */
export function estimateOf({ subject, value, n, reason, error }: Estimated): Estimate {
  const { line, welfare, part: _part, variable: _variable, groups: _groups, ...rest } = subject;
  const isDefined = Number.isFinite(value);
  return {
    ...rest,
    value: isDefined ? value : null,
    ...(error && { se: error.se, low: error.low, high: error.high }),
    n,
    ...(line !== undefined && { line }),
    ...(welfare !== undefined && { welfare }),
    ...(error && { method: error.method, df: error.df }),
    ...(!isDefined && { reason: reason ?? 'undefined' }),
  };
}

function estimatedOf({ subject, measured, n }: Finding, error: SamplingError | undefined): Estimated {
  const { value, excluded, reason } = measured;
  return { subject, value, n, excluded, reason: reason && inLanguage(reasons[reason], 'en'), error };
}

function changeOf(before: Estimated, after: Estimated): Estimated {
  const value = after.value - before.value;
  return {
    subject: { ...after.subject, policy: 'change' },
    value,
    n: before.n + after.n,
    excluded: before.excluded + after.excluded,
    reason: before.reason ?? after.reason,
    error: independentError(value, before.error, after.error),
  };
}

function under(one: Estimated, policy: Policy): Estimated {
  return { ...one, subject: { ...one.subject, policy } };
}

function key({ indicator, of, by, group, line }: Subject): string {
  return JSON.stringify([indicator, of, by, group, line]);
}
