import { type Diagnostic, error, Refusal } from '../diagnostics/diagnostic.ts';
import { declare } from '../instruments/declare.ts';
import type { Scenario } from '../policy/policy.ts';
import { readScenario } from '../policy/read-scenario.ts';
import { openPackage } from '../population/open-package.ts';
import type { Input, Population } from '../population/population.ts';
import { readPopulation } from '../population/read-population.ts';
import { checkRules, declaredPopulation } from '../simulation/check-rules.ts';
import { type Bench, prepare } from '../simulation/compare.ts';
import { disk } from './disk.ts';
import { recording } from './inputs.ts';
import type { RunFlags } from './options.ts';
import { startWorkers } from './workers.ts';

/** A scenario with its data, both checked: ready to be worked out. */
export interface Opened {
  readonly bench: Bench;
  readonly diagnostics: Diagnostic[];
  readonly inputs: readonly Input[];
}

/** Reads a scenario and its data and checks every rule; all problems together are a refusal. */
export function openScenario(spec: string, flags: RunFlags): Opened {
  const workers = flags.workers !== undefined && flags.workers > 1 ? startWorkers(flags.workers) : undefined;
  const diagnostics: Diagnostic[] = [];
  const { files, inputs } = recording(disk);
  const scenario = readScenario(spec, { files, declare, diagnostics, intensity: flags.intensity, year: flags.year });
  if (!scenario) throw new Refusal(diagnostics);
  const scenarioInputs = [...inputs.values()];
  const population = openPopulation(scenario, flags, diagnostics);
  if (!population) {
    checkDeclared(scenario, flags, diagnostics);
    throw new Refusal(diagnostics);
  }
  const bench = prepare(scenario, population, { seed: flags.seed, codegen: flags.codegen, workers }, diagnostics);
  if (diagnostics.some((d) => d.severity === 'error')) throw new Refusal(diagnostics);
  return { bench, diagnostics, inputs: scenarioInputs };
}

/** The data of a scenario (or those asked for with --data), carried to the policy year. */
export function openPopulation(scenario: Scenario, flags: RunFlags, diagnostics: Diagnostic[]): Population | undefined {
  const path = flags.data ?? scenario.populationFile;
  if (!path) {
    diagnostics.push(error('no-population', { file: disk.display(scenario.baselineFile), line: 1, column: 1 }, {}));
    return undefined;
  }
  const namedAt = flags.data === undefined ? scenario.populationPlace : undefined;
  return readPopulation(path, disk, { year: scenario.baseline.year || undefined, diagnostics, namedAt });
}

/** Where the tables are broken, rules are still checked against the columns that the package declares, so that all is said at once. */
function checkDeclared(scenario: Scenario, flags: RunFlags, diagnostics: Diagnostic[]): void {
  const path = flags.data ?? scenario.populationFile;
  const descriptor = path && openPackage(path, { files: disk, diagnostics: [], inputs: [] });
  if (descriptor) checkRules(scenario, declaredPopulation(descriptor), diagnostics);
}
