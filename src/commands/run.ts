import { Refusal } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { headlines, resultOf, tablesOf } from '../reports/report.ts';
import { compare } from '../simulation/compare.ts';
import { tables } from '../tables/index.ts';
import type { Result } from '../tables/result.ts';
import { emit } from './emit.ts';
import { formatNamed } from './format-named.ts';
import { openScenario } from './open-scenario.ts';
import type { RunFlags } from './options.ts';
import { progress } from './progress.ts';
import { printWarnings } from './terminal.ts';
import { Usage } from './usage.ts';

/** Runs a scenario and prints or writes its tables. */
export function run(spec: string, flags: RunFlags): number {
  const format = formatNamed(flags.format ?? 'terminal', spec);
  for (const id of flags.table ?? []) checkTable(id);
  const said = progress(flags.quiet);
  said('reading');
  const opened = openScenario(spec, flags);
  said('simulating');
  const comparison = compare(opened.bench, opened.diagnostics);
  if (!comparison) throw new Refusal(opened.diagnostics);
  said('estimating');
  const usual = headlines[comparison.scenario.isReview ? 'review' : 'reform'];
  const ids = flags.table ?? (format.id === 'terminal' ? usual : undefined);
  const { by, minCell, se, lonely, seed } = flags;
  const carried = format.id === 'csv' || format.id === 'json';
  const result: Result = {
    ...resultOf(comparison, { by, minCell, se, lonely, seed, carried, tables: carried ? undefined : ids }),
    areErrorsAsked: se === true,
  };
  const shown = tablesOf(result, ids);
  said('');
  printWarnings(opened.diagnostics, flags);
  return emit(format, { result, tables: shown, opened, asked: { command: 'run', scenarios: [spec] } }, flags);
}

/** Wrong usage where there is no table of that id, with the nearest one. */
export function checkTable(id: string, others: readonly string[] = []): void {
  const ids = [...others, ...tables.map((table) => table.id)];
  if (ids.includes(id)) return;
  if (id === 'sweep' || id === 'compare') throw new Usage(`no table "${id}" here: mizan ${id} makes it`);
  const near = nearest(id, ids);
  throw new Usage(`no table "${id}": ${near ? `did you mean ${near}?` : `tables are ${ids.join(', ')}`}`);
}
