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
  /** The variable it was measured for, where `of` may be what ranks people. */
  readonly variable: string;
  /** The groups of `by` that it tells of, null for those in none of them; absent where it is of everybody. */
  readonly groups?: readonly (string | null)[];
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
