import { weightedSum } from '../columns/sum.ts';
import { influenceAtCut } from './in-order.ts';
import type { Indicator } from './indicator.ts';
import { unmeasured } from './measured.ts';

/**
 * The Hoover (Robin Hood) index: the share of the total that would have to change hands for all to have the mean.
 *
 * @example hoover.measure(observe({ of: [0, 0, 0, 0, 100] })).value // 0.8
 */
export const hoover: Indicator = {
  id: 'hoover',
  title: { en: 'Hoover index', ar: 'مؤشر هوفر' },
  unit: 'index',
  needs: [],
  measure: ({ of }) => {
    if (!(of.weight > 0)) return unmeasured('nobody');
    if (!(of.sum > 0)) return unmeasured('mean-not-positive');
    const { values, weights, mean, sum, weight } = of;
    const apart = new Float64Array(values.length);
    const sides = new Float64Array(values.length);
    for (let i = 0; i < values.length; i++) {
      apart[i] = Math.abs(values[i] - mean);
      sides[i] = Math.sign(mean - values[i]);
    }
    const value = weightedSum(apart, weights) / (2 * sum);
    const tilted = 1 + weightedSum(sides, weights) / weight;
    const influence = influenceAtCut(of, mean, {
      constant: (-tilted * mean) / (2 * sum),
      slope: (tilted - 2 * value) / (2 * sum),
      bend: -1 / sum,
    });
    return { value, excluded: 0, influence };
  },
};
