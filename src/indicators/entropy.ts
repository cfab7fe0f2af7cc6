import type { Sample } from '../columns/sample.ts';
import type { Amounts } from './amounts.ts';
import { chain } from './arithmetic.ts';
import type { Measured } from './measured.ts';
import { logarithms, meanLogarithm, meanOfPositive, positiveMean, powers } from './positive.ts';

/** Generalised entropy of those of a sample with a positive value (Shorrocks 1980): α = 0 is the mean log deviation, 1 is Theil's T. */
export function entropyOf(of: Sample, alpha: number): Measured {
  const mu = positiveMean(of);
  if (alpha === 0) {
    const log = meanLogarithm(of);
    return chain(Math.log(mu.value) - log.value, [mu, log], [1 / mu.value, -1]);
  }
  if (alpha === 1) {
    const moment = meanOfPositive(of, valuesTimesLogarithms(of));
    const ratio = moment.value / mu.value;
    return chain(ratio - Math.log(mu.value), [moment, mu], [1 / mu.value, -(ratio + 1) / mu.value]);
  }
  const moment = meanOfPositive(of, powers(of, alpha));
  const scale = 1 / (alpha * (alpha - 1));
  return chain(scale * (moment.value - 1), [moment, mu], [scale, (-scale * alpha * moment.value) / mu.value]);
}

function valuesTimesLogarithms(of: Sample): Amounts {
  const { values } = of;
  const logs = logarithms(of);
  return (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = values[first + k] * logs[first + k];
  };
}
