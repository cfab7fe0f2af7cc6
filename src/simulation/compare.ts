import { float64, timesPerYear } from '../columns/column.ts';
import { quantile } from '../columns/quantile.ts';
import { remembered } from '../columns/remembered.ts';
import { type Sample, sampleOnce } from '../columns/sample.ts';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { Graph } from '../expression/node.ts';
import type { PovertyLine, Scenario } from '../policy/policy.ts';
import type { Population } from '../population/population.ts';
import { Engine } from './engine.ts';
import { welfareGroups } from './groups.ts';
import type { Comparison, LineInForce } from './outcome.ts';
import { nodesOf, simulate } from './simulate.ts';
import { buildSpine, type Setup, type Spine } from './spine.ts';
import type { Workers } from './workers.ts';

/** Choices of a run that are not part of the scenario. */
export interface RunOptions {
  readonly seed?: number;
  /** False runs closures instead of the generated loop: slower, the same bytes. */
  readonly codegen?: boolean;
  /** Threads that share the loop: the same bytes, whatever their number. */
  readonly workers?: Workers;
}

/** Both spines of a scenario over a population, with the engine that works them out. */
export interface Bench {
  readonly scenario: Scenario;
  readonly population: Population;
  readonly setup: Setup;
  readonly engine: Engine;
  readonly baseline: Spine;
  readonly reform: Spine;
}

/** Lowers both policies of a scenario; every mistake in their rules is added to `diagnostics`. */
export function prepare(
  scenario: Scenario,
  population: Population,
  options: RunOptions,
  diagnostics: Diagnostic[],
): Bench {
  const setup: Setup = {
    graph: new Graph(),
    population,
    lowering: { seed: options.seed ?? 1, takeUp: true },
    diagnostics,
    closed: true,
  };
  const baseline = buildSpine(scenario.baseline, setup);
  const engine = new Engine(population, options.codegen ?? true, options.workers);
  const review: Bench = { scenario, population, setup, engine, baseline, reform: baseline };
  return scenario.isReview ? review : withReform(review, scenario, diagnostics);
}

/**
 * Simulates both policies and puts them side by side; undefined where something in them is wrong, which has then been said.
 * `earlier`, a comparison with the same baseline, spares working that out again.
 */
export function compare(bench: Bench, diagnostics: Diagnostic[], earlier?: Comparison): Comparison | undefined {
  if (diagnostics.some((d) => d.severity === 'error')) return undefined;
  const { engine, scenario, population } = bench;
  engine.columns(nodesOf(earlier ? [bench.reform] : [bench.baseline, bench.reform]));
  const baseline = earlier?.baseline ?? simulate(bench.baseline, engine, 'baseline', diagnostics);
  const reform = bench.reform === bench.baseline ? baseline : simulate(bench.reform, engine, 'reform', diagnostics);
  const peopleWeight = earlier?.peopleWeight ?? weightOfPeople(population, scenario);
  const before = sampleOnce(baseline.welfare, peopleWeight);
  const after = reform === baseline ? before : sampleOnce(reform.welfare, peopleWeight);
  const lines = scenario.baseline.assumptions.povertyLines.map((line) =>
    lineInForce(line, { before, after, population }, diagnostics),
  );
  if (diagnostics.some((d) => d.severity === 'error')) return undefined;
  return {
    scenario,
    population,
    baseline,
    reform,
    peopleWeight,
    heads: earlier?.heads ?? engine.ofHouseholds(bench.baseline.heads),
    order: earlier?.order ?? before.order,
    groups: earlier?.groups ?? welfareGroups(before, scenario.baseline.assumptions.groups),
    lines: lines.filter((line) => line !== undefined),
  };
}

/** The same bench with another reform of its baseline; what both have in common is not worked out again. */
export function withReform(bench: Bench, scenario: Scenario, diagnostics: Diagnostic[]): Bench {
  const found: Diagnostic[] = [];
  const reform = buildSpine(scenario.reform, { ...bench.setup, diagnostics: found }, bench.baseline);
  diagnostics.push(...newProblems(diagnostics, found));
  return { ...bench, scenario, reform };
}

/** What a household weighs when people are counted: weight × members, or the weight alone where welfare is a household's. */
export function weightOfPeople({ weight, size }: Population, scenario: Scenario): Float64Array {
  return scenario.baseline.assumptions.per === 'household' ? weight : weightTimesSize(weight, size);
}

const weightTimesSize = remembered((weight: Float64Array, size: Float64Array) => {
  const people = new Float64Array(weight.length);
  for (let h = 0; h < people.length; h++) people[h] = weight[h] * size[h];
  return people;
});

function lineInForce(
  line: PovertyLine,
  { before, after, population }: { before: Sample; after: Sample; population: Population },
  diagnostics: Diagnostic[],
): LineInForce | undefined {
  if ('amount' in line)
    return {
      name: line.name,
      value: line.amount * timesPerYear(line.period),
      description: `${line.amount} a ${line.period}`,
    };
  if ('share' in line) {
    const centre = (welfare: Sample): number => (line.of === 'median' ? quantile(welfare, 0.5) : welfare.mean);
    const value = line.share * centre(before);
    const description = `${Math.round(line.share * 1000) / 10}% of the baseline ${line.of}`;
    return { name: line.name, value, floating: line.share * centre(after), description };
  }
  const column = population.households.columns.get(line.column);
  if (column?.kind === 'number') {
    const factor = timesPerYear(column.period ?? 'year');
    return { name: line.name, value: float64(column).map((x) => x * factor), description: `the column ${line.column}` };
  }
  const known = [...population.households.columns.keys()];
  diagnostics.push(
    error('unknown-column', undefined, {
      name: line.column,
      near: nearest(line.column, known),
      known: known.slice(0, 12).join(', '),
    }),
  );
  return undefined;
}

/** What is said of the reform and was not already said, word for word, of the baseline. */
function newProblems(said: readonly Diagnostic[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set(said.map(keyOf));
  return found.filter((diagnostic) => !known.has(keyOf(diagnostic)));
}

function keyOf({ code, place, message }: Diagnostic): string {
  return `${code} ${place?.file}:${place?.line}:${place?.column} ${message}`;
}
