import { openScenario } from '../../src/commands/open-scenario.ts';
import { Refusal } from '../../src/diagnostics/diagnostic.ts';
import { compare } from '../../src/simulation/compare.ts';
import { estimates } from '../../src/tables/estimates/index.ts';
import type { Result } from '../../src/tables/result.ts';

/** A scenario of the shipped files worked out as `mizan run` does, with everything estimated on it. */
export function weigh(spec: string): Result {
  const opened = openScenario(spec, {});
  const comparison = compare(opened.bench, opened.diagnostics);
  if (!comparison) throw new Refusal(opened.diagnostics);
  return { comparison, estimates: estimates(comparison) };
}
