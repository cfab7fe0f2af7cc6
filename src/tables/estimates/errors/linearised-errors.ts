import { remembered } from '../../../columns/remembered.ts';
import { betweenUnits, type Variance } from '../../../indicators/variance/linearised.ts';
import { varianceOver } from '../../../indicators/variance/replicated.ts';
import { rescaledWeights, usualReplicates } from '../../../indicators/variance/rescaled-weights.ts';
import type { Layout } from '../../../indicators/variance/survey-design.ts';
import { woodruff } from '../../../indicators/variance/woodruff.ts';
import type { Grouping } from '../grouping.ts';
import type { Family } from '../index.ts';
import { restsOnQuantiles } from '../indicated.ts';
import type { Influence, Statistic } from '../statistic.ts';
import type { Located, PrecisionOf, Sampled } from './located.ts';
import { onceEach } from './once-each.ts';
import { overReplicates } from './over-replicates.ts';
import { type Precision, precisionOf, withheld } from './precision.ts';

/**
 * Errors by Taylor linearisation over the primary sampling units. A quantile has Woodruff's interval; what else rests on
 * quantiles (their ratios and their changes) is worked out in samples drawn anew, since its influence needs a density.
 */
export function linearisedErrors(sampled: Sampled): PrecisionOf {
  const { layout } = sampled.sampling;
  const drawnAnew = redrawn(sampled);
  return (located) => {
    const { influence, inversion, isQuantile } = located.statistic;
    const df = freedom(located.statistic, layout);
    if (!influence) return undefined;
    if (df < 1) return withheld.units;
    if (inversion) return ofQuantile(inversion, { layout, df });
    if (isQuantile) return drawnAnew(located, df);
    const { variance, reason } = between(influence, layout);
    return reason ? whyNot(reason) : precisionOf(located.statistic, { variance, df, method: 'linearised' });
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

/** Errors over samples drawn anew, in which every plan of the family that rests on quantiles is worked out at once. */
function redrawn({ comparison, sampling, plansOf }: Sampled): (located: Located, df: number) => Precision {
  const { layout, seed } = sampling;
  const { weight } = comparison.population;
  const scales = new Float64Array(usualReplicates).fill(1 / (usualReplicates - 1));
  const replication = { method: 'bootstrap', centre: 'mean', scales } as const;
  const valuesOf = onceEach((family: Family) =>
    overReplicates(comparison, {
      plansOf: (again) => plansOf(again, family),
      isAsked: ({ subject }) => restsOnQuantiles(subject.indicator),
      count: usualReplicates,
      weights: (replicate) => rescaledWeights(weight, layout, { seed, replicate }),
    }),
  );
  return ({ statistic, family, plan, place }, df) => {
    const variance = varianceOver(statistic.value!, valuesOf(family)(plan)[place], { ...replication, df });
    return Number.isNaN(variance) ? withheld.replicates : precisionOf(statistic, { variance, df, method: 'bootstrap' });
  };
}
