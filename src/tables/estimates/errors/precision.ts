import { intervalAround, pValue } from '../../../indicators/variance/interval.ts';
import type { ReplicateMethod } from '../../../indicators/variance/replicated.ts';
import type { Statistic } from '../statistic.ts';

/** How an error was worked out: from influences, by Woodruff's interval, or over replicates. */
export type ErrorMethod = 'linearised' | 'woodruff' | ReplicateMethod;

/** How far an estimate may be from the truth because it rests on a sample; or why that cannot be said. */
export type Precision =
  | {
      readonly se: number;
      readonly low: number;
      readonly high: number;
      readonly df: number;
      readonly method: ErrorMethod;
      /** How likely so large a change is by chance alone; on differences only. */
      readonly p?: number;
    }
  | { readonly reason: string };

/** Fewest records an error is given for. */
export const fewestRecords = 10;

/** Why no error is given, in words. */
export const withheld = {
  records: { reason: `no standard error: fewer than ${fewestRecords} records` },
  units: { reason: 'no standard error: too few sampling units' },
  lonely: { reason: 'no standard error: a stratum with one sampling unit' },
  replicates: { reason: 'no standard error: undefined in some replicates' },
} as const satisfies Record<string, Precision>;

/** The precision of an estimate from its variance. */
export function precisionOf(
  { value, isDifference }: Pick<Statistic, 'value' | 'isDifference'>,
  { variance, df, method }: { readonly variance: number; readonly df: number; readonly method: ErrorMethod },
): Precision {
  const interval = intervalAround(value!, variance, df);
  const p = isDifference ? pValue(value!, interval) : undefined;
  return { ...interval, method, ...(p !== undefined && { p }) };
}
