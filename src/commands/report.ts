import { nearest } from '../diagnostics/nearest.ts';
import { reportFormats } from '../reports/assessment/formats/index.ts';
import { packs } from '../reports/assessment/packs.ts';
import { templates } from '../reports/assessment/templates/index.ts';
import { templateText } from '../reports/assessment/templates/read-template.ts';
import type { ReportRequest } from '../reports/provenance/run-file.ts';
import { endsOnInterrupt } from './interrupts.ts';
import type { RunFlags } from './options.ts';
import { producedReport } from './produce-report.ts';
import { progress } from './progress.ts';
import { printWarnings, write } from './terminal.ts';
import { exit, Usage } from './usage.ts';
import { writeFiles } from './write-files.ts';

/** The options of `mizan report`, as commander hands them over. */
export interface ReportFlags extends Omit<RunFlags, 'format' | 'lang'> {
  readonly format?: readonly string[];
  readonly lang?: readonly string[];
  readonly pack?: string;
  readonly numbering?: string;
  readonly numerals?: string;
  readonly template?: string;
  readonly showTemplate?: string;
  readonly roundTo?: number;
}

/** Writes the assessment report of a scenario; exit status 3 where a consistency check of its own fails. */
export async function report(scenario: string | undefined, flags: ReportFlags): Promise<number> {
  if (flags.showTemplate !== undefined) {
    write(templateText(flags.showTemplate));
    return exit.done;
  }
  if (scenario === undefined) throw new Usage('name a scenario: mizan report reform.yaml -o reports/x');
  if (flags.output === undefined) throw new Usage('say where to write the report with -o <folder>');
  const said = progress(flags.quiet);
  const uninterrupted = endsOnInterrupt();
  const produced = await producedReport(requestOf(scenario, flags), { said, codegen: flags.codegen });
  uninterrupted();
  said('');
  printWarnings(produced.diagnostics, flags);
  writeFiles(flags.output, produced.files, { scenario: produced.scenario, force: flags.force });
  const { failed } = produced;
  if (!flags.quiet) process.stderr.write(`${produced.files.length} files in ${flags.output}, run ${produced.hash}\n`);
  for (const line of failed) process.stderr.write(`mizan: consistency check failed: ${line}\n`);
  return failed.length > 0 ? exit.gate : exit.done;
}

/** What was asked for, with what was left open filled in: the same words give the same report. */
export function requestOf(scenario: string, flags: ReportFlags): Omit<ReportRequest, keyof Open> & Open {
  const known = reportFormats.map(({ id }) => id);
  return {
    scenario,
    pack: named(
      flags.pack ?? 'full',
      packs.map(({ id }) => id),
      'pack',
    ),
    numbering: flags.numbering ?? 'mizan',
    formats: unique(flags.format ?? ['html', 'md']).map((id) => named(id, known, 'format')),
    languages: unique(flags.lang ?? ['en']).map((id) => named(id, Object.keys(templates), 'language')),
    numerals: flags.numerals ?? 'latin',
    by: flags.by ?? [],
    min_cell: flags.minCell,
    round_to: flags.roundTo ?? 1,
    standard_errors: flags.se,
    seed: flags.seed ?? 1,
    ...(flags.data !== undefined && { data: flags.data }),
    ...(flags.year !== undefined && { year: flags.year }),
    ...(flags.intensity !== undefined && { intensity: flags.intensity }),
    ...(flags.decimals !== undefined && { decimals: flags.decimals }),
    ...(flags.template !== undefined && { template: flags.template }),
  };
}

/** What the data decide where the request does not. */
export interface Open {
  readonly by: readonly string[];
  readonly min_cell?: number;
  readonly standard_errors?: boolean;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function named(id: string, known: readonly string[], what: string): string {
  if (known.includes(id)) return id;
  const near = nearest(id, known);
  throw new Usage(`no ${what} "${id}": ${near ? `did you mean ${near}?` : `there are ${known.join(', ')}`}`);
}
