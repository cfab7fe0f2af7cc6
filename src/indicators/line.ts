import { remembered } from '../columns/remembered.ts';
import { once, type Sample } from '../columns/sample.ts';
import { linear } from './arithmetic.ts';
import { bandwidth } from './density.ts';
import { combined, type Influence, type SamplingUnits } from './influence.ts';
import { meanOf, quantileOf } from './location.ts';
import { type Measured, unmeasured } from './measured.ts';
import type { Line, UnitLine } from './observed.ts';

/**
 * A line set at a share of the median or mean of a population, which moves with it. A line anchored at the baseline is
 * the same line used again under the reform.
 *
 * @example relativeLine(sample([10, 20, 30]), 0.6, 'median').amount // 12
 */
export function relativeLine(of: Sample, share: number, centre: 'median' | 'mean'): Line {
  const { value, influence } = linear(centre === 'mean' ? meanOf(of) : quantileOf(of, 0.5), share);
  return { amount: value, influence };
}

/**
 * Measures what a poverty line is needed for. Where the line is estimated from the same survey, its influence times the
 * slope of the measure in the line is added, the slope being taken over the bandwidth of a density estimate.
 */
export function withLine(line: UnitLine | undefined, of: Sample, at: (lines: Float64Array) => Measured): Measured {
  if (line === undefined) return unmeasured('no-line');
  if (!(of.weight > 0)) return unmeasured('nobody');
  if (!isPositive(line.values)) return unmeasured('line-not-positive');
  const measured = at(line.values);
  if (line.influence === undefined || measured.influence === undefined) return measured;
  const { value, excluded } = measured;
  return { value, excluded, influence: throughLine(measured.influence, line.influence, () => slopeIn(line, of, at)) };
}

const isPositive = remembered((lines: Float64Array): boolean => {
  for (let i = 0; i < lines.length; i++) if (!(lines[i] > 0)) return false;
  return true;
});

/** By how much a measure moves with the line, over the bandwidth of a density estimate. */
export function slopeIn({ values }: UnitLine, of: Sample, at: (lines: Float64Array) => Measured): number {
  const h = Math.min(bandwidth(of), values[0] / 2);
  return (at(values.map((z) => z + h)).value - at(values.map((z) => z - h)).value) / (2 * h);
}

/** The slope takes two more measures: it is worked out with the first influence. */
function throughLine(own: Influence, ofLine: Influence, slopeOf: () => number): Influence {
  const whole = once(() => combined([own, ofLine], [1, slopeOf()]));
  const rows = () => whole()();
  if (!own.onUnits || !ofLine.onUnits) return rows;
  return Object.assign(rows, { onUnits: (units: SamplingUnits) => whole().onUnits!(units) });
}
