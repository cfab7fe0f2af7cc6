import type { Sample } from '../columns/sample.ts';
import type { Amounts } from './amounts.ts';
import { chain, linear, meanOfEach, over } from './arithmetic.ts';
import { standing } from './in-order.ts';
import type { Indicator } from './indicator.ts';
import { meanOf } from './location.ts';
import { type Measured, unmeasured } from './measured.ts';

/**
 * The extended Gini (Donaldson and Weymark 1980, Yitzhaki 1983): one less Σ x·((1 − p₋)^ν − (1 − p)^ν) over the mean, p being
 * the share of people up to each unit and p₋ that below it. ν = 2 is the Gini; the larger ν, the more the poorest count.
 *
 * @example sGini.measure(observe({ of: [1, 3] }), 3).value // 0.375
 */
export const sGini: Indicator = {
  id: 'sgini',
  title: { en: 'Extended Gini (S-Gini)', ar: 'معامل جيني الموسع' },
  unit: 'index',
  needs: [],
  parameter: { symbol: 'ν', low: 1, high: 20, otherwise: 3 },
  measure: ({ of }, nu = 3) => {
    if (!(of.weight > 0)) return unmeasured('nobody');
    if (!(of.sum > 0)) return unmeasured('mean-not-positive');
    return linear(over(equalShare(of, nu), meanOf(of), 'mean-not-positive'), -1, 1);
  },
};

/**
 * The income that, had by all, would be as good as what people have: those who rank low count for more. It is the mean of what
 * each unit adds and takes from those above it by being there, and moves with a unit's weight ν times as much as that mean.
 */
function equalShare(of: Sample, nu: number): Measured {
  const mean = meanOfEach(standing(of), presences(of, nu));
  return chain(mean.value, [mean], [nu]);
}

/** Σ x·((1 − p₋)^(ν − 1) − (1 − p)^(ν − 1)) over those below, and x·(1 − p₋)^(ν − 1) for the unit itself; from the lowest up. */
function presences({ sorted, cumulative, weight }: Sample, nu: number): Amounts {
  const raised = raisedTo(nu - 1);
  let lower = 0;
  let below = 1;
  return (block, first) => {
    if (first === 0) [lower, below] = [0, 1];
    for (let k = 0; k < block.length; k++) {
      const x = sorted[first + k];
      const above = raised(Math.max(0, 1 - cumulative[first + k] / weight));
      block[k] = lower + x * below;
      lower += x * (below - above);
      below = above;
    }
  };
}

/** A number of at least zero to a power: by products and a root where they do, which take a tenth of the time. */
function raisedTo(power: number): (x: number) => number {
  const whole = Math.floor(power);
  const isHalf = power - whole === 0.5;
  if (!(isHalf || power === whole)) return (x) => x ** power;
  return (x) => {
    let product = isHalf ? Math.sqrt(x) : 1;
    for (let k = 0; k < whole; k++) product *= x;
    return product;
  };
}
