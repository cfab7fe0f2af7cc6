import type { Instrument, Scenario } from '../../policy/policy.ts';

/** Every instrument of the baseline or the reform, in the order in which they are worked out. */
export function spineOf({ baseline, reform }: Pick<Scenario, 'baseline' | 'reform'>): readonly Instrument[] {
  const ids = new Set(reform.instruments.map(({ id }) => id));
  return [...reform.instruments, ...baseline.instruments.filter(({ id }) => !ids.has(id))];
}
