import type { Amounts } from './amounts.ts';
import { meanOfEach } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { withLineOfGaps } from './line.ts';
import { isBelow } from './shortfall.ts';

/**
 * Watts' index (Watts 1968): the mean of ln(z/x) over the poor, everybody being counted in the mean. Values that have no
 * logarithm add nothing and stay in the denominator, as in the World Bank's PIP; they are counted as left out.
 *
 * @example watts.measure(observe({ of: [5, 20], line: 10 })).value // 0.34657359027997264
 */
export const watts: Indicator = {
  id: 'watts',
  title: { en: 'Watts index', ar: 'مؤشر واتس' },
  unit: 'index',
  needs: ['line'],
  measure: ({ of, line }) =>
    withLineOfGaps(line, of, (lines) => {
      const { values } = of;
      const gaps: Amounts = (block, first) => {
        for (let k = 0; k < block.length; k++) block[k] = logGap(values[first + k], lines[first + k]);
      };
      return { ...meanOfEach(of, gaps), excluded: notPositive(values) };
    }),
};

function logGap(x: number, z: number): number {
  return x > 0 && isBelow(x, z) ? Math.log(z / x) : 0;
}

function notPositive(values: Float64Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] <= 0) count++;
  return count;
}
