import type { Estimate } from './estimate.ts';
import { findEstimate, type Result, type Where } from './result.ts';

/** How far a number of a table may be off because it rests on a sample, in the number's own unit. */
export interface Spread {
  readonly se: number;
  readonly low: number;
  readonly high: number;
  /** How likely so large a change is by chance alone; on changes only. */
  readonly p?: number;
}

/** The spread of an estimate of a result, or null where it is not known. */
export type LookSpread = (indicator: string, of: string, policy: Estimate['policy'], where?: Where) => Spread | null;

/** A look-up of sampling errors; undefined where a result comes without them, so that tables leave their columns out. */
export function spreadLookUp(result: Result): LookSpread | undefined {
  const { errors } = result;
  if (!errors) return undefined;
  return (indicator, of, policy, { by = null, group = null, line } = {}) => {
    const found = findEstimate(result, { indicator, of, policy, by, group, line });
    const precision = found && errors.of(found);
    return precision && 'se' in precision ? precision : null;
  };
}

/** The spread of `start + factor · value`: points in place of shares, or the share of the rest. */
export function scaledSpread(spread: Spread | null, factor: number, start = 0): Spread | null {
  if (spread === null) return null;
  const { se, low, high, p } = spread;
  const bounds = [start + factor * low, start + factor * high].sort((a, b) => a - b);
  return { se: Math.abs(factor) * se, low: bounds[0], high: bounds[1], p };
}

/** Whether a change is not distinguishable from none: as large a one comes about by chance in a twentieth of samples or more. */
export function isUncertain(spread: Spread | null): boolean {
  return spread?.p !== undefined && spread.p >= 0.05;
}
