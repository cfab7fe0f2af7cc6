import type { Measured } from './measured.ts';
import type { Observed } from './observed.ts';

/** What an indicator is counted in: `same` is the unit of the variable measured. */
export type IndicatorUnit = 'index' | 'share' | 'ratio' | 'same' | 'people';

/** What must be given besides the variable measured: a poverty line, a welfare variable, or the values before the reform. */
export type Need = 'line' | 'welfare' | 'baseline';

/** A number in an indicator's name, as the 0.1 of `quantile:0.1`. */
export interface NumberInName {
  readonly symbol: string;
  readonly low: number;
  readonly high: number;
  /** Taken where the name has none; without it the number must be given. */
  readonly otherwise?: number;
}

/** A summary of a distribution, with what it needs, how it is named and how it is worked out. */
export interface Indicator {
  readonly id: string;
  readonly title: { readonly en: string; readonly ar: string };
  readonly unit: IndicatorUnit;
  readonly needs: readonly Need[];
  readonly parameter?: NumberInName;
  /** Words that may follow in the name, as in `undercoverage:post`; the first is meant where none is given. */
  readonly variants?: readonly string[];
  readonly measure: (observed: Observed, parameter?: number, variant?: string) => Measured;
}
