import { type Diagnostic, error, Refusal } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { headingOf } from '../reports/heading.ts';
import { runRecord } from '../reports/run-record.ts';
import { worksheetPage } from '../reports/worksheet/page.ts';
import { worksheetRecord } from '../reports/worksheet/record.ts';
import { compare } from '../simulation/compare.ts';
import { explain as explained } from '../simulation/explain.ts';
import { openScenario } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { progress } from './progress.ts';
import { isColored, printWarnings, terminalWidth, write } from './terminal.ts';
import { exit, Usage } from './usage.ts';
import { version } from './version.ts';

/** Options of `explain`. */
export interface ExplainFlags extends RunFlags {
  readonly household: readonly string[];
}

/** Prints the worksheets of households under the baseline and the reform. */
export function explain(spec: string, flags: ExplainFlags): number {
  const format = flags.format ?? 'terminal';
  if (format !== 'terminal' && format !== 'json')
    throw new Usage(`explain has no format "${format}": formats are terminal and json`);
  const said = progress(flags.quiet);
  said('reading');
  const { bench, diagnostics, inputs } = openScenario(spec, flags);
  const rows = rowsOf(flags.household, bench.population.householdIds);
  said('simulating');
  const comparison = compare(bench, diagnostics);
  if (!comparison) throw new Refusal(diagnostics);
  const worksheets = rows.map((row) => explained(bench, comparison, row));
  const language = flags.lang ?? 'en';
  said('');
  printWarnings(diagnostics, flags);
  if (format === 'json') {
    const run = runRecord(comparison, { seed: flags.seed ?? 1, language, inputs });
    const households = worksheets.map((worksheet) => worksheetRecord(worksheet, language));
    write(`${JSON.stringify({ mizan: version, run, households }, null, 2)}\n`);
    return exit.done;
  }
  const heading = headingOf(comparison, language);
  const options = {
    language,
    heading,
    width: terminalWidth(),
    color: isColored(flags.color),
    decimals: flags.decimals,
  };
  write(worksheets.map((worksheet) => worksheetPage(worksheet, options)).join('\n'));
  return exit.done;
}

function rowsOf(ids: readonly string[], known: readonly string[]): readonly number[] {
  const problems: Diagnostic[] = [];
  const rows = ids.map((id) => {
    const row = known.indexOf(id);
    if (row < 0)
      problems.push(error('unknown-household', undefined, { id, near: nearest(id, known), first: known[0] ?? '' }));
    return row;
  });
  if (problems.length) throw new Refusal(problems);
  return rows;
}
