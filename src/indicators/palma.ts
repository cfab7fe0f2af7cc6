import { overPositive } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { heldAbove, heldUpTo } from './lorenz-curve.ts';

/**
 * What the richest tenth holds over what the poorest four tenths hold (Palma 2011), Lorenz interpolated;
 * undefined where that is not above zero.
 *
 * @example palma.measure(observe({ of: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })).value // 1
 */
export const palma: Indicator = {
  id: 'palma',
  title: { en: 'Palma ratio', ar: 'نسبة بالما' },
  unit: 'ratio',
  needs: [],
  measure: ({ of }) => overPositive(heldAbove(of, 0.9), heldUpTo(of, 0.4)),
};
