import type { Answer, Bench } from './bench.ts';

/** A file of reference values: what they were worked out from, and the values. */
export interface Golden {
  readonly file: string;
  readonly dataset: string;
  readonly filter?: string | null;
  readonly x?: string;
  readonly w?: string;
  readonly y?: string;
  readonly y0?: string;
  readonly y1?: string;
  readonly z_abs?: number;
  readonly pre?: string;
  readonly taxes?: Readonly<Record<string, string>> | readonly [];
  readonly benefits?: Readonly<Record<string, string>>;
  readonly benefit?: string;
  readonly welfare?: string;
  readonly group?: string;
  readonly repweights?: string;
  readonly design?: { readonly ids: string; readonly strata: string };
  readonly design_for_jackknife?: { readonly ids: string; readonly strata: string };
  readonly entries: readonly Entry[];
}

/** One reference value. */
export interface Entry {
  readonly id: string;
  readonly value: unknown;
  readonly se?: unknown;
  readonly params?: Readonly<Record<string, unknown>> | null;
  readonly [more: string]: unknown;
}

/** The weights of a golden file as an option. */
export function weightOf({ w }: Golden): { readonly weight?: string } {
  return w === undefined || w.startsWith('1 ') ? {} : { weight: w };
}

/** The design of a golden file as options. */
export function designOf(design: Golden['design']): { readonly strata?: string; readonly psu?: string } {
  return design ? { strata: design.strata.slice(1), psu: design.ids.slice(1) } : {};
}

/** What is written of a filter in words, as a rule. */
export function filterOf({ filter, group, y }: Golden): { readonly filter?: string } {
  if (!filter) return {};
  if (filter.startsWith('domain ')) return { filter: filter.replace(/^domain | \(.*$/g, '') };
  if (filter.startsWith('y>0')) return { filter: `${y} > 0 and not missing(${group})` };
  return { filter: filter.replace(/ \(missing.*$/, '').replace(/in \(([^)]*)\)/, 'in [$1]') };
}

/** A record of numbers, entry by entry. */
export function numbersIn(value: unknown): Readonly<Record<string, number>> {
  return value as Readonly<Record<string, number>>;
}

export type Ask = (flags: Parameters<Bench['ask']>[1]) => Answer;
