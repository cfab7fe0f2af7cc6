import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { declare } from '../instruments/declare.ts';
import { readHouseholdTests } from '../policy/household-test.ts';
import { readScenario } from '../policy/read-scenario.ts';
import { openPackage } from '../population/open-package.ts';
import type { Population } from '../population/population.ts';
import { type PopulationOptions, readPopulation } from '../population/read-population.ts';
import { checkRules, declaredPopulation } from '../simulation/check-rules.ts';
import { runHouseholdTests } from '../simulation/household-test.ts';
import { type Checkable, checkablesIn, going } from './checkable.ts';
import { disk } from './disk.ts';
import { problemsText, write } from './terminal.ts';
import { exit, Usage } from './usage.ts';

/** Options of `check`. */
export interface CheckFlags {
  readonly data?: string;
  readonly format?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Says every problem in scenarios, data packages and household tests; runs nothing. */
export function check(paths: readonly string[], flags: CheckFlags): number {
  const format = flags.format ?? 'terminal';
  if (format !== 'terminal' && format !== 'json')
    throw new Usage(`check has no format "${format}": formats are terminal and json`);
  const found: Diagnostic[] = [];
  const files = paths.flatMap((path) => checkablesIn(path, found));
  const packages = new Packages(found);
  for (const file of files) going(found, () => checkOne(file, packages, flags));
  const problems = once(found);
  if (format === 'json') write(`${JSON.stringify(problems.map(record), null, 2)}\n`);
  else write(problemReport(problems, files.length, flags));
  return problems.some((problem) => problem.severity === 'error') ? exit.refused : exit.done;
}

function checkOne({ path, holds }: Checkable, packages: Packages, flags: CheckFlags): void {
  const { diagnostics } = packages;
  if (holds === 'data') packages.population(path);
  else if (holds === 'tests') runHouseholdTests(readHouseholdTests(path, disk, diagnostics), disk, diagnostics);
  else if (holds === 'scenario') checkScenario(path, packages, flags);
}

function checkScenario(spec: string, packages: Packages, flags: CheckFlags): void {
  const { diagnostics } = packages;
  const scenario = readScenario(spec, { files: disk, declare, diagnostics });
  if (!scenario) return;
  const path = flags.data ?? scenario.populationFile;
  const year = scenario.baseline.year || undefined;
  const namedAt = flags.data === undefined ? scenario.populationPlace : undefined;
  const population = path === undefined ? undefined : packages.population(path, { year, namedAt });
  if (population) checkRules(scenario, population, diagnostics);
  else if (path === undefined)
    diagnostics.push(error('no-population', { file: disk.display(scenario.baselineFile), line: 1, column: 1 }, {}));
}

type Wanted = Omit<PopulationOptions, 'diagnostics'>;

/** Data packages, each read once; of one that is broken, the columns it declares. */
class Packages {
  readonly diagnostics: Diagnostic[];
  readonly #read = new Map<string, Population | undefined>();

  constructor(diagnostics: Diagnostic[]) {
    this.diagnostics = diagnostics;
  }

  population(path: string, { year, namedAt }: Wanted = {}): Population | undefined {
    const key = `${disk.display(path)} ${year ?? ''}`;
    if (!this.#read.has(key))
      this.#read.set(
        key,
        readPopulation(path, disk, { year, namedAt, diagnostics: this.diagnostics }) ?? declared(path),
      );
    return this.#read.get(key);
  }
}

function declared(path: string): Population | undefined {
  const descriptor = openPackage(path, { files: disk, diagnostics: [], inputs: [] });
  return descriptor && declaredPopulation(descriptor);
}

/** Each problem once, though several scenarios share the file it is in. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(record(one)), one])).values()];
}

function record({ code, severity, place, message, hint }: Diagnostic) {
  const { file = null, line = null, column = null } = place ?? {};
  return { severity, code, file, line, column, message, hint: hint ?? null };
}

function problemReport(problems: readonly Diagnostic[], files: number, { quiet, color }: CheckFlags): string {
  const shown = quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors ? [counted(errors, 'error')] : []),
    ...(warnings ? [counted(warnings, 'warning')] : []),
  ].join(' and ');
  return `${shown.length ? problemsText(shown, color) : ''}${counts || 'no problems'} in ${counted(files, 'file')}\n`;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
