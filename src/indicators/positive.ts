import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import type { Amounts } from './amounts.ts';
import { type Measured, unmeasured } from './measured.ts';
import { part } from './part.ts';

/**
 * Measures those with a positive value only, their mean being taken anew, and counts who is left out: the rule for the
 * indices built on logarithms and powers (generalised entropy, Atkinson).
 */
export function onPositive(of: Sample, measure: (positive: Sample) => Measured): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const positive = positivePart(of);
  if (!(positive.weight > 0)) return unmeasured('nobody-positive');
  return { ...measure(positive), excluded: of.values.length - positive.values.length };
}

/** Those of a sample whose value is above zero, found once for all indices of it. */
export const positivePart = remembered((of: Sample): Sample => {
  const { values } = of;
  for (let i = 0; i < values.length; i++) if (!(values[i] > 0)) return part(of, values, (unit) => values[unit] > 0);
  return of;
});

/** The natural logarithm of each value, worked out once for all indices that rest on it. */
export const logarithms = remembered(({ values }: Sample): Float64Array => {
  const logs = new Float64Array(values.length);
  for (let i = 0; i < logs.length; i++) logs[i] = Math.log(values[i]);
  return logs;
});

/** Each value over the mean, to a power. */
export function powers({ values, mean }: Sample, power: number): Amounts {
  if (power === 2) return (block, first) => squares(block, values.subarray(first), mean);
  if (power === 0.5) return (block, first) => roots(block, values.subarray(first), mean);
  return (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = (values[first + k] / mean) ** power;
  };
}

function squares(block: Float64Array, values: Float64Array, mean: number): void {
  for (let k = 0; k < block.length; k++) block[k] = (values[k] / mean) * (values[k] / mean);
}

function roots(block: Float64Array, values: Float64Array, mean: number): void {
  for (let k = 0; k < block.length; k++) block[k] = Math.sqrt(values[k] / mean);
}
