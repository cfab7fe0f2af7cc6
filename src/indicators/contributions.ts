import type { Sample } from '../columns/sample.ts';
import { minus } from './arithmetic.ts';
import { concentrationOf, giniOf } from './concentration-curve.ts';
import type { Measured } from './measured.ts';

/** What one tax or benefit contributes to equality at the end, in all and through its two channels: all = vertical + reranking. */
export interface Contribution {
  readonly all: Measured;
  readonly vertical: Measured;
  readonly reranking: Measured;
}

/** Incomes of the same people: before everything, at the end, and at the end had the intervention not been there. */
export interface WithAndWithout {
  readonly before: Sample;
  readonly end: Sample;
  readonly without: Sample;
}

/**
 * The marginal contribution of a tax or benefit (Lustig and others 2023): the Gini without it less the Gini with it,
 * positive when it equalises. Contributions of several interventions do not add up to the redistributive effect; those of
 * `shapley` do.
 *
 * @example marginalContribution({ before: sample([10, 30]), end: sample([20, 30]), without: sample([10, 30]) }).all.value // 0.15
 */
export function marginalContribution({ before, end, without }: WithAndWithout): Contribution {
  const withIt = { gini: giniOf(end), concentration: concentrationOf(end, before) };
  const withoutIt = { gini: giniOf(without), concentration: concentrationOf(without, before) };
  return {
    all: minus(withoutIt.gini, withIt.gini),
    vertical: minus(withoutIt.concentration, withIt.concentration),
    reranking: minus(minus(withIt.concentration, withIt.gini), minus(withoutIt.concentration, withoutIt.gini)),
  };
}
