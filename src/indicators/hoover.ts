import { weightedSum } from '../columns/sum.ts';
import type { Indicator } from './indicator.ts';
import { spread, unmeasured } from './measured.ts';

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
    const apart = values.map((x) => Math.abs(x - mean));
    const value = weightedSum(apart, weights) / (2 * sum);
    const influence = () => {
      const tilt =
        weightedSum(
          values.map((x) => Math.sign(mean - x)),
          weights,
        ) / weight;
      return spread(of, (i) => (apart[i] + tilt * (values[i] - mean) - 2 * value * values[i]) / (2 * sum));
    };
    return { value, excluded: 0, influence };
  },
};
