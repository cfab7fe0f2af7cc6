import { gridOf, type Intensities, sweep } from '../../design/sweep.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Scenario } from '../../policy/policy.ts';
import type { Bench } from '../../simulation/compare.ts';
import type { Comparison } from '../../simulation/outcome.ts';
import type { Estimate } from '../../tables/estimate.ts';
import type { Precision } from '../../tables/estimates/errors/precision.ts';
import { estimates } from '../../tables/estimates/index.ts';
import type { Result } from '../../tables/result.ts';
import type { SweptPoint } from '../../tables/sweep.ts';
import { compensationOf, payingLevers } from './compensation/compensation.ts';
import type { Compensation } from './compensation/required-transfer.ts';
import { aloneEstimates } from './estimates/alone.ts';
import { goodsEstimates } from './estimates/goods.ts';
import type { Grid } from './material.ts';

/** What is needed to run a scenario again at other intensities. */
export interface Rerun {
  readonly bench: Bench;
  readonly at: (point: Intensities, diagnostics: Diagnostic[]) => Scenario;
  readonly diagnostics: Diagnostic[];
  /** Told how far the work is. */
  readonly said: (what: string) => void;
  /** What was found at intensities run already, by the intensities of all levers. */
  readonly known: Map<string, readonly Estimate[]>;
}

/** Everything estimated for a report, before disclosure control: that of a run, goods by group, and each change alone. */
export function reportEstimates(result: Result): readonly Estimate[] {
  return [...result.estimates, ...goodsEstimates(result), ...aloneEstimates(result)];
}

/** The same result whose estimates of welfare, of the poor and of the budget carry their sampling errors into files. */
export function carrying(result: Result): Result {
  const { estimates, errors } = result;
  if (!errors) return result;
  const precisions = new Map<Estimate, Precision>();
  const carried = estimates.map((estimate) => {
    const precision = isHeadline(estimate) ? errors.of(estimate) : undefined;
    if (!precision) return estimate;
    const whole = { ...estimate, ...precision };
    precisions.set(whole, precision);
    return whole;
  });
  const of = (estimate: Estimate) => precisions.get(estimate) ?? errors.of(estimate);
  return { ...result, estimates: carried, errors: { ...errors, of } };
}

function isHeadline({ of, value }: Estimate): boolean {
  return value !== null && (of === 'welfare' || of === 'poor' || of.startsWith('budget:'));
}

/** What payments would do to poverty; nothing for a review, without a line, or where the reform only pays out. */
export function gatherCompensation(result: Result, rerun: Rerun): Compensation | undefined {
  const { scenario, lines } = result.comparison;
  if (scenario.isReview || lines.length === 0) return undefined;
  const paying = payingLevers(result);
  const others = scenario.levers.filter(({ name }) => !paying.includes(name));
  if (others.length === 0) return undefined;
  if (paying.length === 0) return compensationOf(result, result.comparison);
  const [point] = sweep(
    rerun.bench,
    { points: [Object.fromEntries(paying.map((lever) => [lever, 0]))], at: rerun.at },
    rerun.diagnostics,
  );
  return point && compensationOf(result, point.comparison);
}

/** Each lever at half, three quarters and all of what the reform says, the others as they are. */
export function gatherSensitivity({ comparison }: Result, rerun: Rerun): readonly SweptPoint[] {
  const { levers, intensity } = comparison.scenario;
  const points = levers
    .filter(({ name }) => (intensity[name] ?? 1) > 0)
    .flatMap(({ name }) => [0.5, 0.75, 1].map((share) => ({ [name]: share * (intensity[name] ?? 1) })));
  return swept(points, rerun, 'sensitivity');
}

/** The two levers that save or cost most together on a grid from nothing to the reform in full; nothing for fewer than two. */
export function gatherGrid({ comparison }: Result, rerun: Rerun): Grid | undefined {
  const [first, second] = comparison.scenario.levers.map(({ name }) => name);
  if (second === undefined) return undefined;
  return { levers: [first, second], points: swept(gridOf([first, second], 5), rerun, 'intensity grid') };
}

/** Each point is run once, however many tables and charts it stands in. */
function swept(points: readonly Intensities[], rerun: Rerun, what: string): readonly SweptPoint[] {
  const { bench, at, diagnostics, said, known } = rerun;
  const fresh = points.filter((point) => !known.has(keyOf(point, bench)));
  let done = 0;
  for (const { point, comparison } of sweep(bench, { points: fresh, at }, diagnostics)) {
    known.set(keyOf(point, bench), estimatesOf(comparison));
    done += 1;
    said(`${what}: ${done} of ${fresh.length}`);
  }
  return points.flatMap((point) => {
    const found = known.get(keyOf(point, bench));
    return found ? [{ intensity: point, estimates: found }] : [];
  });
}

function keyOf(point: Intensities, { scenario }: Bench): string {
  return scenario.levers.map(({ name }) => point[name] ?? scenario.intensity[name] ?? 1).join(' ');
}

function estimatesOf(comparison: Comparison): readonly Estimate[] {
  return estimates(comparison, {
    only: ['budget', 'poverty', 'inequality', 'winners'],
    wanted: ({ by }) => by === null,
  });
}
