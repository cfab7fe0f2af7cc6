import { basename } from 'node:path';
import { Refusal } from '../diagnostics/diagnostic.ts';
import { resultOf, tablesOf } from '../reports/report.ts';
import { compare as compareBench } from '../simulation/compare.ts';
import { discloseTogether } from '../tables/disclosure/disclose.ts';
import { type Family, familiesAmong, usual } from '../tables/estimates/index.ts';
import { tables } from '../tables/index.ts';
import { inBoth } from '../tables/labels.ts';
import type { Result } from '../tables/result.ts';
import { sideBySide } from '../tables/side-by-side.ts';
import type { Table } from '../tables/table.ts';
import { emit } from './emit.ts';
import { formatNamed } from './format-named.ts';
import { type Opened, openScenario } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { progress } from './progress.ts';
import { checkTable } from './run.ts';
import { printWarnings } from './terminal.ts';
import { Usage } from './usage.ts';

/** Runs several reforms of one baseline and prints them side by side. */
export function compare(specs: readonly string[], flags: RunFlags): number {
  const format = formatNamed(flags.format ?? 'terminal');
  for (const id of flags.table ?? []) checkTable(id, ['compare']);
  if (specs.length < 2) throw new Usage('compare takes two scenarios or more; mizan run weighs one');
  const said = progress(flags.quiet);
  const names = namesOf(specs);
  const weighed = specs.map((spec, k) => {
    said(spec);
    return { name: names[k], ...weigh(spec, flags) };
  });
  said('');
  for (const { opened } of weighed) sameBaseline(weighed[0].opened, opened);
  for (const { opened } of weighed) printWarnings(opened.diagnostics, flags);
  const runs = disclosed(weighed, flags);
  const [first] = runs;
  const all = runs.flatMap(({ name, result }) =>
    result.estimates.map((estimate) => ({ ...estimate, of: `${name}:${estimate.of}` })),
  );
  return emit(
    format,
    {
      result: { ...first.result, estimates: all },
      tables: tablesAsked(runs, flags),
      opened: first.opened,
      title: first.opened.bench.scenario.baseline.title,
      asked: { command: 'compare', scenarios: specs },
    },
    flags,
  );
}

/** One reform, run. */
interface Run {
  readonly name: string;
  readonly opened: Opened;
  readonly result: Result;
}

/** Families of estimates that the side-by-side table rests on. */
const compared: readonly Family[] = ['budget', 'incomes', 'poverty', 'inequality', 'winners'];

function weigh(spec: string, flags: RunFlags): Omit<Run, 'name'> {
  const opened = openScenario(spec, flags);
  const comparison = compareBench(opened.bench, opened.diagnostics);
  if (!comparison) throw new Refusal(opened.diagnostics);
  const { by, se, lonely, seed, table = [] } = flags;
  const needs = tables.filter(({ id }) => table.includes(id)).flatMap(({ needs = usual }) => needs);
  const only = familiesAmong([...compared, ...needs]);
  const carried = flags.format === 'csv' || flags.format === 'json';
  const result = resultOf(comparison, { by, minCell: 0, se, lonely, seed, carried, only });
  return { opened, result: { ...result, areErrorsAsked: se === true } };
}

/** The runs as they may be shown beside one another: what is withheld of one is withheld of all, since they share their baseline. */
function disclosed(runs: readonly Run[], { by = [], minCell }: RunFlags): readonly Run[] {
  const results = runs.map(({ result }) => result);
  const { population } = results[0].comparison;
  const least = minCell ?? population.minCell ?? 0;
  const shown = discloseTogether(results, { minCell: least, by });
  return runs.map((run, k) => ({ ...run, result: { ...run.result, minCell: least, estimates: shown[k] } }));
}

/** The names of the files; numbered where one comes again. */
function namesOf(specs: readonly string[]): readonly string[] {
  const names = specs.map((spec) =>
    spec
      .split('+')
      .map((path) => basename(path.trim()).replace(/\.ya?ml$/, ''))
      .join('+'),
  );
  return names.map((name, k) => {
    const earlier = names.slice(0, k).filter((other) => other === name).length;
    return earlier > 0 ? `${name}-${earlier + 1}` : name;
  });
}

/** The side-by-side table, or the tables asked for: each once a reform, under its name. */
function tablesAsked(runs: readonly Run[], { table: ids = ['compare'] }: RunFlags): Table[] {
  return ids.flatMap((id) =>
    id === 'compare'
      ? [together(runs)]
      : runs.flatMap(({ name, result }) => tablesOf(result, [id]).map((table) => underName(table, name))),
  );
}

function together(runs: readonly Run[]): Table {
  const [{ opened }] = runs;
  const alternatives = runs.map(({ name, result }) => ({ ...result, name, title: result.comparison.scenario.title }));
  return sideBySide(alternatives, opened.bench.population.currency);
}

function underName(table: Table, name: string): Table {
  const title = inBoth([table.title], ([own]) => `${own}: ${name}`);
  return { ...table, id: `${table.id}-${name}`, title };
}

function sameBaseline(first: Opened, other: Opened): void {
  const [a, b] = [first.bench.scenario.baselineFile, other.bench.scenario.baselineFile];
  if (a !== b)
    throw new Usage(
      `${other.bench.scenario.file} is of ${b}, and ${first.bench.scenario.file} of ${a}: only reforms of one baseline can be compared`,
    );
}
