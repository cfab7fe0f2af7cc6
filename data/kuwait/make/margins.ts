import type { Household } from './household.ts';
import { amountMargins } from './margins-amounts.ts';
import { countMargins } from './margins-counts.ts';
import { looseMargins } from './margins-uncalibrated.ts';
import { useMargins } from './margins-use.ts';

/** A published figure and what the population says of the same thing. */
export interface Margin {
  readonly title: string;
  readonly unit: string;
  readonly target: number;
  readonly reached: number;
  readonly asOf: string;
  readonly source: string;
  /** high, medium, low or derived, as in SOURCES.md. */
  readonly confidence: string;
  /** How the figure is met: by the weights, by scaling amounts, by drawing, or not at all. */
  readonly by: 'weights' | 'levels' | 'drawn' | 'not calibrated';
  readonly note?: string;
}

/** Every published figure that the population is held against, those that it does not meet last. */
export function margins(households: readonly Household[]): readonly Margin[] {
  return [
    ...countMargins(households),
    ...amountMargins(households),
    ...useMargins(households),
    ...looseMargins(households),
  ];
}
