import { totalOfAmounts } from './amounts.ts';
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
    const { values, mean, sum, weight } = of;
    const apart = totalOfAmounts(of, (block, first) => {
      for (let k = 0; k < block.length; k++) block[k] = Math.abs(values[first + k] - mean);
    });
    const sides = totalOfAmounts(of, (block, first) => {
      for (let k = 0; k < block.length; k++) block[k] = Math.sign(mean - values[first + k]);
    });
    const value = apart / (2 * sum);
    const tilted = 1 + sides / weight;
    const influence = influenceAtCut(of, mean, {
      constant: (-tilted * mean) / (2 * sum),
      slope: (tilted - 2 * value) / (2 * sum),
      bend: -1 / sum,
    });
    return { value, excluded: 0, influence };
  },
};
