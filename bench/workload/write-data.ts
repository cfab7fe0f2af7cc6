import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generate, writePackage } from './generate.ts';

/** The folder of W's data package for that many persons, written when it is not there yet. */
export function dataFor(persons: number): string {
  const folder = join('tmp', 'bench', String(persons));
  if (!existsSync(join(folder, 'datapackage.yaml'))) writePackage(generate(persons), folder);
  return folder;
}
