import type { Comparison } from '../simulation/outcome.ts';
import type { Estimate } from './estimate.ts';
import type { Family } from './estimates/index.ts';
import type { Errors } from './estimates/with-errors.ts';
import type { Table } from './table.ts';

/** A comparison and the list of everything that was estimated on it: all that a table may use. */
export interface Result {
  readonly comparison: Comparison;
  readonly estimates: readonly Estimate[];
  /** Sampling errors, where they are given. */
  readonly errors?: Errors;
  /** Fewest records that anything shown may rest on. */
  readonly minCell?: number;
  /** True where errors were asked for by name: their columns then stay on narrow pages. */
  readonly areErrorsAsked?: boolean;
}

/** A list of estimates, and their errors where they have any: what numbers are looked up in. */
export type Estimated = Pick<Result, 'estimates' | 'errors'>;

/** One table: its id, and how it is made. Where the scenario has nothing of the kind, it has no rows and a note says so. */
export interface TableDefinition {
  readonly id: string;
  readonly make: (result: Result) => Table;
  /** Families of estimates that it rests on; all that are usual where left out. */
  readonly needs?: readonly Family[];
}

/** Which estimate is meant, beside its indicator, subject and policy. */
export interface Where {
  readonly by?: string | null;
  readonly group?: string | null;
  readonly line?: string;
}

/** The value of an estimate of a result, or null where there is none or it is withheld. */
export type Look = (indicator: string, of: string, policy: Estimate['policy'], where?: Where) => number | null;

/** A look-up over the estimates of a result. */
export function lookUp({ estimates }: Pick<Result, 'estimates'>): Look {
  const known = indexed(estimates);
  return (indicator, of, policy, { by = null, group = null, line } = {}) =>
    known.get(key({ indicator, of, policy, by, group, line }))?.value ?? null;
}

/** The estimate itself, where its record count or reason matters. */
export function findEstimate({ estimates }: Pick<Result, 'estimates'>, which: Which): Estimate | undefined {
  return indexed(estimates).get(key(which));
}

type Which = Pick<Estimate, 'indicator' | 'of' | 'policy' | 'by' | 'group' | 'line'>;

const indexes = new WeakMap<readonly Estimate[], ReadonlyMap<string, Estimate>>();

function indexed(estimates: readonly Estimate[]): ReadonlyMap<string, Estimate> {
  const known = indexes.get(estimates) ?? new Map(estimates.map((estimate) => [key(estimate), estimate]));
  indexes.set(estimates, known);
  return known;
}

function key({ indicator, of, policy, by, group, line }: Which): string {
  return `${indicator}\u0000${of}\u0000${policy}\u0000${by ?? ''}\u0000${group ?? ''}\u0000${line ?? ''}`;
}
