import { meanOfEach } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { withLine } from './line.ts';
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
    withLine(line, of, (lines) => {
      const { values } = of;
      const gaps = new Float64Array(values.length);
      let excluded = 0;
      for (let i = 0; i < gaps.length; i++) {
        if (values[i] <= 0) excluded++;
        else if (isBelow(values[i], lines[i])) gaps[i] = Math.log(lines[i] / values[i]);
      }
      return { ...meanOfEach(of, gaps), excluded };
    }),
};
