import type { Concept, Scenario } from '../policy/policy.ts';
import type { Population } from '../population/population.ts';

/**
 * What one policy does to a population. Every money column is a year's amount, one value a household unless said;
 * NaN where a rule met a missing value. Written once.
 */
export interface Outcome {
  /** What households receive from each instrument (negative: pay to it), by instrument id. All zero for `who: other`. */
  readonly paid: ReadonlyMap<string, Float64Array>;
  /** What the treasury spends on each instrument, household by household: `paid` plus leakage and employer contributions. */
  readonly cost: ReadonlyMap<string, Float64Array>;
  /** What the treasury spends on national totals that no household sees (`who: other` with no household column in its rule). */
  readonly lumpSum: ReadonlyMap<string, number>;
  /**
   * Exposed quantities, bills, costs and pay components per household: `electricity.bill`, `government_pay.basic`; and of what has a
   * recorded column both amounts, `labour_support.recorded` and `labour_support.simulated`.
   */
  readonly exposed: ReadonlyMap<string, Float64Array>;
  /** Person-level instruments and what they expose, one value a person: `government_pay`, `government_pay.basic`. */
  readonly persons: ReadonlyMap<string, Float64Array>;
  /** Each income concept, household total. */
  readonly incomes: Readonly<Record<Concept, Float64Array>>;
  /** What ranks people: the welfare concept or recorded aggregate, per person, adult equivalent or household. */
  readonly welfare: Float64Array;
  /** Households (or persons) whose amount is missing, by instrument. */
  readonly missing: ReadonlyMap<string, number>;
}

/** Groups of households formed on the baseline and kept: code per household, −1 where welfare is missing. */
export interface Groups {
  /** `decile`, `quintile`, `group`, or the name of a variable. */
  readonly by: string;
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** A poverty line in welfare's own terms (a year, per person or adult): in force for both policies, and as the reform would move it. */
export interface LineInForce {
  readonly name: string;
  readonly value: number | Float64Array;
  /** The same line recomputed on the reform, for relative lines. */
  readonly floating?: number;
  readonly description: string;
}

/** A baseline and a reform on one population: all that tables are made from. */
export interface Comparison {
  readonly scenario: Scenario;
  readonly population: Population;
  readonly baseline: Outcome;
  readonly reform: Outcome;
  /** Person weight of each household in distributional statistics: weight × size (or weight where welfare is per household). */
  readonly peopleWeight: Float64Array;
  /** Among how many a household's money is divided: persons, adult equivalents, or one where welfare is per household. */
  readonly heads: Float64Array;
  /** Ascending order of baseline welfare. */
  readonly order: Uint32Array;
  readonly groups: Groups;
  readonly lines: readonly LineInForce[];
}
