import { linearisedErrors } from './linearised-errors.ts';
import type { PrecisionOf, Sampled } from './located.ts';
import { fewestRecords, type Precision, withheld } from './precision.ts';
import { replicateErrors } from './replicate-errors.ts';

/** Sampling errors by the replicate weights that the data bring, else by linearisation; none where too few records are left. */
export function errorsOf(sampled: Sampled): PrecisionOf {
  const of = sampled.sampling.replicates
    ? replicateErrors(sampled, sampled.sampling.replicates)
    : linearisedErrors(sampled);
  return (located) => {
    const { value, n, indicator, unit } = located.estimate;
    if (value === null || indicator === 'missing') return undefined;
    if (n < fewestRecords) return withheld.records;
    const precision = of(located);
    return precision && 'se' in precision && pure.has(unit) ? withoutRounding(value, precision) : precision;
  };
}

/** Units of numbers that are of the size of one. */
const pure: ReadonlySet<string> = new Set(['share', 'index', 'ratio']);

/** A share or index that did not change but for the rounding of float64 has no error, and nothing to be held against. */
function withoutRounding(value: number, precision: Extract<Precision, { se: number }>): Precision {
  const { p: _p, ...rest } = precision;
  const isRounding = precision.se < 1e-15 && Math.abs(value) < 1e-12;
  return isRounding ? { ...rest, se: 0, low: value, high: value } : precision;
}
