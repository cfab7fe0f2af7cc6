import type { Period } from '../columns/column.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Graph, Node } from './node.ts';
import type { Span } from './syntax.ts';
import type { Unit } from './unit.ts';

/** What a name stands for: its value, unit and period, and the names of its categories. */
export interface Found {
  readonly node: Node;
  readonly unit?: Unit;
  readonly period?: Period;
  readonly levels?: readonly string[];
  /** Whether `levels` are all there can be, so that any other name is a mistake. */
  readonly closed?: boolean;
  /** A 0/1 column, which may stand as a condition. */
  readonly logical?: boolean;
}

/** The names a rule may use: columns, parameters, and the instruments above it in the spine. */
export interface Scope {
  readonly graph: Graph;
  readonly hasPersons: boolean;
  find(path: readonly string[], level: 'household' | 'person'): Found | undefined;
  names(level: 'household' | 'person'): Iterable<string>;
  /** An income concept as the spine stands so far (household total), or undefined for a name that is none. */
  income(concept: string): Found | undefined;
}

/** Where a rule stands: whose it is, the period its numbers are in, and where to say what is wrong. */
export interface Setting {
  readonly scope: Scope;
  readonly level: 'household' | 'person';
  readonly period: Period;
  readonly place: (span: Span) => Place;
  readonly diagnostics: Diagnostic[];
}
