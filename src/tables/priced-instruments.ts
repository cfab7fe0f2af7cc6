import type { Instrument } from '../policy/policy.ts';
import { spine } from './estimates/index.ts';
import type { Result } from './result.ts';

/** Instruments that set the price of a good, for households or for others: those whose bill is known. */
export function pricedInstruments({ comparison }: Pick<Result, 'comparison'>): readonly Instrument[] {
  const { baseline, reform } = comparison;
  return spine(comparison).filter(({ id }) => baseline.exposed.has(`${id}.bill`) || reform.exposed.has(`${id}.bill`));
}
