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
  return { ...betweenUnits(unitTotals(pull, layout), layout), df: degreesOfFreedom(layout, inDomain) };
}

/** The pull of all rows of each primary sampling unit together. */
export function unitTotals(pull: ArrayLike<number>, { unitOf, stratumOf }: Layout): Float64Array {
  const totals = new Float64Array(stratumOf.length);
  for (let row = 0; row < unitOf.length; row++) totals[unitOf[row]] += pull[row];
  return totals;
}

/** Variance of a statistic from the weighted influence of each primary sampling unit. */
export function betweenUnits(totals: Float64Array, layout: Layout): Omit<Variance, 'df'> {
  const { unitsIn, design } = layout;
  if (totals.length < 2) return { variance: Number.NaN, reason: 'one-unit' };
  const squares = squaresIn(totals, layout);
  let variance = 0;
  for (let stratum = 0; stratum < squares.length; stratum++) {
    const n = unitsIn[stratum];
    if (n === 1 && design.lonely === 'refuse') return { variance: Number.NaN, reason: 'lonely-stratum' };
    if (n === 1 && design.lonely === 'certainty') continue;
    variance += correction(layout, stratum) * (n === 1 ? squares[stratum] : (n / (n - 1)) * squares[stratum]);
  }
  return { variance };
}

/** Units less strata, counting only those with a row in the domain. */
export function degreesOfFreedom(layout: Layout, inDomain?: (row: number) => boolean): number {
  const { unitOf, stratumOf, unitsIn } = layout;
  if (!inDomain) return stratumOf.length - unitsIn.length;
  const unitIsIn = new Uint8Array(stratumOf.length);
  const stratumIsIn = new Uint8Array(unitsIn.length);
  for (let row = 0; row < unitOf.length; row++) if (inDomain(row)) unitIsIn[unitOf[row]] = 1;
  for (let unit = 0; unit < unitIsIn.length; unit++) if (unitIsIn[unit]) stratumIsIn[stratumOf[unit]] = 1;
  return ones(unitIsIn) - ones(stratumIsIn);
}

/** Squared deviations of the units of each stratum from its mean; of a lonely unit from the mean of all. */
function squaresIn(totals: Float64Array, { stratumOf, unitsIn }: Layout): Float64Array {
  const means = new Float64Array(unitsIn.length);
  let grand = 0;
  for (let unit = 0; unit < totals.length; unit++) {
    means[stratumOf[unit]] += totals[unit] / unitsIn[stratumOf[unit]];
    grand += totals[unit] / totals.length;
  }
  const squares = new Float64Array(unitsIn.length);
  for (let unit = 0; unit < totals.length; unit++) {
    const stratum = stratumOf[unit];
    squares[stratum] += (totals[unit] - (unitsIn[stratum] === 1 ? grand : means[stratum])) ** 2;
  }
  return squares;
}

/** 1 less the sampling fraction of primary units, where the design says how many the country has. */
function correction({ design, strata, unitsIn }: Layout, stratum: number): number {
  const units = design.populationUnits?.get(strata[stratum]);
  return units === undefined || units <= 0 ? 1 : Math.max(0, 1 - unitsIn[stratum] / units);
}

function ones(flags: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < flags.length; i++) count += flags[i];
  return count;
}
