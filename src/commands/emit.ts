import { inLanguage, type Text } from '../columns/column.ts';
import type { Format, FormatOptions } from '../reports/formats/format.ts';
import { type Heading, headingOf } from '../reports/heading.ts';
import { runRecord } from '../reports/run-record.ts';
import type { Comparison } from '../simulation/outcome.ts';
import type { Result } from '../tables/result.ts';
import type { Table } from '../tables/table.ts';
import { type Asked, decisive } from './asked.ts';
import type { Opened } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { recordedFiles } from './recorded-files.ts';
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
  /** The command and scenarios that the results are of. */
  readonly asked: Pick<Exclude<Asked, { command: 'measure' }>, 'command' | 'scenarios'>;
}

/** Prints results, or writes them under the folder asked for. */
export function emit(format: Format, shown: Shown, flags: RunFlags): number {
  const { result, tables } = shown;
  const { scenario } = result.comparison;
  const options = optionsOf(shown, flags);
  const written = format.write(result, tables, options);
  if (flags.output !== undefined) {
    const asked = format.id === 'terminal' ? undefined : { ...shown.asked, flags: decisive(flags) };
    const files = recordedFiles(written, { ...options, run: { ...options.run, ...(asked && { asked }) } });
    writeFiles(flags.output, files, { scenario: scenario.file, force: flags.force });
    if (!flags.quiet) process.stderr.write(`${files.length} files in ${flags.output}\n`);
    return exit.done;
  }
  if (written.length > 1) throw new Usage(`--format ${format.id} writes several files: say where with -o <folder>`);
  write(written[0].content);
  return exit.done;
}

/** The heading of several reforms of one baseline, which is what they have in common. */
function headingOfSeveral(
  comparison: Comparison,
  title: Text,
  { language, intensity }: { readonly language: string; readonly intensity?: RunFlags['intensity'] },
): Heading {
  const scenario = {
    ...comparison.scenario,
    isReview: true,
    ...(intensity === undefined && { intensity: {} }),
  };
  return { ...headingOf({ ...comparison, scenario }, language), title: inLanguage(title, language) };
}

function optionsOf(
  { result: { comparison, errors }, opened: { diagnostics, inputs }, title }: Shown,
  flags: RunFlags,
): FormatOptions {
  const language = flags.lang ?? 'en';
  const warnings = diagnostics.filter((d) => !comparison.population.warnings.includes(d));
  return {
    language,
    heading: title
      ? headingOfSeveral(comparison, title, { language, intensity: flags.intensity })
      : headingOf(comparison, language),
    decimals: flags.decimals,
    width: terminalWidth(),
    color: isColored(flags.color),
    version,
    run: runRecord(comparison, { seed: flags.seed ?? 1, language, inputs, warnings, sampling: errors?.sampling }),
  };
}
