import { placesUpTo } from '../columns/groups.ts';
import { quantile } from '../columns/quantile.ts';
import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';

/**
 * Share of the population per unit of money around `x` (a uniform kernel), for the influence of quantiles and of lines
 * that are estimated.
 */
export function densityAt(of: Sample, x: number): number {
  const h = bandwidth(of);
  return h > 0 ? (shareAtOrBelow(of, x + h) - shareAtOrBelow(of, x - h)) / (2 * h) : NaN;
}

/** Half the width of the kernel: Silverman's rule, for a uniform kernel and Kish's effective sample size. */
export const bandwidth = remembered((of: Sample): number => {
  const { values, weights, mean, weight } = of;
  let squares = 0;
  let weightSquares = 0;
  for (let i = 0; i < values.length; i++) {
    squares += weights[i] * (values[i] - mean) ** 2;
    weightSquares += weights[i] ** 2;
  }
  const deviation = Math.sqrt(squares / weight);
  const middle = (quantile(of, 0.75) - quantile(of, 0.25)) / 1.349;
  const width = middle > 0 ? Math.min(deviation, middle) : deviation;
  return 1.57 * width * (weight ** 2 / weightSquares) ** -0.2;
});

/** The share of the population whose value is at most `x`. */
export function shareAtOrBelow(of: Sample, x: number): number {
  const places = placesUpTo(of, x);
  return places === 0 ? 0 : of.cumulative[places - 1] / of.weight;
}
