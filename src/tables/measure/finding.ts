import type { Measured } from '../../indicators/measured.ts';
import type { Estimate } from '../estimate.ts';

export type Policy = Estimate['policy'];

/** The decomposition a number is part of. */
export type Part = 'source' | 'inequality' | 'poverty' | 'growth' | 'mobility';

/** What a number is of: everything that tells one estimate from another. */
export interface Subject {
  readonly indicator: string;
  readonly of: string;
  readonly policy: Policy;
  readonly by: string | null;
  readonly group: string | null;
  readonly unit: string;
  readonly line?: string;
  readonly welfare?: string;
  readonly part?: Part;
}

/** A number with what its sampling error is worked out from. */
export interface Finding {
  readonly subject: Subject;
  readonly measured: Measured;
  /** Records it rests on. */
  readonly n: number;
  /** Rows of those records; absent where every row is one. */
  readonly rows?: Uint32Array;
}
