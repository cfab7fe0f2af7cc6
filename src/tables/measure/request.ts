import type { Period } from '../../columns/column.ts';
import type { QuantileRule } from '../../columns/quantile.ts';
import type { AskedLine } from './lines.ts';
import type { SurveyOptions } from './survey.ts';

/** What is to be measured, as the command line asks for it. */
export interface Request extends SurveyOptions {
  /** Rules over the columns: the variables measured. */
  readonly of: readonly string[];
  readonly welfare?: string;
  readonly against?: string;
  /** What groups of equal size are formed on, where it is not the welfare variable. */
  readonly rank?: string;
  readonly filter?: string;
  readonly by: readonly string[];
  /** Differences between two groups: `sex=female,male`. */
  readonly contrasts: readonly string[];
  readonly lines: readonly AskedLine[];
  /** Names of indicators, or `all`; the usual ones where absent. */
  readonly indicators?: readonly string[];
  readonly quantiles: QuantileRule;
  readonly groups: 'cut' | 'share' | 'split';
  readonly decompose: readonly string[];
  /** The period that flows are put in. */
  readonly period?: Period;
  readonly minCell?: number;
}
