import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import type { Amounts } from './amounts.ts';
import { meanOfEach } from './arithmetic.ts';
import type { Measured } from './measured.ts';

/** Whether income `x` is below line `z`: strictly, and by more than the rounding of a sum (1e-12 of the line). */
export function isBelow(x: number, z: number): boolean {
  return x < z - 1e-12 * z;
}

/** The FGT index of a sample at one line a unit: the mean of ((z − x)/z)^α over everybody, those at or above z counting 0. */
export function fgtOf(of: Sample, lines: Float64Array, alpha: number): Measured {
  const known = usual[alpha];
  if (known) return known(of, lines);
  const { values } = of;
  return meanOfEach(of, (block, first) => {
    for (let k = 0; k < block.length; k++) block[k] = shortfall(values[first + k], lines[first + k], alpha);
  });
}

/** Worked out once: Sen's index and others rest on them. */
const usual = ([0, 1, 2] as const).map((alpha) =>
  remembered((of: Sample, lines: Float64Array) => meanOfEach(of, wholePowers(of.values, lines, alpha))),
);

/** The same as `shortfall` without a branch on who is poor, which nobody can guess. */
function wholePowers(values: Float64Array, lines: Float64Array, alpha: 0 | 1 | 2): Amounts {
  return (block, first) => {
    for (let k = 0; k < block.length; k++) {
      const z = lines[first + k];
      const gap = (z - values[first + k]) / z;
      block[k] = Number(isBelow(values[first + k], z)) * (alpha === 0 ? 1 : alpha === 1 ? gap : gap * gap);
    }
  };
}

/** The shortfall of income `x` from line `z` as a share of the line, to the power α: 1 or 0 for α = 0, and 0 for those not below. */
export function shortfall(x: number, z: number, alpha: number): number {
  if (!isBelow(x, z)) return 0;
  const gap = (z - x) / z;
  return alpha === 0 ? 1 : alpha === 1 ? gap : alpha === 2 ? gap * gap : gap ** alpha;
}
