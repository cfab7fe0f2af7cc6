import { statSync } from 'node:fs';
import type { Period } from '../columns/column.ts';
import { type Diagnostic, Refusal } from '../diagnostics/diagnostic.ts';
import { readTable } from '../population/read-table.ts';
import { measureRecord } from '../reports/measure-record.ts';
import { type Data, dataOfPopulation, dataOfTable } from '../tables/measure/data.ts';
import { measure as measureData } from '../tables/measure/index.ts';
import { readLine } from '../tables/measure/lines.ts';
import type { Request } from '../tables/measure/request.ts';
import { type Asked, decisive } from './asked.ts';
import { disk } from './disk.ts';
import { formatNamed } from './format-named.ts';
import { progress } from './progress.ts';
import { recordedFiles } from './recorded-files.ts';
import { isColored, printWarnings, terminalWidth, write } from './terminal.ts';
import { exit, Usage } from './usage.ts';
import { version } from './version.ts';
import { writeFiles } from './write-files.ts';

/** The options of `mizan measure`, as commander hands them over. */
export interface MeasureFlags {
  readonly of?: readonly string[];
  readonly weight?: string;
  readonly size?: string;
  readonly strata?: string;
  readonly psu?: string;
  readonly replicates?: string;
  readonly replicateMethod?: Request['replicateMethod'];
  readonly centre?: Request['centre'];
  readonly lonely?: Request['lonely'];
  readonly fpc?: string;
  readonly seed?: number;
  readonly filter?: string;
  readonly by?: readonly string[];
  readonly welfare?: string;
  readonly against?: string;
  readonly rank?: string;
  readonly compare?: string;
  readonly line?: readonly string[];
  readonly indicator?: readonly string[];
  readonly quantile?: Request['quantiles'];
  readonly groups?: Request['groups'];
  readonly contrast?: readonly string[];
  readonly decompose?: readonly string[];
  readonly period?: Period;
  readonly minCell?: number;
  readonly format?: string;
  readonly output?: string;
  readonly lang?: string;
  readonly decimals?: number;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Measures variables of a CSV file or data package, and prints or writes what was found. */
export async function measure(path: string, flags: MeasureFlags): Promise<number> {
  const format = formatNamed(flags.format ?? 'terminal');
  if (flags.against !== undefined && flags.compare !== undefined)
    throw new Usage(
      '--against and --compare: the first is the same units under another variable, the second another sample; ask for one at a time',
    );
  const said = progress(flags.quiet);
  const diagnostics: Diagnostic[] = [];
  said('reading');
  const data = await open(path, diagnostics);
  const baseline = flags.compare === undefined ? undefined : await open(flags.compare, diagnostics);
  if (!data || (flags.compare !== undefined && !baseline)) throw new Refusal(diagnostics);
  said('measuring');
  const request = requestOf(flags);
  const measurement = measureData(data, request, { baseline, diagnostics });
  said('');
  if (!measurement) throw new Refusal(diagnostics);
  const { estimates, tables } = measurement;
  printWarnings(diagnostics, flags);
  const run = measureRecord(measurement, { baseline, diagnostics });
  const written = format.write({ estimates }, tables, {
    language: flags.lang ?? 'en',
    decimals: flags.decimals,
    width: terminalWidth(),
    color: isColored(flags.color),
    version,
    run,
  });
  if (flags.output === undefined) {
    write(written[0].content.toString().replace(/^\uFEFF/, ''));
    return exit.done;
  }
  const asked: Asked = { command: 'measure', data: path, flags: decisive(flags) };
  const files = recordedFiles(written, { version, run: format.id === 'terminal' ? run : { ...run, asked } });
  writeFiles(flags.output, files, { scenario: run.scenario, force: flags.force });
  if (!flags.quiet) process.stderr.write(`${files.length} files in ${flags.output}\n`);
  return exit.done;
}

/** The request that options make. */
export function requestOf(flags: MeasureFlags): Request {
  const {
    of = [],
    by = [],
    line = [],
    contrast = [],
    decompose = [],
    indicator,
    quantile = 'average',
    groups = 'cut',
  } = flags;
  const { weight, size, strata, psu, replicates, replicateMethod, centre, lonely, fpc, seed } = flags;
  const { filter, welfare, against, rank, period, minCell } = flags;
  const survey = { weight, size, strata, psu, replicates, replicateMethod, centre, lonely, fpc, seed };
  const asked = { of, by, filter, welfare, against, rank, period, minCell, decompose, groups };
  return {
    ...survey,
    ...asked,
    contrasts: contrast,
    lines: line.map(readLine),
    indicators: indicator,
    quantiles: quantile,
  };
}

/** A CSV file on its own, or the data package that a file or folder holds: only that needs what reads packages. */
async function open(path: string, diagnostics: Diagnostic[]): Promise<Data | undefined> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder && !/\.(ya?ml|json)$/i.test(path)) {
    const table = readTable(path, disk, diagnostics);
    return table && dataOfTable(disk.display(path), table);
  }
  const { readPopulation } = await import('../population/read-population.ts');
  const population = readPopulation(path, disk, { diagnostics });
  return population && dataOfPopulation(disk.display(path), population);
}
