import { Command, CommanderError, Option } from 'commander';
import { lookUpCommands } from './look-up-commands.ts';
import { measureCommand } from './measure-command.ts';
import type { RunFlags } from './options.ts';
import { intensity, several, whole } from './options.ts';
import { reportCommands } from './report-commands.ts';
import type { SweepFlags } from './sweep.ts';
import type { TestFlags } from './test.ts';
import { exit, Usage } from './usage.ts';
import { version } from './version.ts';
import { wrongUsage } from './wrong-usage.ts';

/** Reads the command line, runs the command, and returns the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  let status: number = exit.done;
  const isCompleting = argv[0] === 'complete' && !argv.includes('--help');
  const program = commands((code) => {
    status = code;
  }, isCompleting);
  try {
    if (isCompleting) await addCompletion(program);
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (problem) {
    return failed(problem);
  }
}

/** The library that completes is read only when it is asked for; for help, a stand-in is listed. */
async function addCompletion(program: Command): Promise<void> {
  const { withCompletion } = await import('./complete.ts');
  withCompletion(program);
}

async function failed(problem: unknown): Promise<number> {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? exit.done : exit.usage;
  if (problem instanceof Usage) {
    process.stderr.write(`mizan: ${problem.message}\n`);
    return exit.usage;
  }
  const { Refusal } = await import('../diagnostics/diagnostic.ts');
  if (problem instanceof Refusal) {
    const { printProblems } = await import('./terminal.ts');
    printProblems(problem.diagnostics);
    return exit.refused;
  }
  const stack = problem instanceof Error ? problem.stack : String(problem);
  process.stderr.write(
    `mizan: this is our fault, not yours. Send us the line you typed and this:\n${stack}\nmizan ${version}, node ${process.version}\n`,
  );
  return exit.fault;
}

/** How a command hands over its exit status. */
export type Done = (status: number) => void;

/** The whole command line, as the reference shows it. */
export function commands(done: Done = () => {}, isCompleting = false): Command {
  const program = new Command('mizan')
    .description(
      'Weighs reforms of public pay, subsidies and cash support: what each costs the treasury, and what it does to every household.',
    )
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: toReader, outputError: (said, write) => write(wrongUsage(said)) })
    .showHelpAfterError('(mizan --help lists the commands)')
    .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
    .addHelpText(
      'after',
      `
Start with:
  mizan run scenarios/kuwait/reforms/balanced-2026.yaml
  mizan run scenarios/kuwait/baseline-2025.yaml --table validation
  mizan explain scenarios/kuwait/reforms/balanced-2026.yaml --household KW-00001`,
    );
  runCommand(program, done);
  compareCommand(program, done);
  measureCommand(program, done);
  sweepCommand(program, done);
  reportCommands(program, done);
  testCommand(program, done);
  lookUpCommands(program, done, isCompleting);
  for (const command of program.commands)
    command.showHelpAfterError(`(mizan ${command.name()} --help shows its options and examples)`);
  return program;
}

/** Help, which ends quietly where its reader has gone (`| head`). */
function toReader(text: string): void {
  if (!process.stdout.listeners('error').includes(endQuietly)) process.stdout.on('error', endQuietly);
  process.stdout.write(text);
}

function endQuietly(problem: { readonly code?: string }): void {
  if (problem.code !== 'EPIPE') throw problem;
}

/** Adds the options that every command which runs a scenario takes. */
function withRunOptions(command: Command): Command {
  return command
    .option('--data <package>', 'data package to run on, in place of the one the baseline names')
    .option('--year <year>', 'policy year, in place of the file’s', whole)
    .option('--intensity <share>', 'how far the levers are pulled: 0.5, 50%, or wages=0.5,subsidies=1', intensity)
    .option('--by <variable>', 'show results by this variable too (repeatable)', several)
    .option('--table <id>', 'only this table (repeatable; mizan show tables lists them)', several)
    .option('--format <name>', 'terminal, csv, json or md')
    .option('-o, --output <folder>', 'write files there instead of printing')
    .addOption(new Option('--lang <language>', 'language of titles, labels and notes').choices(['en', 'ar']))
    .option('--seed <number>', 'seed of take-up and other draws', whole)
    .option('--min-cell <n>', 'withhold results on fewer records, and those that would give them away', whole)
    .option('--se', 'standard errors (there already where the data declare their design), on narrow pages too')
    .option('--no-se', 'no standard errors')
    .addOption(
      new Option('--lonely <rule>', 'a stratum of one sampling unit: centred on all, certain, or refused').choices([
        'centre',
        'certainty',
        'refuse',
      ]),
    )
    .option('--decimals <n>', 'digits after the point', whole)
    .addOption(new Option('--engine <name>', 'where to compute').choices(['local']).default('local'))
    .option('--no-codegen', 'run closures instead of a generated loop: slower, the same bytes')
    .option('--workers <n>', 'threads that share the loop: the same bytes', whole)
    .option('--force', 'write over results of another scenario')
    .option('--quiet', 'no progress and no warnings')
    .option('--no-color', 'no colour');
}

function runCommand(program: Command, done: Done): void {
  withRunOptions(program.command('run').argument('<scenario>', 'a reform or a baseline; join reforms with +'))
    .description('baseline against reform: fiscal and distributional tables')
    .addHelpText(
      'after',
      `
Examples:
  # the main tables on the terminal; one lever at half strength; every table and estimate as CSV
  mizan run scenarios/kuwait/reforms/balanced-2026.yaml
  mizan run scenarios/kuwait/reforms/balanced-2026.yaml --intensity wages=0.5
  mizan run scenarios/kuwait/reforms/balanced-2026.yaml --format csv -o out

  # two reforms of one baseline together
  mizan run scenarios/kuwait/reforms/kr7-pay-scale.yaml+scenarios/kuwait/reforms/kr11-rations-citizens.yaml

  # the review of the present rules
  mizan run scenarios/kuwait/baseline-2025.yaml`,
    )
    .action(async (scenario: string, flags: RunFlags) => {
      const { run } = await import('./run.ts');
      done(run(scenario, flags));
    });
}

function sweepCommand(program: Command, done: Done): void {
  withRunOptions(program.command('sweep').argument('<scenario>', 'a reform; join reforms with +'))
    .description('the intensity grid: saving, poverty, inequality and losers at each point')
    .option('--lever <name>', 'a lever to pull from 0 to 1 (once or twice; the first two where none is named)', several)
    .option('--steps <n>', 'points along each lever', whole, 11)
    .addHelpText(
      'after',
      `
Examples:
  mizan sweep scenarios/kuwait/reforms/balanced-2026.yaml --lever wages --lever subsidies --steps 11
  mizan sweep scenarios/kuwait/reforms/balanced-2026.yaml --lever compensation --format csv -o out/sweep`,
    )
    .action(async (scenario: string, flags: SweepFlags) => {
      const { sweep } = await import('./sweep.ts');
      done(sweep(scenario, flags));
    });
}

function compareCommand(program: Command, done: Done): void {
  withRunOptions(program.command('compare').argument('<scenario...>', 'two reforms or more of one baseline'))
    .description('several reforms side by side against one baseline')
    .addHelpText(
      'after',
      `
Examples:
  mizan compare scenarios/kuwait/reforms/kr11*.yaml scenarios/kuwait/reforms/kr12*.yaml
  mizan compare scenarios/kuwait/reforms/kr12-lpg-*.yaml --format md

  # one table of each
  mizan compare scenarios/kuwait/reforms/kr12-lpg-*.yaml --table poverty`,
    )
    .action(async (scenarios: readonly string[], flags: RunFlags) => {
      const { compare } = await import('./compare.ts');
      done(compare(scenarios, flags));
    });
}

function testCommand(program: Command, done: Done): void {
  program
    .command('test')
    .argument('<path...>', 'files of tests, or folders that hold them')
    .description('households with known answers: works them out and prints those that differ')
    .option('--quiet', 'only what differs and the last line')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `
Examples:
  mizan test scenarios
  mizan test scenarios/kuwait/tests/social-assistance.yaml
Exit status 3 where an answer differs, 1 where a file cannot be used.`,
    )
    .action(async (paths: readonly string[], flags: TestFlags) => {
      const { test } = await import('./test.ts');
      done(test(paths, flags));
    });
}
