import { remembered } from '../../columns/remembered.ts';
import type { Concept, Instrument } from '../../policy/policy.ts';
import type { Comparison, Outcome } from '../../simulation/outcome.ts';
import type { Grouping } from './grouping.ts';
import type { Pair } from './measured.ts';

/** What every family of estimates is worked out from. */
export interface Source {
  readonly comparison: Comparison;
  /** Everybody first, then the quantile groups, then the variables asked for. */
  readonly groupings: readonly Grouping[];
  /** Every instrument of the baseline or the reform, in the order of the spine. */
  readonly instruments: readonly Instrument[];
  /** `KWD/year`. */
  readonly money: string;
  /** A column of zeros, one a household. */
  readonly nothing: Float64Array;
}

/** Income by a concept a year, per person (or adult equivalent, or household, as welfare is). */
export function perHead({ comparison }: Source, outcome: Outcome, concept: Concept): Float64Array {
  const { welfare } = comparison.scenario.baseline.assumptions;
  if ('concept' in welfare && welfare.concept === concept) return outcome.welfare;
  const income = outcome.incomes[concept];
  const isWelfare = 'concept' in welfare && outcome.incomes[welfare.concept] === income;
  return isWelfare ? outcome.welfare : divided(comparison.heads, income);
}

/** A household's amount a year as welfare counts it: per person, or adult equivalent, or household. */
export function amountPerHead({ comparison }: Source, amounts: Float64Array): Float64Array {
  return divided(comparison.heads, amounts);
}

const divided = remembered((heads: Float64Array, amounts: Float64Array) => {
  const shared = new Float64Array(amounts.length);
  for (let row = 0; row < shared.length; row++) shared[row] = amounts[row] / heads[row];
  return shared;
});

/** The outcomes of both policies, as a pair to run the same measure over. */
export function bothPolicies<T>({ comparison }: Source, measure: (outcome: Outcome) => T): Pair<T> {
  const baseline = measure(comparison.baseline);
  return { baseline, reform: comparison.reform === comparison.baseline ? baseline : measure(comparison.reform) };
}

/** What households receive from `id`; nothing where the policy has no such instrument. */
export function received(source: Source, outcome: Outcome, id: string): Float64Array {
  return outcome.paid.get(id) ?? source.nothing;
}
