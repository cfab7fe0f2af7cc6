import type { Sample } from '../columns/sample.ts';
import { chain } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import type { Measured } from './measured.ts';
import { logarithms, meanLogarithm, meanOfPositive, onPositive } from './positive.ts';

/**
 * The variance of logarithms, on positive values: the mean squared distance of ln x from its mean.
 *
 * @example varLogs.measure(observe({ of: [1, Math.E ** 2] })).value // 1
 */
export const varLogs: Indicator = {
  id: 'var_logs',
  title: { en: 'Variance of logarithms', ar: 'تباين اللوغاريتمات' },
  unit: 'index',
  needs: [],
  measure: ({ of }) => onPositive(of, () => varianceOfLogarithms(of)),
};

/**
 * The standard deviation of logarithms, on positive values.
 *
 * @example sdLogs.measure(observe({ of: [1, Math.E ** 4] })).value // 2
 */
export const sdLogs: Indicator = {
  id: 'sd_logs',
  title: { en: 'Standard deviation of logarithms', ar: 'الانحراف المعياري للوغاريتمات' },
  unit: 'index',
  needs: [],
  measure: ({ of }) =>
    onPositive(of, () => {
      const variance = varianceOfLogarithms(of);
      const value = Math.sqrt(variance.value);
      return value > 0 ? chain(value, [variance], [1 / (2 * value)]) : variance;
    }),
};

function varianceOfLogarithms(of: Sample): Measured {
  const { values } = of;
  const logs = logarithms(of);
  const mean = meanLogarithm(of).value;
  return meanOfPositive(of, (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = values[first + k] > 0 ? (logs[first + k] - mean) ** 2 : 0;
  });
}
