import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { lostIn } from '../columns/sum.ts';
import type { Amounts } from './amounts.ts';
import { meanOfEach } from './arithmetic.ts';
import type { Some } from './influence.ts';
import { type Measured, unmeasured } from './measured.ts';
import { part } from './part.ts';

/**
 * Measures those with a positive value only, their mean being taken anew, and counts who is left out: the rule for the
 * indices built on logarithms and powers (generalised entropy, Atkinson).
 */
export function onPositive(of: Sample, measure: () => Measured): Measured {
  if (!(of.weight > 0)) return unmeasured('nobody');
  const { weight, others } = positivesIn(of);
  if (!(weight > 0)) return unmeasured('nobody-positive');
  return { ...measure(), excluded: others };
}

/** Σ w·amount / Σ w over those with a positive value, given what each unit counts: 0 for the others. */
export function meanOfPositive(of: Sample, amounts: Amounts): Measured {
  const positives = positivesIn(of);
  return meanOfEach(of, amounts, positives.others > 0 ? positives : undefined);
}

/** The mean of those with a positive value. */
export const positiveMean = remembered((of: Sample): Measured => {
  const { values } = of;
  if (!positivesIn(of).hasNegatives) return meanOfPositive(of, values);
  return meanOfPositive(of, (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = Math.max(0, values[first + k]);
  });
});

/** The mean logarithm of those with a positive value. */
export const meanLogarithm = remembered((of: Sample): Measured => meanOfPositive(of, logarithms(of)));

/** Those of a sample whose value is above zero, found once for all indices of it. */
export const positivePart = remembered((of: Sample): Sample => {
  const { values } = of;
  return positivesIn(of).others === 0 ? of : part(of, values, (unit) => values[unit] > 0);
});

interface Positives extends Some {
  /** How many others there are. */
  readonly others: number;
  readonly hasNegatives: boolean;
}

const positivesIn = remembered(({ values, weights }: Sample): Positives => {
  let [weight, lost, others] = [0, 0, 0];
  let hasNegatives = false;
  for (let i = 0; i < values.length; i++) {
    if (values[i] > 0) {
      lost += lostIn(weight, weights[i]);
      weight += weights[i];
    } else {
      others++;
      if (values[i] < 0) hasNegatives = true;
    }
  }
  return { weight: weight + lost, others, hasNegatives, each: oneIfPositive(values) };
});

/** 1 for each unit with a positive value, 0 for the others. */
export function oneIfPositive(values: Float64Array): Amounts {
  return (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = Number(values[first + k] > 0);
  };
}

/** The natural logarithm of each positive value, and 0 for the others, worked out once for all indices that rest on it. */
export const logarithms = remembered(({ values }: Sample): Float64Array => {
  const logs = new Float64Array(values.length);
  for (let i = 0; i < logs.length; i++) if (values[i] > 0) logs[i] = Math.log(values[i]);
  return logs;
});

/** Each positive value over the mean of such values, to a power, and 0 for the others. */
export function powers(of: Sample, power: number): Amounts {
  const { values } = of;
  const mean = positiveMean(of).value;
  return (block, first) => {
    for (let k = 0; k < block.length; k++) {
      const ratio = values[first + k] / mean;
      block[k] = ratio > 0 ? raised(ratio, power) : 0;
    }
  };
}

/** To a power; those most asked for take a tenth of the time. */
function raised(x: number, power: number): number {
  return power === 2 ? x * x : power === 0.5 ? Math.sqrt(x) : power === -1 ? 1 / x : x ** power;
}
