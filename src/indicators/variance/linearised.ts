import type { Layout } from './survey-design.ts';

/** A variance and the degrees of freedom it has. */
export interface Variance {
  readonly variance: number;
  readonly df: number;
  /** Why there is none. */
  readonly reason?: 'lonely-stratum' | 'one-unit';
}

/**
 * Variance of a statistic from the weighted influence of each row (Taylor linearisation): between primary sampling units within
 * strata, drawn with replacement unless the design says how many there are. Degrees of freedom: units less strata, counting
 * only those with a row in the domain (`inDomain`).
 */
export function linearised(pull: ArrayLike<number>, layout: Layout, inDomain?: (row: number) => boolean): Variance {
  const { unitOf, stratumOf, unitsIn, design } = layout;
  const totals = new Float64Array(stratumOf.length);
  for (let row = 0; row < unitOf.length; row++) totals[unitOf[row]] += pull[row];
  const means = strataMeans(totals, layout);
  const grand = totals.reduce((sum, x) => sum + x, 0) / totals.length;
  const squares = new Float64Array(unitsIn.length);
  for (let unit = 0; unit < totals.length; unit++) {
    const stratum = stratumOf[unit];
    const centre = unitsIn[stratum] === 1 ? grand : means[stratum];
    squares[stratum] += (totals[unit] - centre) ** 2;
  }
  const df = degreesOfFreedom(layout, inDomain);
  if (totals.length < 2) return { variance: Number.NaN, df, reason: 'one-unit' };
  let variance = 0;
  for (let stratum = 0; stratum < squares.length; stratum++) {
    const n = unitsIn[stratum];
    if (n === 1 && design.lonely === 'refuse') return { variance: Number.NaN, df, reason: 'lonely-stratum' };
    if (n === 1 && design.lonely === 'certainty') continue;
    variance += correction(layout, stratum) * (n === 1 ? squares[stratum] : (n / (n - 1)) * squares[stratum]);
  }
  return { variance, df };
}

function strataMeans(totals: Float64Array, { stratumOf, unitsIn }: Layout): Float64Array {
  const means = new Float64Array(unitsIn.length);
  for (let unit = 0; unit < totals.length; unit++) means[stratumOf[unit]] += totals[unit];
  for (let stratum = 0; stratum < means.length; stratum++) means[stratum] /= unitsIn[stratum];
  return means;
}

/** 1 less the sampling fraction of primary units, where the design says how many the country has. */
function correction({ design, strata, unitsIn }: Layout, stratum: number): number {
  const units = design.populationUnits?.get(strata[stratum]);
  return units === undefined || units <= 0 ? 1 : Math.max(0, 1 - unitsIn[stratum] / units);
}

function degreesOfFreedom({ unitOf, stratumOf, unitsIn }: Layout, inDomain?: (row: number) => boolean): number {
  if (!inDomain) return stratumOf.length - unitsIn.length;
  const units = new Set<number>();
  for (let row = 0; row < unitOf.length; row++) if (inDomain(row)) units.add(unitOf[row]);
  const strata = new Set([...units].map((unit) => stratumOf[unit]));
  return units.size - strata.size;
}
