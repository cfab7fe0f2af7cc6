import { weightedSum } from '../columns/sum.ts';
import type { Indicator } from './indicator.ts';
import { influenceOf } from './influence.ts';
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
    for (let i = 0; i < apart.length; i++) apart[i] = Math.abs(values[i] - mean);
    const value = weightedSum(apart, weights) / (2 * sum);
    const influence = influenceOf(of, () => {
      const sides = values.map((x) => Math.sign(mean - x));
      const tilt = weightedSum(sides, weights) / weight;
      return values.map((x, i) => (apart[i] + tilt * (x - mean) - 2 * value * x) / (2 * sum));
    });
    return { value, excluded: 0, influence };
  },
};
