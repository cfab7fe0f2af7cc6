import { gridOf, sweep as sweepGrid } from '../design/sweep.ts';
import { type Diagnostic, Refusal } from '../diagnostics/diagnostic.ts';
import { declare } from '../instruments/declare.ts';
import { checkAsked } from '../policy/levers.ts';
import type { Scenario } from '../policy/policy.ts';
import { atIntensity } from '../policy/read-scenario.ts';
import { resultOf } from '../reports/report.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { leverLabel } from '../tables/lever-label.ts';
import type { Result } from '../tables/result.ts';
import { isSwept, type SweptPoint, sweepTable, sweptEstimates } from '../tables/sweep.ts';
import { emit } from './emit.ts';
import { formatNamed } from './format-named.ts';
import { openScenario } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { progress } from './progress.ts';
import { printWarnings } from './terminal.ts';
import { Usage } from './usage.ts';

/** A sweep's own options beside those of a run. */
export interface SweepFlags extends RunFlags {
  readonly lever?: readonly string[];
  readonly steps?: number;
}

/** Runs a grid over the intensity of one or two levers and prints saving, poverty, inequality and losers at each point. */
export function sweep(spec: string, flags: SweepFlags): number {
  const format = formatNamed(flags.format ?? 'terminal');
  if (flags.by || flags.table?.some((id) => id !== 'sweep'))
    throw new Usage('a sweep has one table, of everybody together: mizan run has --by and --table');
  const said = progress(flags.quiet);
  const opened = openScenario(spec, flags);
  const { bench, diagnostics } = opened;
  const levers = leversOf(bench.scenario, flags.lever);
  const points = gridOf(levers, stepsOf(flags.steps ?? 11));
  const at = (point: Readonly<Record<string, number>>, found: Diagnostic[]) =>
    atIntensity(bench.scenario, point, { declare, diagnostics: found });
  const swept: SweptPoint[] = [];
  let last: Result | undefined;
  for (const point of sweepGrid(bench, { points, at }, diagnostics)) {
    last = weighed(point.comparison, flags);
    swept.push({ intensity: point.point, estimates: last.estimates });
    said(`${swept.length} of ${points.length} points`);
  }
  if (!last || swept.length < points.length) throw new Refusal(diagnostics);
  said('');
  printWarnings(diagnostics, flags);
  const { errors } = last;
  const { currency } = bench.population;
  const named = levers.map((name) => ({ name, title: leverLabel(bench.scenario, name) }));
  const table = sweepTable(swept, { levers: named, currency, errors, areErrorsAsked: flags.se === true });
  return emit(
    format,
    {
      result: { ...last, estimates: swept.flatMap(sweptEstimates) },
      tables: [table],
      opened,
      asked: { command: 'sweep', scenarios: [spec] },
    },
    flags,
  );
}

/** What a point of the grid shows, with its errors. */
function weighed(comparison: Comparison, { minCell, se, lonely, seed }: SweepFlags): Result {
  return resultOf(comparison, {
    minCell,
    se,
    lonely,
    seed,
    carried: true,
    only: ['budget', 'poverty', 'inequality', 'winners'],
    wanted: ({ subject, by }) => isSwept({ ...subject, by }),
  });
}

function leversOf({ levers, isReview }: Scenario, asked: readonly string[] | undefined): readonly string[] {
  const names = levers.map((lever) => lever.name);
  if (isReview) throw new Usage('a baseline has no levers: name a reform');
  const problems: Diagnostic[] = [];
  checkAsked(Object.fromEntries((asked ?? []).map((name) => [name, 1])), names, problems);
  if (problems.length > 0) throw new Refusal(problems);
  const chosen = [...new Set(asked ?? names.slice(0, 2))];
  if (chosen.length > 2) throw new Usage('a grid has one or two levers: repeat --lever at most twice');
  return chosen;
}

function stepsOf(steps: number): number {
  if (steps >= 2 && steps <= 101) return steps;
  throw new Usage(`--steps ${steps}: write a number from 2 to 101`);
}
