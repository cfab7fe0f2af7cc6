import { type Diagnostic, Refusal } from '../../src/diagnostics/diagnostic.ts';
import { declare } from '../../src/instruments/declare.ts';
import { readScenario } from '../../src/policy/read-scenario.ts';
import { populationFromColumns, type WrittenColumns } from '../../src/population/from-columns.ts';
import { compare, prepare, type RunOptions } from '../../src/simulation/compare.ts';
import type { Comparison } from '../../src/simulation/outcome.ts';
import { memoryFiles } from '../population/memory-files.ts';

/** A policy written in YAML, what a reform changes in it, and the households it meets. */
export interface Written extends WrittenColumns {
  /** `instruments:` of the baseline, or a whole baseline. */
  readonly baseline: string;
  /** What the one lever of a reform changes. */
  readonly lever?: string;
  readonly intensity?: number;
  readonly run?: RunOptions;
}

/** Columns of a comparison as plain lists, a year's amounts. */
export interface Results {
  readonly comparison: Comparison;
  readonly warnings: readonly Diagnostic[];
  /** What households receive; of the reform where there is one. */
  paid(id: string): number[];
  /** What households received before the reform. */
  before(id: string): number[];
  cost(id: string): number[];
  exposed(name: string): number[];
  persons(name: string): number[];
  lump(id: string): number | undefined;
}

/** Simulates a written policy on written households; what is refused throws with its messages. */
export function simulated(written: Written): Results {
  const { baseline, lever, intensity, run = {}, ...columns } = written;
  const diagnostics: Diagnostic[] = [];
  const files = memoryFiles({
    'baseline.yaml': /^(instruments|year|period|parameters|assumptions|date):/m.test(baseline)
      ? baseline
      : `instruments:\n${indented(baseline)}`,
    'reform.yaml': `baseline: baseline.yaml\nlevers:\n  lever:\n${indented(indented(lever ?? ''))}`,
  });
  const spec = lever === undefined ? 'baseline.yaml' : 'reform.yaml';
  const scenario = readScenario(spec, { files, declare, diagnostics, intensity });
  if (!scenario) throw new Refusal(diagnostics);
  const comparison = compare(prepare(scenario, populationFromColumns(columns), run, diagnostics), diagnostics);
  if (!comparison) throw new Refusal(diagnostics);
  const { baseline: first, reform } = comparison;
  return {
    comparison,
    warnings: diagnostics,
    paid: (id) => [...reform.paid.get(id)!],
    before: (id) => [...first.paid.get(id)!],
    cost: (id) => [...reform.cost.get(id)!],
    exposed: (name) => [...reform.exposed.get(name)!],
    persons: (name) => [...reform.persons.get(name)!],
    lump: (id) => reform.lumpSum.get(id),
  };
}

/** The messages of what is refused. */
export function refusal(written: Written): string {
  try {
    simulated(written);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.message;
    throw problem;
  }
  return '';
}

/** Asserts that two lists are equal to 1e-9 relative, with NaN equal to NaN. */
export function near(found: readonly number[], expected: readonly number[], tolerance = 1e-9): void {
  const isNear = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
  if (found.length !== expected.length || !found.every((a, k) => isNear(a, expected[k])))
    throw new Error(`found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
