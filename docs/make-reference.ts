import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { commands } from '../src/commands/main.ts';
import { dataSchema } from '../src/reports/reference/data-schema.ts';
import type { Entry } from '../src/reports/reference/entry.ts';
import { errorEntries } from '../src/reports/reference/errors.ts';
import { indicatorEntries } from '../src/reports/reference/indicators.ts';
import { instrumentEntries } from '../src/reports/reference/instruments.ts';
import { commandsMarkdown, entriesMarkdown, errorsMarkdown } from '../src/reports/reference/markdown.ts';
import { scenarioSchema } from '../src/reports/reference/scenario-schema.ts';
import { tableEntries } from '../src/reports/reference/tables.ts';

/** Every generated page of the reference, by its path under docs/reference. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['commands.md', commandsMarkdown(intros.commands, helps(commands()))],
    ['instruments.md', instrumentsPage()],
    ['indicators.md', entriesMarkdown('Indicators', intros.indicators, indicatorEntries())],
    ['tables.md', entriesMarkdown('Tables', intros.tables, tableEntries())],
    ['errors.md', errorsMarkdown(intros.errors, errorEntries())],
    ['schema/scenario.schema.json', `${JSON.stringify(scenarioSchema(), null, 2)}\n`],
    ['schema/data.schema.json', `${JSON.stringify(dataSchema(), null, 2)}\n`],
  ]);
}

const intros = {
  commands: 'What `mizan <command> --help` prints, command by command.',
  instruments:
    'Kinds of instrument, their fields, and an example of each. `mizan show instruments <kind>` prints the same on the terminal. Wherever a number may stand a rule may stand, except in the bounds of blocks and brackets.',
  indicators:
    'Every indicator, how its name is written, its unit, and what must be given besides the variable measured.',
  tables:
    'Every table with its columns, read off a sample scenario in KWD; where units stand, those of the scenario are meant. Where standard errors are given (`--se`), that of a column stands beside it as `<column>_se`.',
  errors: 'Every message, by code; ‹words› stand for what was found in the files.',
};

/** The fields that all kinds share stand once, at the end. */
function instrumentsPage(): string {
  const entries = instrumentEntries();
  const common = entries[0].lists[1];
  const own = entries.map((entry): Entry => ({ ...entry, lists: entry.lists.slice(0, 1) }));
  const shared: Entry = { id: 'every kind', title: 'Fields that every kind accepts', facts: [], lists: [common] };
  return entriesMarkdown('Instruments', intros.instruments, [...own, shared]);
}

function helps(program: Command): readonly { readonly name: string; readonly help: string }[] {
  return [program, ...program.commands].flatMap((command) => [
    { name: nameOf(command), help: helpOf(command) },
    ...(command === program ? [] : command.commands.map((inner) => ({ name: nameOf(inner), help: helpOf(inner) }))),
  ]);
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of referencePages()) {
    const target = fileURLToPath(new URL(`reference/${path}`, import.meta.url));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
