import { arranged } from '../columns/order.ts';
import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { partOf, roomFor } from './part.ts';
import { isBelow } from './shortfall.ts';

/** Those below their line, with income as a share of it: where all have the same line, from the poorest up. */
export const poorIn = remembered((of: Sample, lines: Float64Array): Sample => {
  const { sorted, order } = of;
  const weightsInOrder = arranged(of.weights, order);
  const isSame = isOne(lines);
  const at = isSame ? lines : arranged(lines, order);
  const { units, weights, values } = roomFor(sorted.length);
  let count = 0;
  for (let k = 0; k < sorted.length; k++) {
    if (isBelow(sorted[k], at[k])) {
      units[count] = order[k];
      weights[count] = weightsInOrder[k];
      values[count] = sorted[k] / at[k];
      count++;
    } else if (isSame) break;
  }
  return partOf(of, { units, weights, values }, count);
});

/** The poor with their gap as a share of the line: where all have the same line, from the smallest up. */
export const gapsOfPoor = remembered((of: Sample, lines: Float64Array): Sample => {
  const poor = poorIn(of, lines);
  const count = poor.values.length;
  const { units, weights, values } = roomFor(count);
  for (let k = 0; k < count; k++) {
    const unit = count - 1 - k;
    units[k] = unit;
    weights[k] = poor.weights[unit];
    values[k] = 1 - poor.values[unit];
  }
  return partOf(poor, { units, weights, values }, count);
});

const isOne = remembered((lines: Float64Array): boolean => {
  for (let i = 1; i < lines.length; i++) if (lines[i] !== lines[0]) return false;
  return true;
});
