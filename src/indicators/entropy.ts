import type { Sample } from '../columns/sample.ts';
import { averageOf, chain } from './arithmetic.ts';
import { meanOf } from './location.ts';
import type { Measured } from './measured.ts';

/** Generalised entropy of a sample of positive values (Shorrocks 1980): α = 0 is the mean log deviation, 1 is Theil's T. */
export function entropyOf(of: Sample, alpha: number): Measured {
  const mu = meanOf(of);
  if (alpha === 0) {
    const log = averageOf(of, Math.log);
    return chain(Math.log(mu.value) - log.value, [mu, log], [1 / mu.value, -1]);
  }
  if (alpha === 1) {
    const moment = averageOf(of, (x) => x * Math.log(x));
    const ratio = moment.value / mu.value;
    return chain(ratio - Math.log(mu.value), [moment, mu], [1 / mu.value, -(ratio + 1) / mu.value]);
  }
  const moment = averageOf(of, (x) => (x / mu.value) ** alpha);
  const scale = 1 / (alpha * (alpha - 1));
  return chain(scale * (moment.value - 1), [moment, mu], [scale, (-scale * alpha * moment.value) / mu.value]);
}
