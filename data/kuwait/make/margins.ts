import type { Household } from './household.ts';
import { amountFigures } from './margins-amounts.ts';
import { countFigures } from './margins-counts.ts';
import { looseFigures } from './margins-uncalibrated.ts';
import { useFigures } from './margins-use.ts';

/** Where a figure comes from and how sure it is: high, medium, low, derived, as in SOURCES.md. */
export interface Evidence {
  readonly asOf: string;
  readonly source: string;
  readonly confidence: string;
  readonly note?: string;
}

/** What a published figure says, how it is met (by the weights, by scaling, by drawing, or not at all), and how it is measured. */
export interface Aim {
  readonly title: string;
  readonly unit: string;
  readonly target: number;
  readonly by: 'weights' | 'levels' | 'drawn' | 'not calibrated';
  readonly measure: (households: readonly Household[]) => number;
}

/** A published figure with its evidence. */
export type Figure = Aim & Evidence;

/** A figure with what the population says of the same thing. */
export interface Margin extends Figure {
  readonly reached: number;
}

/** Every published figure that the population is held against, those that it does not meet last. */
export function margins(households: readonly Household[]): readonly Margin[] {
  const figures = [...countFigures, ...amountFigures, ...useFigures, ...looseFigures];
  return figures.map((figure) => ({ ...figure, reached: figure.measure(households) }));
}
