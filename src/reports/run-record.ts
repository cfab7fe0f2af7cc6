import { inLanguage } from '../columns/column.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PovertyLine } from '../policy/policy.ts';
import type { Input } from '../population/population.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { conventionsInFull } from '../tables/conventions.ts';
import type { Sampling } from '../tables/estimates/errors/sampling.ts';

/** What a run knows beside the comparison itself. */
export interface RunFacts {
  readonly seed: number;
  readonly language: string;
  /** Files read beside those of the population: scenario, baseline, test files. */
  readonly inputs?: readonly Input[];
  readonly warnings?: readonly Diagnostic[];
  /** How sampling errors were worked out, where they were. */
  readonly sampling?: Sampling;
}

/** Everything needed to say where a result comes from, and to run it again. */
export interface RunRecord {
  readonly scenario: string;
  readonly title: string;
  readonly baseline: string;
  readonly year: number;
  readonly currency: string;
  readonly intensity: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly inputs: readonly Input[];
  readonly assumptions: Readonly<Record<string, unknown>>;
  readonly conventions: Readonly<Record<string, string>>;
  readonly warnings: readonly RunWarning[];
}

export interface RunWarning {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The run record of a comparison, in the order of keys in which it is written. */
export function runRecord(comparison: Comparison, facts: RunFacts): RunRecord {
  const { seed, language, inputs = [], warnings = [], sampling } = facts;
  const { scenario, population } = comparison;
  return {
    scenario: scenario.file,
    title: inLanguage(scenario.title, language),
    baseline: scenario.baselineFile,
    year: scenario.baseline.year,
    currency: population.currency,
    intensity: scenario.intensity,
    seed,
    inputs: [...inputs, ...population.inputs],
    assumptions: { ...assumptions(comparison), ...(sampling && { standard_errors: samplingRecord(sampling) }) },
    conventions: conventionsInFull(language),
    warnings: [...population.warnings, ...warnings].map(runWarning),
  };
}

function assumptions({ scenario, population, lines }: Comparison): Record<string, unknown> {
  const { welfare, per, equivalence, povertyLines, groups, response } = scenario.baseline.assumptions;
  return {
    welfare: 'concept' in welfare ? welfare.concept : { column: welfare.column, moves_with: welfare.movesWith },
    per,
    ...(per === 'adult' && {
      equivalence: {
        first: equivalence.first,
        adult: equivalence.adult,
        child: equivalence.child,
        child_under: equivalence.childUnder,
        ...(equivalence.age && { age: equivalence.age }),
      },
    }),
    poverty_lines: povertyLines.map(lineRecord),
    lines_in_force: lines.map(({ name, value, floating, description }) => ({
      name,
      description,
      value: typeof value === 'number' ? value : 'by household',
      ...(floating !== undefined && { floating }),
    })),
    groups,
    response,
    ...(population.uprating && { uprating: population.uprating }),
  };
}

function samplingRecord({ layout, replicates, isDeclared, lonely, rule }: Sampling): Record<string, unknown> {
  const drawn = {
    design: isDeclared ? 'declared' : 'none',
    strata: layout.unitsIn.length,
    units: layout.stratumOf.length,
  };
  if (replicates)
    return { method: replicates.method, centre: replicates.centre, replicates: replicates.weights.length };
  return { method: 'linearised', ...drawn, lonely_strata: lonely, lonely: rule };
}

function lineRecord(line: PovertyLine): Record<string, unknown> {
  if ('amount' in line) return { name: line.name, amount: line.amount, period: line.period };
  if ('column' in line) return { name: line.name, column: line.column };
  return { name: line.name, [`share_of_${line.of}`]: line.share, anchored: line.anchored };
}

/** A problem as run records carry it. */
export function runWarning({ code, message, hint, place }: Diagnostic): RunWarning {
  return {
    code,
    message,
    ...(hint && { hint }),
    ...(place && { file: place.file, line: place.line, column: place.column }),
  };
}
