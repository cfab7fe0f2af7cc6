import type { Sample } from '../columns/sample.ts';
import { weightedSum } from '../columns/sum.ts';
import { type Measured, type Reason, spread, unmeasured } from './measured.ts';

/** Σ w·amount over the units of a sample: the weighted total of whatever `amount` says each of them counts. */
export function totalOf(sample: Sample, amount: (unit: number) => number): Measured {
  const amounts = new Float64Array(sample.values.length);
  for (let i = 0; i < amounts.length; i++) amounts[i] = amount(i);
  return { value: weightedSum(amounts, sample.weights), excluded: 0, influence: () => spread(sample, amount) };
}

/** Σ w: how many people a sample stands for. */
export function peopleIn(sample: Sample): Measured {
  return { value: sample.weight, excluded: 0, influence: () => spread(sample, () => 1) };
}

/** Σ w over the units for which `holds`: how many people they stand for. */
export function countOf(sample: Sample, holds: (unit: number) => boolean): Measured {
  return totalOf(sample, (i) => (holds(i) ? 1 : 0));
}

/** The weighted mean of a function of each value. */
export function averageOf(of: Sample, f: (value: number) => number): Measured {
  const total = totalOf(of, (i) => f(of.values[i]));
  return over(total, peopleIn(of), 'nobody');
}

/** a / b, undefined for `reason` where b is zero. */
export function over(a: Measured, b: Measured, reason: Reason): Measured {
  if (b.value === 0) return unmeasured(b.reason ?? a.reason ?? reason);
  const value = a.value / b.value;
  return chain(value, [a, b], [1 / b.value, -value / b.value]);
}

/** a − b. */
export function minus(a: Measured, b: Measured): Measured {
  return chain(a.value - b.value, [a, b], [1, -1]);
}

/** a + b. */
export function plus(a: Measured, b: Measured): Measured {
  return chain(a.value + b.value, [a, b], [1, 1]);
}

/** a · b. */
export function times(a: Measured, b: Measured): Measured {
  return chain(a.value * b.value, [a, b], [b.value, a.value]);
}

/** constant + factor · a. */
export function linear(a: Measured, factor: number, constant = 0): Measured {
  return chain(constant + factor * a.value, [a], [factor]);
}

/** A value that depends on others, with its derivative for each: undefined where one of them is. */
export function chain(value: number, parts: readonly Measured[], slopes: readonly number[]): Measured {
  const undefinedPart = parts.find((part) => part.reason !== undefined);
  if (undefinedPart?.reason !== undefined) return unmeasured(undefinedPart.reason);
  const excluded = Math.max(...parts.map((part) => part.excluded));
  const influences = parts.map((part) => part.influence);
  if (influences.includes(undefined)) return { value, excluded };
  return {
    value,
    excluded,
    influence: () => weighted(influences as (() => Float64Array)[], slopes),
  };
}

/** Σ slope·influence, one influence at a time so that no more than one is held beside the sum. */
function weighted(influences: readonly (() => Float64Array)[], slopes: readonly number[]): Float64Array {
  const [first, ...rest] = influences;
  const sum = scaled(first(), slopes[0]);
  rest.forEach((influence, k) => {
    addScaled(sum, influence(), slopes[k + 1]);
  });
  return sum;
}

function scaled(influence: Float64Array, slope: number): Float64Array {
  const product = new Float64Array(influence.length);
  for (let i = 0; i < product.length; i++) product[i] = slope * influence[i];
  return product;
}

function addScaled(sum: Float64Array, influence: Float64Array, slope: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] += slope * influence[i];
}
