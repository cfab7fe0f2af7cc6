import { type Command, Option } from 'commander';
import type { MeasureFlags } from './measure.ts';
import { several, whole } from './options.ts';

/** Adds `mizan measure` to the program. */
export function measureCommand(program: Command, done: (status: number) => void): void {
  const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  program
    .command('measure')
    .argument('<data>', 'a CSV file, or a data package (its file or folder)')
    .description('any indicator of any data, with its standard error and no policy')
    .option('--of <rule>', 'variable to measure: a column or a rule over columns (repeatable)', each)
    .option('--weight <rule>', 'what each row stands for')
    .option('--size <rule>', 'members of each row: people are counted, weight × size')
    .option('--strata <column>', 'strata of the sample')
    .option('--psu <column>', 'primary sampling units')
    .option('--fpc <column>', 'primary sampling units of the stratum in the country (or the share drawn)')
    .addOption(
      new Option('--lonely <rule>', 'a stratum with one sampling unit').choices(['centre', 'certainty', 'refuse']),
    )
    .option('--replicates <pattern>', "columns of replicate weights ('rw*'), or how many bootstrap samples to draw")
    .addOption(new Option('--replicate-method <name>', 'how replicates are made').choices(['bootstrap', 'jkn', 'brr']))
    .addOption(new Option('--centre <what>', 'what replicates are taken around').choices(['estimate', 'mean']))
    .option('--seed <number>', 'seed of bootstrap draws', whole)
    .option('--filter <rule>', 'only rows for which it holds: a domain, with the full design kept')
    .option('--by <groups>', 'deciles, quintiles, or a column (repeatable)', each)
    .option('--welfare <rule>', 'what ranks people and is compared with the line, where it is not --of itself')
    .option('--against <rule>', 'the same units under another variable: baseline, reform and change')
    .option('--rank <rule>', 'what equal groups are formed on, where it is not --welfare (welfare before a transfer)')
    .option('--compare <file>', 'an independent sample to be the baseline: the change has an independent error')
    .option('--line <line>', '9000, 60%median, 50%mean, a column, or name=… (repeatable)', each)
    .option('--indicator <names>', 'indicators, or all (repeatable; mizan show indicators lists them)', several)
    .addOption(new Option('--quantile <rule>', 'where quantiles lie').choices(['average', 'inverse', 'interpolate']))
    .addOption(new Option('--groups <rule>', 'how equal groups are cut').choices(['cut', 'share', 'split']))
    .option('--contrast <groups>', 'sex=female,male: the first group less the second (repeatable)', each)
    .option('--decompose <what>', 'source=wages,pensions; by=region; growth; or mobility (repeatable)', each)
    .addOption(
      new Option('--period <period>', 'put flows in this period').choices(['year', 'quarter', 'month', 'week', 'day']),
    )
    .option('--min-cell <n>', 'withhold results on fewer records, and those that would give them away', whole)
    .option('--format <name>', 'terminal, csv, json or md')
    .option('-o, --output <folder>', 'write files there instead of printing')
    .option('--lang <language>', 'en or ar')
    .option('--decimals <n>', 'digits after the point', whole)
    .option('--force', 'write over results of other data')
    .option('--quiet', 'no progress and no warnings')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      `
Examples:
  # a data package says weights, sizes and design itself
  mizan measure data/kuwait --of consumption/size --line 60%median --by governorate
  mizan measure data/kuwait --of consumption/size --line 60%median --indicator all --format json

  # of a CSV file, say them
  mizan measure data/kuwait/households.csv --of income --weight weight --strata stratum --psu psu \\
    --by deciles --indicator mean,share

  # who receives a transfer, and what poverty would be without it
  mizan measure data/kuwait --of assistance_received --welfare consumption --by quintiles \\
    --indicator coverage,concentration
  mizan measure data/kuwait --of income --against 'income - assistance_received' --line 60%median`,
    )
    .action(async (data: string, flags: MeasureFlags) => {
      const { measure } = await import('./measure.ts');
      done(await measure(data, flags));
    });
}
