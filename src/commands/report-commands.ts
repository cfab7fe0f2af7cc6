import { type Command, Option } from 'commander';
import { intensity, several, whole } from './options.ts';
import type { ReportFlags } from './report.ts';
import type { VerifyFlags } from './verify.ts';

/** Adds `mizan report` and `mizan verify` to the program. */
export function reportCommands(program: Command, done: (status: number) => void): void {
  reportCommand(program, done);
  verifyCommand(program, done);
}

function reportCommand(program: Command, done: (status: number) => void): void {
  const command = program
    .command('report')
    .argument('[scenario]', 'a reform or a baseline; join reforms with +')
    .description('the assessment report: text, tables and charts, in English and Arabic')
    .option('-o, --output <folder>', 'where to write it');
  withRunOptions(withPageOptions(command))
    .addHelpText('after', reportExamples)
    .action(async (scenario: string | undefined, flags: ReportFlags) => {
      const { report } = await import('./report.ts');
      done(await report(scenario, flags));
    });
}

const reportExamples = `
Examples:
  mizan report scenarios/kuwait/reforms/balanced-2026.yaml -o reports/x --format html,md --lang en,ar
  mizan report scenarios/kuwait/reforms/balanced-2026.yaml -o reports/y --pack psia --numbering subsim

  # sentences of your own: print them, edit what is to be said otherwise, and hand them over
  mizan report --show-template en > mine.yaml
  mizan report scenarios/kuwait/reforms/balanced-2026.yaml -o reports/z --template mine.yaml`;

/** What the report holds and how it is written. */
function withPageOptions(command: Command): Command {
  const choice = (flag: string, text: string, choices: readonly string[], usual: string) =>
    new Option(flag, text).choices(choices).default(usual);
  return command
    .option('--format <names>', 'formats (repeatable, or joined by commas)', several)
    .option('--lang <languages>', 'en, ar or both', several)
    .addOption(choice('--pack <name>', 'what it holds', ['psia', 'wage', 'social-protection', 'full'], 'full'))
    .addOption(choice('--numbering <name>', 'how tables are numbered', ['mizan', 'subsim'], 'mizan'))
    .addOption(choice('--numerals <name>', 'digits of Arabic text: 0123 or ٠١٢٣', ['latin', 'arabic'], 'latin'))
    .option('--template <file>', 'sentences of your own, in YAML')
    .addOption(
      new Option('--show-template <language>', 'print the sentences as they are, to be edited').choices(['en', 'ar']),
    )
    .option('--decimals <n>', 'digits after the point in tables', whole);
}

/** What is run, and what may be shown of it. */
function withRunOptions(command: Command): Command {
  return command
    .option('--data <package>', 'data package to run on, in place of the one the baseline names')
    .option('--year <year>', 'policy year, in place of the file’s', whole)
    .option('--intensity <share>', 'how far the levers are pulled: 0.5, 50%, or wages=0.5,subsidies=1', intensity)
    .option('--by <variable>', 'show results by this variable too (repeatable)', several)
    .option('--seed <number>', 'seed of take-up and other draws', whole)
    .option('--min-cell <n>', 'withhold cells on fewer households (10 unless the data say; 0 for none)', whole)
    .option('--round-to <n>', 'round heads to a multiple of this', whole)
    .option('--se', 'standard errors (there already where the data declare their design)')
    .option('--no-se', 'no standard errors')
    .option('--no-codegen', 'run closures instead of a generated loop: slower, the same bytes')
    .option('--force', 'write over results of another scenario')
    .option('--quiet', 'no progress and no warnings')
    .option('--no-color', 'no colour');
}

function verifyCommand(program: Command, done: (status: number) => void): void {
  program
    .command('verify')
    .argument('<folder>', 'a folder that mizan wrote')
    .description('recomputes the hashes of results and inputs; finds any changed byte (exit status 3)')
    .option('--rerun', 'works the results out again and compares every byte')
    .option('--quiet', 'only what differs')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `
Examples:
  mizan verify reports/x
  mizan verify reports/x --rerun`,
    )
    .action(async (folder: string, flags: VerifyFlags) => {
      const { verify } = await import('./verify.ts');
      done(await verify(folder, flags));
    });
}
