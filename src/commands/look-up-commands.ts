import { type Command, Option } from 'commander';
import type { CheckFlags } from './check.ts';
import type { ExplainFlags } from './explain.ts';
import type { Done } from './main.ts';
import { intensity, several, whole } from './options.ts';
import type { ShowFlags } from './show.ts';

/** The commands that look things up: one household, problems of files, the reference. */
export function lookUpCommands(program: Command, done: Done, isCompleting: boolean): void {
  explainCommand(program, done);
  checkCommand(program, done);
  showCommand(program, done);
  schemaCommand(program, done);
  if (!isCompleting) completeCommand(program);
}

function explainCommand(program: Command, done: Done): void {
  program
    .command('explain')
    .argument('<scenario>', 'a reform or a baseline; join reforms with +')
    .description('one household under baseline and reform: each instrument’s rule, values and result, in words')
    .requiredOption('--household <id>', 'id of the household (repeatable)', several)
    .option('--data <package>', 'data package to run on, in place of the one the baseline names')
    .option('--year <year>', 'policy year, in place of the file’s', whole)
    .option('--intensity <share>', 'how far the levers are pulled: 0.5, 50%, or wages=0.5,subsidies=1', intensity)
    .option('--format <name>', 'terminal or json')
    .addOption(new Option('--lang <language>', 'language of titles, labels and notes').choices(['en', 'ar']))
    .option('--seed <number>', 'seed of take-up and other draws', whole)
    .option('--decimals <n>', 'digits of amounts after the point', whole)
    .option('--no-codegen', 'run closures instead of a generated loop: slower, the same bytes')
    .option('--quiet', 'no progress and no warnings')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `
Examples:
  mizan explain scenarios/kuwait/reforms/balanced-2026.yaml --household KW-00001
  mizan explain scenarios/kuwait/reforms/balanced-2026.yaml --household KW-00001,KW-00002 --lang ar
  mizan explain scenarios/kuwait/baseline-2025.yaml --household KW-00001 --format json`,
    )
    .action(async (scenario: string, flags: ExplainFlags) => {
      const { explain } = await import('./explain.ts');
      done(explain(scenario, flags));
    });
}

function checkCommand(program: Command, done: Done): void {
  program
    .command('check')
    .argument('<file...>', 'scenarios, data packages, households with known answers, or folders that hold them')
    .description('every problem in scenarios, policies and data packages, with file:line:column; nothing is run')
    .option('--data <package>', 'data package to check rules against, in place of the one the baseline names')
    .option('--format <name>', 'terminal or json')
    .option('--quiet', 'errors only, no warnings')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `
Examples:
  mizan check scenarios/kuwait/reforms/balanced-2026.yaml
  mizan check scenarios data

  # for editors and pipelines
  mizan check scenarios --format json`,
    )
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      const { check } = await import('./check.ts');
      done(check(paths, flags));
    });
}

function showCommand(program: Command, done: Done): void {
  program
    .command('show')
    .argument('<topic>', 'instruments, indicators, tables, variables or scenarios')
    .argument('[name]', 'one of them, in full')
    .description('the reference, on the terminal')
    .option('--data <package>', 'data package whose variables are shown')
    .addOption(new Option('--lang <language>', 'language of titles, labels and notes').choices(['en', 'ar']))
    .option('--format <name>', 'terminal or json')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `
Examples:
  # every kind of instrument; the fields of one, and an example
  mizan show instruments
  mizan show instruments block_tariff

  # the columns rules may use; what a reform changes
  mizan show variables --data data/kuwait
  mizan show scenarios balanced-2026`,
    )
    .action(async (topic: string, name: string | undefined, flags: ShowFlags) => {
      const { show } = await import('./show.ts');
      done(show(topic, name, flags));
    });
}

function schemaCommand(program: Command, done: Done): void {
  program
    .command('schema')
    .argument('<what>', 'scenario or data')
    .description('JSON Schema for editors')
    .addHelpText(
      'after',
      `
Examples:
  mizan schema scenario > scenario.schema.json
  mizan schema data > data.schema.json

An editor follows it where a scenario begins with this line:
  # yaml-language-server: $schema=scenario.schema.json`,
    )
    .action(async (what: string) => {
      const { schema } = await import('./schema.ts');
      done(schema(what));
    });
}

function completeCommand(program: Command): void {
  program
    .command('complete')
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .description('a script by which the shell completes commands, options and their values')
    .addHelpText(
      'after',
      `
Examples:
  source <(mizan complete bash)
  source <(mizan complete zsh)
  mizan complete fish | source`,
    );
}
