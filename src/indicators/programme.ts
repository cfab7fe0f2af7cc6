import { quantile } from '../columns/quantile.ts';
import { remembered } from '../columns/remembered.ts';
import type { Sample } from '../columns/sample.ts';
import { sumOf, totalOfEach } from './arithmetic.ts';
import type { Measured } from './measured.ts';
import type { Observed } from './observed.ts';
import { oneIfPositive } from './positive.ts';
import { isBelow } from './shortfall.ts';

/** Whether each unit receives the transfer measured, itself or through a member of its household. */
export function receives(of: Sample): (unit: number) => boolean {
  return (unit) => of.values[unit] > 0;
}

/** How many people receive the transfer measured. */
export const peopleReceiving = remembered((of: Sample): Measured => totalOfEach(of, oneIfPositive(of.values)));

/** What is paid in all. */
export function paidTo(of: Sample): Measured {
  return sumOf(of);
}

/** Welfare that a target is set on: without the transfer measured (`pre`) or with it (`post`). */
export type Moment = 'pre' | 'post';

/** The two moments, the first being meant unless said. */
export const moments: readonly Moment[] = ['pre', 'post'];

/**
 * Whether each unit belongs to the target: strictly below the line or, where none is given, in the poorest fifth of the
 * whole population by cut point.
 */
export function target(observed: Observed, moment: string = 'pre'): (unit: number) => boolean {
  const { line } = observed;
  const { values } = welfareAt(observed, moment);
  if (line !== undefined) return (unit) => isBelow(values[unit], line.values[unit]);
  const cut = quantile(welfareAt(observed.whole, moment), 0.2, observed.quantiles);
  return (unit) => values[unit] <= cut;
}

/** Welfare with or without the transfer measured. */
export function welfareAt(observed: Observed, moment: string): Sample {
  return moment === 'post' ? observed.welfare : observed.before;
}
