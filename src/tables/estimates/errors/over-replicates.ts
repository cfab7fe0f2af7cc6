import type { Comparison } from '../../../simulation/outcome.ts';
import type { Plan } from '../measured.ts';
import { reweighted } from './reweighted.ts';

/** The values of the estimates of a plan in every replicate, in the plan's own order. */
export type ReplicateValues = (plan: number) => readonly Float64Array[];

/** What is worked out again in every replicate. */
export interface Replicated {
  readonly plansOf: (comparison: Comparison) => readonly Plan[];
  readonly count: number;
  /** Household weights of a replicate. */
  readonly weights: (replicate: number) => Float64Array;
}

/** Works plans out again under the weights of each replicate, all in one pass over the replicates. */
export function overReplicates(comparison: Comparison, replicated: Replicated): ReplicateValues {
  const { plansOf, count, weights } = replicated;
  const values = new Map<number, Float64Array[]>();
  for (let r = 0; r < count; r++) {
    plansOf(reweighted(comparison, weights(r))).forEach((plan, index) => {
      keep(plan, r, { values, index, count });
    });
  }
  return (plan) => values.get(plan) ?? [];
}

interface Kept {
  readonly values: Map<number, Float64Array[]>;
  readonly index: number;
  readonly count: number;
}

function keep(plan: Plan, replicate: number, { values, index, count }: Kept): void {
  const found = plan.measure();
  const kept = values.get(index) ?? found.map(() => new Float64Array(count));
  values.set(index, kept);
  found.forEach(({ estimate }, place) => {
    kept[place][replicate] = estimate.value ?? Number.NaN;
  });
}
