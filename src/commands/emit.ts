import { inLanguage, type Text } from '../columns/column.ts';
import type { Format, FormatOptions } from '../reports/formats/format.ts';
import { headingOf } from '../reports/heading.ts';
import { runRecord } from '../reports/run-record.ts';
import type { Result } from '../tables/result.ts';
import type { Table } from '../tables/table.ts';
import type { Opened } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { isColored, terminalWidth, write } from './terminal.ts';
import { exit, Usage } from './usage.ts';
import { version } from './version.ts';
import { writeFiles } from './write-files.ts';

/** What is to be shown: estimates, the tables made of them, and what they were opened from. */
export interface Shown {
  readonly result: Result;
  readonly tables: readonly Table[];
  readonly opened: Opened;
  /** What stands at the head of the page, where it is not the scenario. */
  readonly title?: Text;
}

/** Prints results, or writes them under the folder asked for. */
export function emit(format: Format, shown: Shown, flags: RunFlags): number {
  const { result, tables } = shown;
  const { scenario } = result.comparison;
  const written = format.write(result, tables, optionsOf(shown, flags));
  if (flags.output !== undefined) {
    writeFiles(flags.output, written, { scenario: scenario.file, force: flags.force });
    if (!flags.quiet)
      process.stderr.write(`${written.length} ${written.length === 1 ? 'file' : 'files'} in ${flags.output}\n`);
    return exit.done;
  }
  if (written.length > 1) throw new Usage(`--format ${format.id} writes several files: say where with -o <folder>`);
  write(written[0].content);
  return exit.done;
}

function optionsOf(
  { result: { comparison }, opened: { diagnostics, inputs }, title }: Shown,
  flags: RunFlags,
): FormatOptions {
  const language = flags.lang ?? 'en';
  const warnings = diagnostics.filter((d) => !comparison.population.warnings.includes(d));
  return {
    language,
    heading: { ...headingOf(comparison, language), ...(title && { title: inLanguage(title, language) }) },
    decimals: flags.decimals,
    width: terminalWidth(),
    color: isColored(flags.color),
    version,
    run: runRecord(comparison, { seed: flags.seed ?? 1, language, inputs, warnings }),
  };
}
