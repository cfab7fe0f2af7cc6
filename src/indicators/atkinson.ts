import type { Sample } from '../columns/sample.ts';
import { chain } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import type { Measured } from './measured.ts';
import { meanLogarithm, meanOfPositive, onPositive, positiveMean, powers } from './positive.ts';

/**
 * Atkinson's index (Atkinson 1970): the share of the total that could be given up, were the rest shared equally, without
 * loss of welfare at aversion ε; on positive values.
 *
 * @example atkinson.measure(observe({ of: [1, 4] }), 1).value // 0.2
 */
export const atkinson: Indicator = {
  id: 'atkinson',
  title: { en: 'Atkinson index', ar: 'مؤشر أتكنسون' },
  unit: 'index',
  needs: [],
  parameter: { symbol: 'ε', low: 0, high: 20, otherwise: 1 },
  measure: ({ of }, epsilon = 1) => onPositive(of, () => atkinsonOf(of, epsilon)),
};

function atkinsonOf(of: Sample, epsilon: number): Measured {
  const mu = positiveMean(of);
  const power = 1 - epsilon;
  if (power === 0) {
    const log = meanLogarithm(of);
    const equal = Math.exp(log.value - Math.log(mu.value));
    return chain(1 - equal, [log, mu], [-equal, equal / mu.value]);
  }
  const moment = meanOfPositive(of, powers(of, power));
  const equal = moment.value ** (1 / power);
  return chain(1 - equal, [moment, mu], [-equal / (power * moment.value), equal / mu.value]);
}
