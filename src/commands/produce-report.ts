import { inLanguage } from '../columns/column.ts';
import { type Diagnostic, error, Refusal } from '../diagnostics/diagnostic.ts';
import type { Input } from '../population/population.ts';
import { type Prepared, prepare } from '../reports/assessment/assess.ts';
import { carrying, gatherCompensation, reportEstimates } from '../reports/assessment/gather.ts';
import type { Sweeps } from '../reports/assessment/gather-sweeps.ts';
import type { Material } from '../reports/assessment/material.ts';
import { familiesOf } from '../reports/assessment/packs.ts';
import { tablesOf } from '../reports/assessment/study.ts';
import { templates } from '../reports/assessment/templates/index.ts';
import { readTemplates } from '../reports/assessment/templates/read-template.ts';
import type { Template } from '../reports/assessment/templates/template.ts';
import { failed } from '../reports/audit/audit.ts';
import { mappedVariable } from '../reports/charts/map.ts';
import type { Written } from '../reports/formats/format.ts';
import { type ReportRequest, runHash, shortHash } from '../reports/provenance/run-file.ts';
import { resultOf } from '../reports/report.ts';
import { type RunFacts, type RunRecord, runRecord } from '../reports/run-record.ts';
import { compare } from '../simulation/compare.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { disclose } from '../tables/disclosure/disclose.ts';
import { isDeclared } from '../tables/estimates/errors/sampling.ts';
import { familiesWith } from '../tables/estimates/index.ts';
import { type BegunSweeps, beginSweeps } from './begin-sweeps.ts';
import { disk } from './disk.ts';
import { hashOf } from './hash.ts';
import { recording } from './inputs.ts';
import { breakable } from './interrupts.ts';
import { type Opened, openScenario } from './open-scenario.ts';
import type { Open } from './report.ts';
import { pressFor, reportFiles } from './report-files.ts';
import { rerunOf } from './rerun.ts';
import type { Sought } from './sweep-thread.ts';
import { version } from './version.ts';

/** A report as bytes, before anything is written. */
export interface Produced {
  readonly scenario: string;
  readonly files: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
  readonly hash: string;
  /** Consistency checks that do not hold, in a line each. */
  readonly failed: readonly string[];
}

/** How the work is done and told of; none of it changes a byte. */
export interface Doing {
  readonly said: (what: string) => void;
  readonly codegen?: boolean;
  /** Formats of the request to leave out; the record then lacks their files. */
  readonly leaving?: readonly string[];
}

type Asked = Omit<ReportRequest, keyof Open> & Open;

/** Works out a report and returns all of its files: the same request on the same inputs gives the same bytes. */
export async function producedReport(asked: Asked, doing: Doing): Promise<Produced> {
  const { data, year, intensity, seed } = asked;
  const flags = { data, year, intensity, seed, codegen: doing.codegen };
  const sweeps = beginSweeps({ scenario: asked.scenario, flags });
  try {
    return await produced(asked, { doing, flags, sweeps });
  } finally {
    await sweeps.close();
  }
}

interface Producing {
  readonly doing: Doing;
  readonly flags: Sought['flags'];
  readonly sweeps: BegunSweeps;
}

async function produced(asked: Asked, { doing, flags, sweeps }: Producing): Promise<Produced> {
  const { said, leaving = [] } = doing;
  const { comparison, opened, sentences, inputs } = breakable(() => simulated(asked, flags, said));
  const request = closed(asked, comparison);
  refuseFew(comparison, request);
  const run = recordOf(comparison, opened, { seed: asked.seed, inputs });
  const estimated = breakable(() => gathered(comparison, { opened, request, run, said }));
  const formats = asked.formats.filter((id) => !leaving.includes(id));
  const press = await pressFor(asked.languages, formats);
  try {
    const material = { ...estimated, ...(await sweeps.found(opened, said)) };
    said('auditing');
    const prepared = breakable(() => prepare(material, tablesOf(material)));
    const files = await reportFiles(prepared, { request, sentences, run, said, formats }, press);
    const { diagnostics } = opened;
    return {
      scenario: comparison.scenario.file,
      files,
      diagnostics,
      hash: material.hash,
      failed: failuresIn(prepared),
    };
  } finally {
    await press.close();
  }
}

interface Simulation {
  readonly comparison: Comparison;
  readonly opened: Opened;
  readonly sentences: Readonly<Record<string, Template>>;
  readonly inputs: readonly Input[];
}

function simulated({ scenario, template }: Asked, flags: Sought['flags'], said: Doing['said']): Simulation {
  said('reading');
  const { files, inputs } = recording(disk);
  const opened = openScenario(scenario, flags);
  const { bench, diagnostics } = opened;
  const sentences = template === undefined ? templates : readTemplates(template, { files, diagnostics });
  said('simulating');
  const comparison = compare(bench, diagnostics);
  if (!comparison || diagnostics.some(({ severity }) => severity === 'error')) throw new Refusal(diagnostics);
  return { comparison, opened, sentences, inputs: [...opened.inputs, ...inputs.values()] };
}

function recordOf(
  comparison: Comparison,
  { diagnostics }: Opened,
  facts: Pick<RunFacts, 'seed' | 'inputs'>,
): RunRecord {
  const warnings = diagnostics.filter((d) => !comparison.population.warnings.includes(d));
  return runRecord(comparison, { ...facts, language: 'en', warnings });
}

function failuresIn({ checks }: Prepared): readonly string[] {
  return failed(checks).map(
    ({ title, failures }) => `${inLanguage(title, 'en')} (${failures.length}): ${failures[0].at}`,
  );
}

/** Least number of households a cell rests on where neither the request nor the data say it. */
const usualMinCell = 10;

function closed(asked: Asked, comparison: Comparison): ReportRequest {
  const map = mappedVariable(comparison);
  const by = [...new Set([...asked.by, ...(map === undefined ? [] : [map])])];
  return {
    ...asked,
    by,
    min_cell: asked.min_cell ?? comparison.population.minCell ?? usualMinCell,
    standard_errors: asked.standard_errors ?? isDeclared(comparison),
  };
}

/** A report of fewer households than a cell must rest on would withhold every number, and its sentences would be of none. */
function refuseFew({ population }: Comparison, { min_cell: least }: ReportRequest): void {
  const { rows } = population.households;
  if (rows < least) throw new Refusal([error('report-of-few', undefined, { rows, least, path: population.name })]);
}

interface Gathering {
  readonly opened: Opened;
  readonly request: ReportRequest;
  readonly run: RunRecord;
  readonly said: Doing['said'];
}

/** Everything but the runs at other intensities. */
function gathered(comparison: Comparison, { opened, request, run, said }: Gathering): Omit<Material, keyof Sweeps> {
  const { by, min_cell: minCell, round_to: roundTo, standard_errors: se, seed } = request;
  said('estimating');
  const first = resultOf(comparison, { by, minCell: 0, se, seed, only: familiesWith(familiesOf(request.pack)) });
  const list = reportEstimates(first);
  const result = carrying({ ...first, minCell, estimates: disclose(list, comparison, { minCell, roundTo, by }) });
  return {
    result,
    undisclosed: list,
    compensation: gatherCompensation({ comparison, estimates: list }, rerunOf(opened)),
    run,
    hash: shortHash(runHash(version, run, request, hashOf)),
    version,
    minCell,
    roundTo,
  };
}
