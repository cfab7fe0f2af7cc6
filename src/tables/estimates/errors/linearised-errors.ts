import { remembered } from '../../../columns/remembered.ts';
import { betweenUnits, type Variance } from '../../../indicators/variance/linearised.ts';
import { varianceOver } from '../../../indicators/variance/replicated.ts';
import { unitFactors, usualReplicates } from '../../../indicators/variance/rescaled-weights.ts';
import type { Layout } from '../../../indicators/variance/survey-design.ts';
import { woodruff } from '../../../indicators/variance/woodruff.ts';
import type { Grouping } from '../grouping.ts';
import { type Influence, mostUnits, type Statistic } from '../statistic.ts';
import type { PrecisionOf, Sampled } from './located.ts';
import { onceEach } from './once-each.ts';
import { type Precision, precisionOf, withheld } from './precision.ts';
import type { Sampling } from './sampling.ts';

/**
 * Errors by Taylor linearisation over the primary sampling units. A quantile has Woodruff's interval; what else rests on
 * quantiles (their ratios and their changes) is worked out in samples drawn anew, since its influence needs a density.
 */
export function linearisedErrors({ sampling }: Sampled): PrecisionOf {
  const { layout } = sampling;
  const drawnAnew = redrawn(sampling);
  return ({ statistic }) => {
    const { influence, inversion, redraw } = statistic;
    const df = freedom(statistic, layout);
    if (!influence) return undefined;
    if (df < 1) return withheld.units;
    if (inversion) return ofQuantile(inversion, { layout, df });
    if (redraw) return drawnAnew(statistic, df);
    const { variance, reason } = between(influence, layout);
    return reason ? whyNot(reason) : precisionOf(statistic, { variance, df, method: 'linearised' });
  };
}

function between(influence: Influence, layout: Layout): Omit<Variance, 'df'> {
  return betweenUnits(influence(layout), layout);
}

function whyNot(reason: NonNullable<Variance['reason']>): Precision {
  return reason === 'lonely-stratum' ? withheld.lonely : withheld.units;
}

function ofQuantile(
  inversion: NonNullable<Statistic['inversion']>,
  { layout, df }: { readonly layout: Layout; readonly df: number },
): Precision {
  const { variance, reason } = between(inversion.share, layout);
  return reason ? whyNot(reason) : { ...woodruff(inversion, variance, df), method: 'woodruff' };
}

function freedom({ domain }: Statistic, layout: Layout): number {
  return domain ? freedoms(domain.grouping, layout)[domain.group] : layout.stratumOf.length - layout.unitsIn.length;
}

/** Units less strata of each group, counting only those with somebody in it. */
const freedoms = remembered(({ codes, household, labels }: Grouping, { unitOf, stratumOf, unitsIn }: Layout) => {
  const units = labels.map(() => new Uint8Array(stratumOf.length));
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] >= 0) units[codes[row]][unitOf[household ? household[row] : row]] = 1;
  }
  return units.map((isIn) => {
    const strata = new Uint8Array(unitsIn.length);
    isIn.forEach((there, unit) => {
      if (there) strata[stratumOf[unit]] = 1;
    });
    return ones(isIn) - ones(strata);
  });
});

function ones(flags: Uint8Array): number {
  return flags.reduce((count, flag) => count + flag, 0);
}

/** Errors over samples drawn anew; the draws are kept where there are not too many. */
function redrawn({ layout, seed }: Sampling): (statistic: Statistic, df: number) => Precision {
  const draw = (replicate: number) => unitFactors(layout, { seed, replicate });
  const factors = layout.stratumOf.length > mostUnits ? draw : onceEach(draw);
  const draws = { layout, count: usualReplicates, factors };
  const scales = new Float64Array(usualReplicates).fill(1 / (usualReplicates - 1));
  return (statistic, df) => {
    const replication = { method: 'bootstrap', centre: 'mean', scales, df } as const;
    const variance = varianceOver(statistic.value!, statistic.redraw!(draws), replication);
    return Number.isNaN(variance) ? withheld.replicates : precisionOf(statistic, { variance, df, method: 'bootstrap' });
  };
}
