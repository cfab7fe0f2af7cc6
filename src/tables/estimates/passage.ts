import type { Comparison } from '../../simulation/outcome.ts';
import { fiscalSystem, prefiscal } from './fiscal-system.ts';
import type { Source } from './source.ts';

/** Welfare of the same households before and after. */
export interface Passage {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** What lies between before and after: the reform, or in a review of the present rules the fiscal system itself. */
export function passageKind({ scenario }: Pick<Comparison, 'scenario'>): 'reform' | 'system' {
  return scenario.isReview ? 'system' : 'reform';
}

/** Welfare before and after the reform; in a review before and after the fiscal system. */
export function passageOf(source: Source): Passage {
  const { comparison } = source;
  const { baseline, reform } = comparison;
  return passageKind(comparison) === 'reform'
    ? { before: baseline.welfare, after: reform.welfare }
    : { before: prefiscal(source, baseline), after: baseline.welfare };
}

/**
 * Which policy an estimate of the passage is filed under: what changes nothing comes to nothing, and is a change; where people
 * stand after it is the reform's own. Under a review all is the baseline's.
 */
export function passagePolicy(
  comparison: Pick<Comparison, 'scenario'>,
  what: 'change' | 'standing',
): 'baseline' | 'reform' | 'change' {
  if (passageKind(comparison) === 'system') return 'baseline';
  return what === 'change' ? 'change' : 'reform';
}

/** Whether there is anything between before and after. */
export function hasPassage(comparison: Pick<Comparison, 'scenario'>): boolean {
  return passageKind(comparison) === 'reform' || fiscalSystem(comparison).length > 0;
}
