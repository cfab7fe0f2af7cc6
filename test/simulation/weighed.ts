import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { generate, packageOf } from '../../bench/workload/generate.ts';
import { disk } from '../../src/commands/disk.ts';
import { type Diagnostic, Refusal } from '../../src/diagnostics/diagnostic.ts';
import { declare } from '../../src/instruments/declare.ts';
import type { Scenario } from '../../src/policy/policy.ts';
import { type Intensity, readScenario } from '../../src/policy/read-scenario.ts';
import type { Files } from '../../src/population/files.ts';
import type { Population } from '../../src/population/population.ts';
import { readPopulation } from '../../src/population/read-population.ts';
import { json } from '../../src/reports/formats/json.ts';
import { resultOf, tablesOf } from '../../src/reports/report.ts';
import { runRecord } from '../../src/reports/run-record.ts';
import { compare, prepare, type RunOptions } from '../../src/simulation/compare.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';

/** How a scenario is to be run, beside its file. */
export interface Weighing extends RunOptions {
  readonly intensity?: Intensity;
  /** Files that stand in for those on disk. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** The scenario of workload W, with data of 2 000 persons in place of the half a million that are written for the bench. */
export const workload = 'bench/workload/reform.yaml';
const package500k = 'tmp/bench/500000';
const small = Object.fromEntries(
  Object.entries(packageOf(generate(2000))).map(([name, text]) => [`${package500k}/${name}`, text]),
);

/** Runs a scenario on its data. */
export function weighed(scenarioFile: string, weighing: Weighing = {}): Comparison {
  const files = withFiles({ ...small, ...weighing.instead });
  const diagnostics: Diagnostic[] = [];
  const reading = { files, declare, diagnostics, intensity: weighing.intensity };
  const scenario = readScenario(scenarioFile, reading);
  const population = scenario && populationOf(scenario, { files, diagnostics, isKept: !weighing.instead });
  const comparison = population && compare(prepare(scenario, population, weighing, diagnostics), diagnostics);
  if (!comparison) throw new Refusal(diagnostics);
  return comparison;
}

const kept = new Map<string, Population | undefined>();

/** The data of a scenario, read once where they are as they stand. */
function populationOf(
  { populationFile = '', baseline: { year } }: Scenario,
  { files, diagnostics, isKept }: { files: Files; diagnostics: Diagnostic[]; isKept: boolean },
): Population | undefined {
  const name = `${populationFile} ${year}`;
  const known = isKept ? kept.get(name) : undefined;
  const population = known ?? readPopulation(populationFile, files, { year, diagnostics });
  if (isKept) kept.set(name, population);
  return population;
}

/** All that is said of a comparison, as it is written; but for the hashes of the files it was read from. */
export function written(comparison: Comparison, by: readonly string[] = []): string {
  const result = resultOf(comparison, { by });
  const population = { ...comparison.population, inputs: [] };
  const run = runRecord({ ...comparison, population }, { seed: 1, language: 'en' });
  const options = { language: 'en', version: 'test', width: 100, color: false, run } as const;
  return String(json.write(result, tablesOf(result), options)[0].content);
}

/** A file of a scenario's data as it stands: of W's small data, or on disk. */
export function textOf(path: string): string {
  return small[path] ?? readFileSync(path, 'utf8');
}

export const workloadData = {
  households: `${package500k}/households.csv`,
  persons: `${package500k}/persons.csv`,
  descriptor: `${package500k}/datapackage.yaml`,
};

function withFiles(instead: Readonly<Record<string, string>>): Files {
  const encoder = new TextEncoder();
  return {
    ...disk,
    read: (path) => {
      const text = instead[posix.normalize(path)];
      return text === undefined ? disk.read(path) : encoder.encode(text);
    },
  };
}
