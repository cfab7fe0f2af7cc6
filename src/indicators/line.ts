import { remembered } from '../columns/remembered.ts';
import { once, type Sample } from '../columns/sample.ts';
import { linear } from './arithmetic.ts';
import { bandwidth } from './density.ts';
import type { SamplingUnits } from './drawn.ts';
import { combined, type Influence } from './influence.ts';
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
 * slope of the measure in the line is added. A measure that counts people jumps where the line passes somebody: its slope
 * is taken over the bandwidth of a density estimate.
 */
export function withLine(line: UnitLine | undefined, of: Sample, at: AtLines): Measured {
  return measuredAt(line, of, { at, slope: (here) => slopeOfCount(here, of, at) });
}

/**
 * The same for a measure of what is missing to the line, which only bends where the line passes somebody: its slope is
 * taken where the line is, as Taylor linearisation has it.
 */
export function withLineOfGaps(line: UnitLine | undefined, of: Sample, at: AtLines): Measured {
  return measuredAt(line, of, { at, slope: (here) => slopeOfGaps(here, at) });
}

/** A measure of a population at one line a unit. */
export type AtLines = (lines: Float64Array) => Measured;

interface Along {
  readonly at: AtLines;
  readonly slope: (line: UnitLine) => number;
}

function measuredAt(line: UnitLine | undefined, of: Sample, { at, slope }: Along): Measured {
  if (line === undefined) return unmeasured('no-line');
  if (!(of.weight > 0)) return unmeasured('nobody');
  if (!isPositive(line.values)) return unmeasured('line-not-positive');
  const measured = at(line.values);
  if (line.influence === undefined || measured.influence === undefined) return measured;
  const { value, excluded } = measured;
  return { value, excluded, influence: throughLine(measured.influence, line.influence, () => slope(line)) };
}

const isPositive = remembered((lines: Float64Array): boolean => {
  for (let i = 0; i < lines.length; i++) if (!(lines[i] > 0)) return false;
  return true;
});

/** By how much a measure that counts people moves with the line, over the bandwidth of a density estimate. */
export function slopeOfCount(line: UnitLine, of: Sample, at: AtLines): number {
  return slopeAround(line, at, Math.min(bandwidth(of), line.values[0] / 2));
}

/** By how much a measure of gaps moves with the line, where the line is. */
export function slopeOfGaps(line: UnitLine, at: AtLines): number {
  return slopeAround(line, at, 1e-6 * line.values[0]);
}

function slopeAround({ values }: UnitLine, at: AtLines, h: number): number {
  return (at(values.map((z) => z + h)).value - at(values.map((z) => z - h)).value) / (2 * h);
}

/** The slope takes two more measures: it is worked out with the first influence. */
function throughLine(own: Influence, ofLine: Influence, slopeOf: () => number): Influence {
  const whole = once(() => combined([own, ofLine], [1, slopeOf()]));
  const rows = () => whole()();
  if (!own.onUnits || !ofLine.onUnits) return rows;
  return Object.assign(rows, { onUnits: (units: SamplingUnits) => whole().onUnits!(units) });
}
