import { gridOf, type Intensities, sweep } from '../../design/sweep.ts';
import type { Scenario } from '../../policy/policy.ts';
import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../../tables/estimate.ts';
import { estimates } from '../../tables/estimates/index.ts';
import type { SweptPoint } from '../../tables/sweep.ts';
import type { Rerun } from './gather.ts';
import type { Grid, Material } from './material.ts';

/** What becomes of the reform at other intensities: each lever by itself, and two together. */
export type Sweeps = Pick<Material, 'sensitivity' | 'grid'>;

/** Runs the scenario at every intensity that a report tells of, each once, however many tables and charts it stands in. */
export function gatherSweeps(rerun: Rerun, said: (what: string) => void): Sweeps {
  const { scenario } = rerun.bench;
  const [alone, together] = [alonePoints(scenario), gridPoints(scenario)];
  const known = swept([...alone, ...(together?.points ?? [])], rerun, said);
  const found = (points: readonly Intensities[]) =>
    points.flatMap((point): readonly SweptPoint[] => {
      const list = known.get(keyOf(point, scenario));
      return list ? [{ intensity: point, estimates: list }] : [];
    });
  const grid = together && { levers: together.levers, points: found(together.points) };
  return { sensitivity: found(alone), ...(grid && { grid }) };
}

/** Each lever at half, three quarters and all of what the reform says, the others as they are. */
function alonePoints({ levers, intensity }: Scenario): readonly Intensities[] {
  return levers
    .filter(({ name }) => (intensity[name] ?? 1) > 0)
    .flatMap(({ name }) => [0.5, 0.75, 1].map((share) => ({ [name]: share * (intensity[name] ?? 1) })));
}

/** The first two levers on a grid from nothing to the reform in full; nothing for fewer than two. */
function gridPoints({
  levers,
}: Scenario): { readonly levers: Grid['levers']; readonly points: readonly Intensities[] } | undefined {
  const [first, second] = levers.map(({ name }) => name);
  return second === undefined ? undefined : { levers: [first, second], points: gridOf([first, second], 5) };
}

function swept(
  points: readonly Intensities[],
  { bench, at, diagnostics }: Rerun,
  said: (what: string) => void,
): ReadonlyMap<string, readonly Estimate[]> {
  const known = new Map<string, readonly Estimate[]>();
  const fresh = [...new Map(points.map((point) => [keyOf(point, bench.scenario), point])).values()];
  for (const { point, comparison } of sweep(bench, { points: fresh, at }, diagnostics)) {
    known.set(keyOf(point, bench.scenario), estimatesOf(comparison));
    said(`intensities: ${known.size} of ${fresh.length}`);
  }
  return known;
}

function keyOf(point: Intensities, { levers, intensity }: Scenario): string {
  return levers.map(({ name }) => point[name] ?? intensity[name] ?? 1).join(' ');
}

function estimatesOf(comparison: Comparison): readonly Estimate[] {
  return estimates(comparison, {
    only: ['budget', 'poverty', 'inequality', 'winners'],
    wanted: ({ by }) => by === null,
  });
}
