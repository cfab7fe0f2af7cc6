/** One number of a result: everything printed, written or drawn is taken from a list of these. */
export interface Estimate {
  readonly indicator: string;
  /** `welfare`, an income concept, an instrument id, `budget:<line>`, or a variable. */
  readonly of: string;
  readonly policy: 'baseline' | 'reform' | 'change' | 'observed';
  readonly by: string | null;
  readonly group: string | null;
  /** null where undefined or withheld; `reason` says why. */
  readonly value: number | null;
  readonly se?: number;
  readonly low?: number;
  readonly high?: number;
  /** Households (records) it rests on. */
  readonly n: number;
  readonly unit: string;
  /** Name or value of the poverty line. */
  readonly line?: string;
  readonly welfare?: string;
  readonly method?: string;
  readonly df?: number;
  /** How likely a change so large is by chance alone (two-sided). */
  readonly p?: number;
  readonly reason?: string;
}

/** The records an estimate rests on, as they may be shown: those of a withheld cell are withheld with it. */
export function recordsShown({ n, reason }: Estimate): number | null {
  return reason === 'suppressed' ? null : n;
}
