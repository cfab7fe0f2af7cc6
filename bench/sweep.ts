import { gridOf, sweep } from '../src/design/sweep.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { declare } from '../src/instruments/declare.ts';
import { atIntensity } from '../src/policy/read-scenario.ts';
import { compare, prepare } from '../src/simulation/compare.ts';
import type { Comparison } from '../src/simulation/outcome.ts';
import { estimates } from '../src/tables/estimates/index.ts';
import { type Contender, printTimes, race, timed } from './timing.ts';
import { open } from './workload/mizan-w.ts';
import { dataFor } from './workload/write-data.ts';

/* A grid of intensities against one run at a time: both give the numbers of a sweep at every point. */

const persons = Number(process.argv[2] ?? 500_000);
const rounds = Number(process.argv[3] ?? 5);
const { scenario, population } = open(dataFor(persons));
const points = gridOf(['prices', 'support'], 5);
const at = (point: Readonly<Record<string, number>>) => atIntensity(scenario, point, { declare, diagnostics: [] });

const measured = (comparison: Comparison) =>
  estimates(comparison, { only: ['budget', 'poverty', 'inequality', 'winners'] });

const apart: Contender = {
  name: `${points.length} runs, each from columns in memory`,
  run: () =>
    timed(() => {
      for (const point of points) {
        const diagnostics: Diagnostic[] = [];
        measured(compare(prepare(at(point), population, {}, diagnostics), diagnostics)!);
      }
    }),
};
const together: Contender = {
  name: `one sweep of ${points.length} points`,
  run: () =>
    timed(() => {
      const diagnostics: Diagnostic[] = [];
      const bench = prepare(scenario, population, {}, diagnostics);
      for (const { comparison } of sweep(bench, { points, at }, diagnostics)) measured(comparison);
    }),
};
printTimes(`sweep of two levers, ${persons} persons`, await race([apart, together], rounds));
