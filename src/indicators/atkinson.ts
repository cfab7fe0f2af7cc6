import type { Sample } from '../columns/sample.ts';
import { averageOf, chain } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { meanOf } from './location.ts';
import type { Measured } from './measured.ts';
import { onPositive } from './positive.ts';

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
  measure: ({ of }, epsilon = 1) => onPositive(of, (positive) => atkinsonOf(positive, epsilon)),
};

function atkinsonOf(of: Sample, epsilon: number): Measured {
  const mu = meanOf(of);
  const power = 1 - epsilon;
  const moment = averageOf(of, (x) => (power === 0 ? Math.log(x / mu.value) : (x / mu.value) ** power));
  const equal = power === 0 ? Math.exp(moment.value) : moment.value ** (1 / power);
  const slope = power === 0 ? equal : equal / (power * moment.value);
  return chain(1 - equal, [moment, mu], [-slope, equal / mu.value]);
}
