import { type Diagnostic, Refusal } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Format, FormatOptions } from '../reports/formats/format.ts';
import { formats } from '../reports/formats/index.ts';
import { headlines, resultOf, tablesOf } from '../reports/report.ts';
import { runRecord } from '../reports/run-record.ts';
import { compare } from '../simulation/compare.ts';
import { tables } from '../tables/index.ts';
import { openScenario } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { progress } from './progress.ts';
import { isColored, printWarnings, terminalWidth, write } from './terminal.ts';
import { exit, Usage } from './usage.ts';
import { version } from './version.ts';
import { writeFiles } from './write-files.ts';

/** Runs a scenario and prints or writes its tables. */
export function run(spec: string, flags: RunFlags): number {
  const format = formatNamed(flags.format ?? 'terminal');
  for (const id of flags.table ?? []) checkTable(id);
  const said = progress(flags.quiet);
  said('reading');
  const { bench, diagnostics, inputs } = openScenario(spec, flags);
  said('simulating');
  const comparison = compare(bench, diagnostics);
  if (!comparison) throw new Refusal(diagnostics);
  said('estimating');
  const result = resultOf(comparison, { by: flags.by, minCell: flags.minCell });
  const language = flags.lang ?? 'en';
  const warnings: readonly Diagnostic[] = diagnostics.filter((d) => !comparison.population.warnings.includes(d));
  const options: FormatOptions = {
    language,
    decimals: flags.decimals,
    width: terminalWidth(),
    color: isColored(flags.color),
    version,
    run: runRecord(comparison, { seed: flags.seed ?? 1, language, inputs, warnings }),
  };
  const ids =
    flags.table ??
    (format.id === 'terminal' ? headlines[comparison.scenario.isReview ? 'review' : 'reform'] : undefined);
  const written = format.write(result, tablesOf(result, ids), options);
  said('');
  printWarnings(diagnostics, flags);
  if (flags.output !== undefined) {
    writeFiles(flags.output, written, { scenario: comparison.scenario.file, force: flags.force });
    if (!flags.quiet)
      process.stderr.write(`${written.length} ${written.length === 1 ? 'file' : 'files'} in ${flags.output}\n`);
    return exit.done;
  }
  if (written.length > 1) throw new Usage(`--format ${format.id} writes several files: say where with -o <folder>`);
  write(written[0].content);
  return exit.done;
}

/** The format of that name, or wrong usage with the nearest one. */
export function formatNamed(id: string): Format {
  const format = formats.find((known) => known.id === id);
  if (format) return format;
  const ids = formats.map((known) => known.id);
  const near = nearest(id, ids);
  throw new Usage(`no format "${id}": ${near ? `did you mean ${near}?` : `formats are ${ids.join(', ')}`}`);
}

function checkTable(id: string): void {
  const ids = tables.map((table) => table.id);
  if (ids.includes(id)) return;
  const near = nearest(id, ids);
  throw new Usage(`no table "${id}": ${near ? `did you mean ${near}?` : `tables are ${ids.join(', ')}`}`);
}
