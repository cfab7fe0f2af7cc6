import { realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administrativeTotalsFile } from './make/administrative-totals.ts';
import { fitPage } from './make/fit.ts';
import { margins } from './make/margins.ts';
import { payGridFile } from './make/pay-grid-file.ts';
import { syntheticPopulation } from './make/population.ts';
import { householdsFile, personsFile } from './make/population-files.ts';
import { subsidiesFile } from './make/subsidies.ts';

/**
 * Every generated file of the Kuwait data by name: the same text at each call, on any machine. Run this file to write
 * them: `npx tsx data/kuwait/make.ts`.
 */
export function make(): ReadonlyMap<string, string> {
  const households = syntheticPopulation();
  return new Map([
    ['households.csv', householdsFile(households)],
    ['persons.csv', personsFile(households)],
    ['pay-grid.csv', payGridFile()],
    ['subsidies.csv', subsidiesFile()],
    ['administrative-totals.csv', administrativeTotalsFile()],
    ['FIT.md', fitPage(margins(households))],
  ]);
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === here) {
  for (const [name, text] of make()) writeFileSync(join(dirname(here), name), text);
}
