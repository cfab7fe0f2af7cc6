import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../../tables/estimate.ts';
import type { Result } from '../../tables/result.ts';
import type { SweptPoint } from '../../tables/sweep.ts';
import type { RunRecord } from '../run-record.ts';
import type { Compensation } from './compensation/required-transfer.ts';

/** Everything an assessment is written from, before any language: the same for all its formats. */
export interface Material {
  readonly result: Result;
  /** What was estimated before disclosure control: only to know what was withheld, never to be shown. */
  readonly undisclosed: readonly Estimate[];
  /** What payments would do; absent in a review, or where there is no poverty line. */
  readonly compensation?: Compensation;
  /** Each lever at half, three quarters and full intensity, the others as the reform has them. */
  readonly sensitivity: readonly SweptPoint[];
  /** Two levers together, where there are two. */
  readonly grid?: Grid;
  readonly run: RunRecord;
  /** The first characters of the hash of the run. */
  readonly hash: string;
  readonly version: string;
  /** Smallest number of households a cell may rest on; 0 where nothing is withheld. */
  readonly minCell: number;
  /** What heads are rounded to; 1 where they are not. */
  readonly roundTo: number;
}

/** The intensity grid of two levers. */
export interface Grid {
  readonly levers: readonly [string, string];
  readonly points: readonly SweptPoint[];
}

/** The comparison a material is about. */
export function comparisonOf({ result }: Material): Comparison {
  return result.comparison;
}
