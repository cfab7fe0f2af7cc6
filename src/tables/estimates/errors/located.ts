import type { Comparison } from '../../../simulation/outcome.ts';
import type { Family } from '../index.ts';
import type { Measured, Plan } from '../measured.ts';
import type { Precision } from './precision.ts';
import type { Sampling } from './sampling.ts';

/** An estimate and where it stands: in which family, which plan of it, and which of the plan's estimates. */
export interface Located extends Measured {
  readonly family: Family;
  readonly plan: number;
  readonly place: number;
  /** Set on what is worked out from other estimates: each of them, and by how much it moves with it. */
  readonly parts?: readonly { readonly located: Located; readonly slope: number }[];
}

/** The plans of a family of estimates, on a comparison. */
export type PlansOf = (comparison: Comparison, family: Family) => readonly Plan[];

/** What sampling errors are worked out from. */
export interface Sampled {
  readonly comparison: Comparison;
  readonly sampling: Sampling;
  readonly plansOf: PlansOf;
}

/** The precision of an estimate; undefined for what has no sampling error, such as counts of records. */
export type PrecisionOf = (located: Located) => Precision | undefined;
