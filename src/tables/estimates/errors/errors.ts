import { linearisedErrors } from './linearised-errors.ts';
import type { PrecisionOf, Sampled } from './located.ts';
import { fewestRecords, withheld } from './precision.ts';
import { replicateErrors } from './replicate-errors.ts';

/** Sampling errors by the replicate weights that the data bring, else by linearisation; none where too few records are left. */
export function errorsOf(sampled: Sampled): PrecisionOf {
  const of = sampled.sampling.replicates
    ? replicateErrors(sampled, sampled.sampling.replicates)
    : linearisedErrors(sampled);
  return (located) => {
    const { value, n, indicator } = located.estimate;
    if (value === null || indicator === 'missing') return undefined;
    return n < fewestRecords ? withheld.records : of(located);
  };
}
