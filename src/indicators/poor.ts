import { arranged } from '../columns/order.ts';
import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { partOf, roomFor } from './part.ts';
import { isBelow } from './shortfall.ts';

/** Those below their line, with income as a share of it: where all have the same line, from the poorest up. */
export const poorIn = remembered((of: Sample, lines: Float64Array): Sample => {
  const { sorted, order } = of;
  const [all, at] = [arranged(of.weights, order), arranged(lines, order)];
  const { units, weights, values } = roomFor(sorted.length);
  let count = 0;
  for (let k = 0; k < sorted.length; k++) {
    if (!isBelow(sorted[k], at[k])) continue;
    units[count] = order[k];
    weights[count] = all[k];
    values[count] = sorted[k] / at[k];
    count++;
  }
  return partOf(of, { units, weights, values }, count);
});

/** Everybody, with the gap to the line as a share of it: where all have the same line, from the smallest up. */
export const gapsIn = remembered((of: Sample, lines: Float64Array): Sample => {
  const { sorted, order } = of;
  const [all, at] = [arranged(of.weights, order), arranged(lines, order)];
  const { units, weights, values } = roomFor(sorted.length);
  const last = sorted.length - 1;
  for (let k = 0; k <= last; k++) {
    units[last - k] = order[k];
    weights[last - k] = all[k];
    values[last - k] = Math.max(0, (at[k] - sorted[k]) / at[k]);
  }
  return partOf(of, { units, weights, values }, sorted.length);
});
