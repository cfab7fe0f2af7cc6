import { type QuantileRule, quantile } from '../columns/quantile.ts';
import type { Sample } from '../columns/sample.ts';

/**
 * The growth incidence curve (Ravallion and Chen 2003): the relative change of each quantile, whoever stands there under
 * each of the two. NaN where the quantile before is zero.
 *
 * @example growthIncidence(sample([10, 20]), sample([11, 20]), [0.25, 0.75]) // [0.1, 0]
 */
export function growthIncidence(
  before: Sample,
  after: Sample,
  shares: readonly number[],
  rule?: QuantileRule,
): readonly number[] {
  return shares.map((p) => {
    const from = quantile(before, p, rule);
    return from === 0 ? NaN : (quantile(after, p, rule) - from) / from;
  });
}
