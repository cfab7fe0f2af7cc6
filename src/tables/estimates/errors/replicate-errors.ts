import { type Replicates, replicationOf, varianceOver } from '../../../indicators/variance/replicated.ts';
import type { Family } from '../index.ts';
import type { Located, PrecisionOf, Sampled } from './located.ts';
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
  const inReplicates = ({ statistic, family, plan, place, parts }: Located): Float64Array => {
    if (!parts) return valuesOf(family)(plan)[place];
    const values = new Float64Array(replicates.weights.length).fill(statistic.value!);
    for (const { located, slope } of parts) {
      inReplicates(located).forEach((value, r) => {
        values[r] += slope * (value - located.statistic.value!);
      });
    }
    return values;
  };
  return (located) => {
    if (df < 1) return withheld.units;
    const { statistic } = located;
    const variance = varianceOver(statistic.value!, inReplicates(located), replication);
    return Number.isNaN(variance) ? withheld.replicates : precisionOf(statistic, { variance, df, method });
  };
}
