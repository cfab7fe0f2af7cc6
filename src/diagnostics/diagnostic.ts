import { type Code, type Facts, messages } from './catalogue/index.ts';

/** A spot in a file the user wrote: 1-based line and column, and how many characters the finding covers. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  /** The line of text itself, shown under the message. */
  readonly excerpt?: string;
}

export type Severity = 'error' | 'warning';

/** One thing wrong (or odd) in the user's input: what was found, where, and what to do. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly place?: Place;
  readonly message: string;
  readonly hint?: string;
}

/** Builds the error `code` of the catalogue from its facts. */
export function error<C extends Code>(code: C, place: Place | undefined, facts: Facts<C>): Diagnostic {
  return diagnostic('error', code, place, facts);
}

/** Builds the same as a warning: said, but the run goes on. */
export function warning<C extends Code>(code: C, place: Place | undefined, facts: Facts<C>): Diagnostic {
  return diagnostic('warning', code, place, facts);
}

/** Thrown once, with every problem found, where the input cannot be used; commands print it and exit 1. */
export class Refusal extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => d.message).join('\n'));
    this.name = 'Refusal';
    this.diagnostics = diagnostics;
  }
}

/** Stops with a refusal if any of `diagnostics` is an error; otherwise returns them (the warnings). */
export function refuseErrors(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.some((d) => d.severity === 'error')) throw new Refusal(diagnostics);
  return diagnostics;
}

function diagnostic<C extends Code>(
  severity: Severity,
  code: C,
  place: Place | undefined,
  facts: Facts<C>,
): Diagnostic {
  const write = messages[code] as (facts: Facts<C>) => { message: string; hint?: string };
  return { code, severity, place, ...write(facts) };
}
