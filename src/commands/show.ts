import { type Diagnostic, Refusal } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { openPackage } from '../population/open-package.ts';
import { type Entry, entryIn } from '../reports/reference/entry.ts';
import { indicatorEntries } from '../reports/reference/indicators.ts';
import { instrumentEntries } from '../reports/reference/instruments.ts';
import { tableEntries } from '../reports/reference/tables.ts';
import { entryPage, listPage } from '../reports/reference/terminal-page.ts';
import { variableEntries } from '../reports/reference/variables.ts';
import { disk } from './disk.ts';
import { packaged, scenarioEntries } from './scenario-files.ts';
import { isColored, terminalWidth, write } from './terminal.ts';
import { exit, Usage } from './usage.ts';

/** Options of `show`. */
export interface ShowFlags {
  readonly data?: string;
  readonly lang?: string;
  readonly format?: string;
  readonly color?: boolean;
}

const topics: Readonly<Record<string, (flags: ShowFlags) => readonly Entry[]>> = {
  instruments: instrumentEntries,
  indicators: indicatorEntries,
  tables: tableEntries,
  variables: (flags) => variables(flags.data ?? `${packaged('data')}/kuwait`),
  scenarios: (flags) => scenarioEntries(flags.lang ?? 'en'),
};

/** Prints the list of a topic of the reference, or one entry of it in full. */
export function show(topic: string, name: string | undefined, flags: ShowFlags): number {
  const format = flags.format ?? 'terminal';
  if (format !== 'terminal' && format !== 'json')
    throw new Usage(`show has no format "${format}": formats are terminal and json`);
  if (!Object.hasOwn(topics, topic)) throw unknown('topic', topic, Object.keys(topics));
  const entries = topics[topic](flags);
  const shown = name === undefined ? entries : named(name, entries, topic);
  const style = { language: flags.lang ?? 'en', width: terminalWidth(), color: isColored(flags.color) };
  if (format === 'json')
    write(
      `${JSON.stringify(
        shown.map((entry) => entryIn(entry, style.language)),
        null,
        2,
      )}\n`,
    );
  else if (name === undefined) write(listPage(shown, style));
  else write(shown.map((entry) => entryPage(entry, style)).join('\n'));
  return exit.done;
}

/** Entries of that name: a column may be both a household's and a person's; a scenario may be named by its file alone. */
function named(name: string, entries: readonly Entry[], topic: string): readonly Entry[] {
  const found = entries.filter(({ id }) => id === name || stem(id) === stem(name));
  if (found.length) return found;
  throw unknown(
    topic.replace(/s$/, ''),
    name,
    entries.map(({ id }) => (topic === 'scenarios' ? stem(id) : id)),
  );
}

function stem(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
}

function unknown(what: string, name: string, known: readonly string[]): Usage {
  const near = nearest(name, known);
  const some = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ');
  return new Usage(`no ${what} "${name}": ${near ? `did you mean ${near}?` : `there are ${some}`}`);
}

function variables(path: string): readonly Entry[] {
  const diagnostics: Diagnostic[] = [];
  const descriptor = openPackage(path, { files: disk, diagnostics, inputs: [] });
  if (!descriptor) throw new Refusal(diagnostics);
  return variableEntries(descriptor);
}
