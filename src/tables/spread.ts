import { sum } from '../columns/sum.ts';
import type { Estimate } from './estimate.ts';
import type { Combination } from './estimates/errors/combination.ts';
import { type Estimated, findEstimate, type Where } from './result.ts';

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
export function spreadLookUp(result: Estimated): LookSpread | undefined {
  const { errors } = result;
  if (!errors) return undefined;
  return (indicator, of, policy, { by = null, group = null, line } = {}) => {
    const found = findEstimate(result, { indicator, of, policy, by, group, line });
    const precision = found && errors.of(found);
    return precision && 'se' in precision ? precision : null;
  };
}

/** One estimate of a result among those that a number is worked out from. */
export interface Term {
  readonly indicator: string;
  readonly of: string;
  readonly policy: Estimate['policy'];
  readonly where?: Where;
}

/** The spread of `times` the sum of estimates; null where it is not known, as of no terms at all. */
export function spreadOfSum(result: Estimated, terms: readonly Term[], times = 1): Spread | null {
  const found = valuesOf(result, terms);
  if (!found) return null;
  const parts = found.map((estimate) => ({ estimate, slope: times }));
  const isDifference = terms.every(({ policy }) => policy === 'change');
  return precise(result, { value: times * total(found), parts, isDifference });
}

/** The spread of `times` one sum of estimates over another: of a share, or of an average price. */
export function spreadOfRatio(
  result: Estimated,
  over: { readonly above: readonly Term[]; readonly below: readonly Term[] },
  times = 1,
): Spread | null {
  const [above, below] = [valuesOf(result, over.above), valuesOf(result, over.below)];
  if (!above || !below || total(below) === 0) return null;
  const value = (times * total(above)) / total(below);
  const parts = [
    ...above.map((estimate) => ({ estimate, slope: times / total(below) })),
    ...below.map((estimate) => ({ estimate, slope: -value / total(below) })),
  ];
  return precise(result, { value, parts });
}

/** Sampling errors of what instruments cost the treasury together; undefined where the result has none. */
export function costSpread(
  result: Estimated,
  instruments: readonly { readonly id: string }[],
): ((policy: Estimate['policy']) => Spread | null) | undefined {
  if (!result.errors) return undefined;
  return (policy) =>
    spreadOfSum(
      result,
      instruments.map(({ id }) => ({ indicator: 'total', of: id, policy })),
    );
}

function valuesOf(result: Estimated, terms: readonly Term[]): readonly Estimate[] | undefined {
  const found = terms.map(({ indicator, of, policy, where: { by = null, group = null, line } = {} }) =>
    findEstimate(result, { indicator, of, policy, by, group, line }),
  );
  const known = found.filter((estimate) => estimate !== undefined && estimate.value !== null) as Estimate[];
  return known.length > 0 && known.length === found.length ? known : undefined;
}

function total(estimates: readonly Estimate[]): number {
  return sum(estimates.map(({ value }) => value!));
}

function precise({ errors }: Estimated, combination: Combination): Spread | null {
  const precision = errors?.ofCombination(combination);
  return precision && 'se' in precision ? precision : null;
}

/** The spread of `start + factor · value`: points in place of shares, or the share of the rest. */
export function scaledSpread(spread: Spread | null, factor: number, start = 0): Spread | null {
  if (spread === null) return null;
  const { se, low, high, p } = spread;
  const bounds = [start + factor * low, start + factor * high].sort((a, b) => a - b);
  return { se: Math.abs(factor) * se, low: bounds[0], high: bounds[1], p };
}

/** Whether a change is not distinguishable from none: as large a one comes about by chance in a twentieth of samples or more. */
export function isUncertain(spread: Pick<Spread, 'p'> | null | undefined): boolean {
  return spread?.p !== undefined && spread.p >= 0.05;
}
