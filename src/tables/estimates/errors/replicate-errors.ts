import { type Replicates, replicationOf, varianceOver } from '../../../indicators/variance/replicated.ts';
import type { Family } from '../index.ts';
import type { PrecisionOf, Sampled } from './located.ts';
import { onceEach } from './once-each.ts';
import { overReplicates } from './over-replicates.ts';
import { precisionOf, withheld } from './precision.ts';

/** Errors from replicate weights: everything of a family is worked out again in each of them, once one of it is asked for. */
export function replicateErrors({ comparison, sampling, plansOf }: Sampled, replicates: Replicates): PrecisionOf {
  const { design, weight } = comparison.population;
  const layout = design?.strata || design?.psu ? sampling.layout : undefined;
  const replication = replicationOf(weight, replicates, layout);
  const { method, df } = replication;
  const valuesOf = onceEach((family: Family) =>
    overReplicates(comparison, {
      plansOf: (again) => plansOf(again, family),
      count: replicates.weights.length,
      weights: (r) => replicates.weights[r],
    }),
  );
  return ({ statistic, family, plan, place }) => {
    if (df < 1) return withheld.units;
    const variance = varianceOver(statistic.value!, valuesOf(family)(plan)[place], replication);
    return Number.isNaN(variance) ? withheld.replicates : precisionOf(statistic, { variance, df, method });
  };
}
