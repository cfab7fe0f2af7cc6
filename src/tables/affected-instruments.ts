import type { Instrument } from '../policy/policy.ts';
import { spine } from './estimates/index.ts';
import type { Result } from './result.ts';

/** Instruments that give some group something other than under the baseline; in a review, those that give anything. */
export function affectedInstruments({ comparison, estimates }: Result): readonly Instrument[] {
  const shown = comparison.scenario.isReview ? 'baseline' : 'change';
  const touched = new Set(
    estimates
      .filter(({ indicator, policy, value }) => indicator === 'mean' && policy === shown && value !== 0)
      .map(({ of }) => of),
  );
  return spine(comparison).filter(({ id }) => touched.has(id));
}
