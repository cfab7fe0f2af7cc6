import { meanOfEach, over, totalOf } from './arithmetic.ts';
import type { Indicator } from './indicator.ts';
import { combined } from './influence.ts';
import { meanOf } from './location.ts';
import { type Measured, unmeasured } from './measured.ts';
import { part } from './part.ts';
import { paidTo } from './programme.ts';

/**
 * The distributional characteristic (Feldstein 1972, Coady and Skoufias 2004): the mean welfare weight (μ/y)^ε of a unit of
 * money paid, y being welfare without the transfer; `normalised` divides by the mean weight, so that the same amount for
 * all has 1. People without positive welfare have no weight: they are left out and counted.
 *
 * @example distributional.measure(observe({ of: [1, 0], welfare: [2, 3] }), 1).value // 2
 */
export const distributional: Indicator = {
  id: 'distributional',
  title: { en: 'Distributional characteristic', ar: 'الخاصية التوزيعية' },
  unit: 'ratio',
  needs: ['welfare'],
  parameter: { symbol: 'ε', low: 0, high: 20, otherwise: 1 },
  variants: ['raw', 'normalised'],
  measure: ({ of, before }, epsilon = 1, variant = 'raw') => {
    const isIn = (i: number) => before.values[i] > 0;
    const welfare = part(before, before.values, isIn);
    if (!(welfare.weight > 0)) return unmeasured('nobody-positive');
    const paid = part(of, of.values, isIn);
    const weight = (i: number) => (welfare.mean / welfare.values[i]) ** epsilon;
    const raw = over(
      totalOf(paid, (i) => weight(i) * paid.values[i]),
      paidTo(paid),
      'nobody-receives',
    );
    const mean = meanOfEach(
      welfare,
      welfare.values.map((y) => (welfare.mean / y) ** epsilon),
    );
    const excluded = of.values.length - welfare.values.length;
    if (variant === 'normalised') return { ...over(raw, mean, 'nobody-receives'), excluded };
    return { ...withMean(raw, meanOf(welfare), epsilon), excluded };
  },
};

function withMean(raw: Measured, mean: Measured, epsilon: number): Measured {
  if (raw.influence === undefined || mean.influence === undefined) return raw;
  return { ...raw, influence: combined([raw.influence, mean.influence], [1, (raw.value * epsilon) / mean.value]) };
}
