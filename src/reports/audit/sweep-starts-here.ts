import { lookUp } from '../../tables/result.ts';
import type { SweptPoint } from '../../tables/sweep.ts';
import { type CheckDefinition, type Finding, roundingOf } from './check.ts';

/** A point of the sensitivity where the moved lever stands as in the reform gives what the reform gives, and all start from one baseline. */
export const sweepStartsHere: CheckDefinition = {
  id: 'sensitivity',
  title: {
    en: 'Sensitivity starts from the baseline and ends at the reform',
    ar: 'الحساسية تبدأ من الوضع القائم وتنتهي عند الإصلاح',
  },
  run: ({ material: { result, sensitivity } }) => {
    const look = lookUp(result);
    const { intensity } = result.comparison.scenario;
    const size = look('total', 'budget:total', 'baseline') ?? 0;
    const reform = look('total', 'budget:total', 'reform');
    return sensitivity.flatMap((point): readonly Finding[] => {
      const [lever, share] = Object.entries(point.intensity)[0] ?? [];
      const at = lever === undefined ? '' : `${lever}=${share}`;
      const starts = compared(
        `${at}, baseline`,
        total(point, 'baseline'),
        look('total', 'budget:total', 'baseline'),
        size,
      );
      const isReform = lever !== undefined && share === intensity[lever];
      return [...starts, ...(isReform ? compared(at, total(point, 'reform'), reform, size) : [])];
    });
  },
};

function total(point: SweptPoint, policy: 'baseline' | 'reform'): number | null {
  return lookUp(point)('total', 'budget:total', policy);
}

function compared(at: string, found: number | null, expected: number | null, size: number): readonly Finding[] {
  return found === null || expected === null ? [] : [{ at, found, expected, within: roundingOf(size) }];
}
