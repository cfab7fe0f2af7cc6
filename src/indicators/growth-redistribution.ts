import { type Sample, sampleOf } from '../columns/sample.ts';
import { fgtOf } from './shortfall.ts';

/** Why poverty changed: everybody's income moving alike, and its distribution moving at the same mean. */
export interface GrowthAndRedistribution {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Measured from the first distribution, with the residual that is left. */
  readonly growth: number;
  readonly redistribution: number;
  readonly residual: number;
  /** Averaged over both orders (Shorrocks 2013): they add up to the change. */
  readonly shapleyGrowth: number;
  readonly shapleyRedistribution: number;
}

/**
 * The decomposition of a change of FGT(α) of Datt and Ravallion (1992), for a line that is the same for all; the two
 * samples may be of different people.
 *
 * @example growthAndRedistribution({ before: sample([5, 15]), after: sample([10, 30]), line: 7 }, 0).growth // -0.5
 */
export function growthAndRedistribution(
  { before, after, line }: { readonly before: Sample; readonly after: Sample; readonly line: number },
  alpha: number,
): GrowthAndRedistribution {
  const p0 = povertyAt(before, 1, { line, alpha });
  const p1 = povertyAt(after, 1, { line, alpha });
  const grown = povertyAt(before, after.mean / before.mean, { line, alpha });
  const redistributed = povertyAt(after, before.mean / after.mean, { line, alpha });
  const growth = grown - p0;
  const redistribution = redistributed - p0;
  return {
    before: p0,
    after: p1,
    change: p1 - p0,
    growth,
    redistribution,
    residual: p1 - p0 - growth - redistribution,
    shapleyGrowth: (growth + p1 - redistributed) / 2,
    shapleyRedistribution: (redistribution + p1 - grown) / 2,
  };
}

function povertyAt(of: Sample, scale: number, { line, alpha }: { line: number; alpha: number }): number {
  const { weights, rows, length, missing } = of;
  const scaled = sampleOf(
    of.values.map((x) => x * scale),
    weights,
    { rows, length, missing },
  );
  return fgtOf(scaled, new Float64Array(scaled.values.length).fill(line), alpha).value;
}
