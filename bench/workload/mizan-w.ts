import { disk } from '../../src/commands/disk.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { declare } from '../../src/instruments/declare.ts';
import type { Scenario } from '../../src/policy/policy.ts';
import { readScenario } from '../../src/policy/read-scenario.ts';
import type { Population } from '../../src/population/population.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { compare, prepare, type RunOptions } from '../../src/simulation/compare.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import type { Estimate } from '../../src/tables/estimate.ts';
import { estimates } from '../../src/tables/estimates/index.ts';
import type { Plan } from '../../src/tables/estimates/measured.ts';
import { isOfW } from './estimated.ts';

/** The scenario of W and the population of a data package, read and ready to be worked out. */
export interface Opened {
  readonly scenario: Scenario;
  readonly population: Population;
}

/** Reads the scenario of W and its data. */
export function open(folder: string): Opened {
  const diagnostics: Diagnostic[] = [];
  const scenario = readScenario('bench/workload/reform.yaml', { files: disk, declare, diagnostics });
  const population = readPopulation(`${folder}/datapackage.yaml`, disk, { year: 2025, diagnostics });
  if (!scenario || !population) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return { scenario, population };
}

/** Lowers, compiles and runs both policies, and compares them. */
export function weigh({ scenario, population }: Opened, options: RunOptions = {}): Comparison {
  const diagnostics: Diagnostic[] = [];
  const comparison = compare(prepare(scenario, population, options, diagnostics), diagnostics);
  if (!comparison) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return comparison;
}

/** The estimates that hold W's numbers, and none but those of the same subjects. */
export function estimatesOfW(comparison: Comparison): readonly Estimate[] {
  const wanted = ({ subject, by }: Plan) => isOfW({ ...subject, by });
  const only = ['budget', 'incomes', 'poverty', 'inequality', 'winners', 'amounts', 'counts'] as const;
  return estimates(comparison, { by: ['region'], only, wanted });
}
