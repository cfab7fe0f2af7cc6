import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Node } from '../expression/node.ts';
import type { Scenario } from '../policy/policy.ts';
import { type Bench, compare, withReform } from '../simulation/compare.ts';
import type { Comparison } from '../simulation/outcome.ts';

/** Intensities by lever: one point of a grid. */
export type Intensities = Readonly<Record<string, number>>;

/** What a sweep needs beside the bench: the points, and how the scenario reads at each. */
export interface Grid {
  readonly points: readonly Intensities[];
  readonly at: (point: Intensities, diagnostics: Diagnostic[]) => Scenario;
}

/**
 * Compares the reform at every point of a grid of intensities with the one baseline. Each point is exactly what a run at those
 * intensities gives; instruments that a lever does not touch are worked out once.
 */
export function* sweep(
  bench: Bench,
  grid: Grid,
  diagnostics: Diagnostic[],
): Generator<{ point: Intensities; comparison: Comparison }, void> {
  let earlier: Comparison | undefined;
  for (const point of grid.points) {
    const found: Diagnostic[] = [];
    const one = withReform(bench, grid.at(point, found), found);
    const comparison = compare(one, found, earlier);
    diagnostics.push(...found.filter((d) => d.severity === 'error'));
    if (!comparison) return;
    earlier = comparison;
    yield { point, comparison };
    bench.engine.forget(ownTotals(one));
  }
}

/** Every combination of `steps` evenly spaced intensities from 0 to 1 of each lever, the last lever running fastest. */
export function gridOf(levers: readonly string[], steps: number): readonly Intensities[] {
  const shares = Array.from({ length: steps }, (_, k) => (steps === 1 ? 1 : k / (steps - 1)));
  return levers.reduce<readonly Intensities[]>(
    (points, lever) => points.flatMap((point) => shares.map((share) => ({ ...point, [lever]: share }))),
    [{}],
  );
}

/** Incomes and welfare of a reform that its baseline does not share. */
function ownTotals({ baseline, reform }: Bench): readonly Node[] {
  const shared = new Set([...Object.values(baseline.incomes), baseline.welfare]);
  return [...Object.values(reform.incomes), reform.welfare].filter((node) => !shared.has(node));
}
