import type { Instrument } from '../policy/policy.ts';

/** The budget line an instrument is booked under; none where others than the treasury pay it. */
export function lineOf(instrument: Instrument): string | undefined {
  return instrument.budget.line;
}

/** The budget lines of a spine, in the order in which they first occur. */
export function budgetLines(instruments: readonly Instrument[]): readonly string[] {
  return [...new Set(instruments.map(lineOf).filter((line) => line !== undefined))];
}
