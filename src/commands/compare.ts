import { basename } from 'node:path';
import { Refusal } from '../diagnostics/diagnostic.ts';
import { compare as compareBench } from '../simulation/compare.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { estimates } from '../tables/estimates/index.ts';
import { type Alternative, sideBySide } from '../tables/side-by-side.ts';
import { emit } from './emit.ts';
import { type Opened, openScenario } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { progress } from './progress.ts';
import { formatNamed } from './run.ts';
import { printWarnings } from './terminal.ts';
import { Usage } from './usage.ts';

/** Runs several reforms of one baseline and prints them side by side. */
export function compare(specs: readonly string[], flags: RunFlags): number {
  const format = formatNamed(flags.format ?? 'terminal');
  if (specs.length < 2) throw new Usage('compare takes two scenarios or more; mizan run weighs one');
  const said = progress(flags.quiet);
  const runs = specs.map((spec) => {
    said(spec);
    return weigh(spec, flags);
  });
  said('');
  const [first] = runs;
  for (const { opened } of runs) sameBaseline(first.opened, opened);
  for (const { opened } of runs) printWarnings(opened.diagnostics, flags);
  const table = sideBySide(
    runs.map((run) => run.alternative),
    first.opened.bench.population.currency,
  );
  const all = runs.flatMap(({ alternative }) =>
    alternative.estimates.map((estimate) => ({ ...estimate, of: `${alternative.name}:${estimate.of}` })),
  );
  return emit(
    format,
    {
      result: { comparison: first.comparison, estimates: all },
      tables: [table],
      opened: first.opened,
      title: first.comparison.scenario.baseline.title,
    },
    flags,
  );
}

function weigh(
  spec: string,
  flags: RunFlags,
): { readonly opened: Opened; readonly comparison: Comparison; readonly alternative: Alternative } {
  const opened = openScenario(spec, flags);
  const comparison = compareBench(opened.bench, opened.diagnostics);
  if (!comparison) throw new Refusal(opened.diagnostics);
  const list = estimates(comparison, {
    minCell: flags.minCell,
    only: ['budget', 'incomes', 'poverty', 'inequality', 'winners'],
  });
  const name = spec
    .split('+')
    .map((path) => basename(path).replace(/\.ya?ml$/, ''))
    .join('+');
  return { opened, comparison, alternative: { name, title: comparison.scenario.title, estimates: list } };
}

function sameBaseline(first: Opened, other: Opened): void {
  const [a, b] = [first.bench.scenario.baselineFile, other.bench.scenario.baselineFile];
  if (a !== b)
    throw new Usage(
      `${other.bench.scenario.file} is of ${b}, and ${first.bench.scenario.file} of ${a}: only reforms of one baseline can be compared`,
    );
}
