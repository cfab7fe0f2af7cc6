import type { Estimate } from '../../estimate.ts';
import { combined } from '../statistic.ts';
import type { Located } from './located.ts';

/** A number worked out from estimates, and by how much it moves with each of them: the delta method. */
export interface Combination {
  readonly value: number;
  readonly parts: readonly { readonly estimate: Estimate; readonly slope: number }[];
  /** Set on a sum of changes, which can be held against no change at all. */
  readonly isDifference?: boolean;
}

/** A combination as errors are worked out from it; undefined where a part is unknown or rests on no sample. */
export function locatedCombination(
  { value, parts, isDifference }: Combination,
  locate: (estimate: Estimate) => Located | undefined,
): Located | undefined {
  const found = parts.map(({ estimate, slope }) => ({ located: locate(estimate), slope }));
  const known = found.flatMap(({ located, slope }) => (located ? [{ located, slope }] : []));
  if (known.length < found.length) return undefined;
  const moving = known.filter(({ located }) => located.statistic.n > 0);
  if (moving.length === 0) return undefined;
  const fewest = moving.reduce((a, b) => (b.located.statistic.n < a.located.statistic.n ? b : a)).located;
  const { n, domain } = fewest.statistic;
  const influence = combined(
    moving.map(({ located }) => located.statistic),
    moving.map(({ slope }) => slope),
  );
  return {
    ...fewest,
    estimate: { ...fewest.estimate, value, n },
    statistic: { value, n, influence, domain, isDifference },
    parts: moving,
  };
}
