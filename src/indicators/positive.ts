import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
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
  return values.every((x) => x > 0) ? of : part(of, values, (i) => values[i] > 0);
});
