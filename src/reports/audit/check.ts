import type { Text } from '../../columns/column.ts';
import type { Table } from '../../tables/table.ts';
import type { Material } from '../assessment/material.ts';

/** What is audited: the material of a report and the tables made of it. */
export interface Audited {
  readonly material: Material;
  readonly tables: ReadonlyMap<string, Table>;
}

/** One thing that must hold in every report, and why. */
export interface CheckDefinition {
  readonly id: string;
  readonly title: Text;
  /** Every place where it was looked at. */
  readonly run: (audited: Audited) => readonly Finding[];
}

/** One comparison of two numbers that should agree. */
export interface Finding {
  /** Where: a table and row, an instrument, a group. */
  readonly at: string;
  readonly found: number;
  readonly expected: number;
  /** How far apart they may be. */
  readonly within: number;
}

/** A check after it was run. */
export interface CheckResult {
  readonly id: string;
  readonly title: Text;
  readonly compared: number;
  readonly failures: readonly Finding[];
}

/** Whether two numbers agree; what is missing on either side is no disagreement, what is not finite is. */
export function agrees({ found, expected, within }: Finding): boolean {
  return Math.abs(found - expected) <= within;
}

/** Whether every household has welfare and so a group: only then do groups add up to everybody. */
export function isEverybodyGrouped({ result }: Material): boolean {
  return result.comparison.groups.codes.every((code) => code >= 0);
}

/** How far sums of numbers of this size may be apart from rounding alone. */
export function roundingOf(...sizes: readonly number[]): number {
  return 1e-9 * Math.max(1e-6, ...sizes.map(Math.abs));
}
