import type { Frame, Text } from '../columns/column.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A file that a result rests on, for the run record. */
export interface Input {
  readonly path: string;
  readonly sha256: string;
  readonly rows?: number;
}

/** How the sample was drawn, one value a household: stratum and primary sampling unit codes, or replicate weights. */
export interface Design {
  readonly strata?: Int32Array;
  readonly psu?: Int32Array;
  /** Of each household's stratum: its sampling units in the country, or the share of them drawn (1 or less). */
  readonly fpc?: Float64Array;
  readonly replicates?: readonly Float64Array[];
  readonly method?: 'bootstrap' | 'jkn' | 'brr';
  readonly centre?: 'estimate' | 'mean';
}

/** What the treasury's books say a line costs, to hold the simulation against. */
export interface AdministrativeTotal {
  readonly line: string;
  /** What the line is called, by language. */
  readonly label?: Text;
  readonly amount?: number;
  readonly recipients?: number;
  readonly year?: number;
  readonly source?: string;
}

/** How columns were carried from the data year to the policy year: multiplied by index(to) / index(from). */
export interface Uprating {
  readonly index: string;
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  readonly columns: readonly string[];
}

/**
 * Households and their members, weighted to stand for a country. Never changed: uprating returns a new one.
 * Households are in the order of their ids and persons in that of their household, so no result depends on row order.
 */
export interface Population {
  readonly name: string;
  readonly title: Text;
  readonly country?: string;
  readonly currency: string;
  /** The year the data describe, after uprating: the policy year. */
  readonly year: number;
  /** The year the data were collected for, where it is known. */
  readonly dataYear?: number;
  /** Always holds `size`, members per household, beside what the data give. */
  readonly households: Frame;
  readonly householdIds: readonly string[];
  /** Absent for household-level data. */
  readonly persons?: Frame;
  readonly personIds?: readonly string[];
  /** Household index of each person. */
  readonly memberOf?: Uint32Array;
  /** Members of household h are persons first[h] … first[h + 1] − 1. */
  readonly first?: Uint32Array;
  /** Members per household. */
  readonly size: Float64Array;
  /** Household weight; a person weighs as much as the household. */
  readonly weight: Float64Array;
  /** True where the data carry no weights, so that every household counts once. */
  readonly unweighted?: boolean;
  readonly design?: Design;
  /** Indices applied, with the columns each one moved. */
  readonly uprating?: readonly Uprating[];
  readonly totals: readonly AdministrativeTotal[];
  /** Values of columns that a household test does not give. */
  readonly defaults: Readonly<Record<string, string | number | boolean>>;
  /** Smallest number of records a published cell may rest on. */
  readonly minCell?: number;
  readonly inputs: readonly Input[];
  readonly warnings: readonly Diagnostic[];
}
