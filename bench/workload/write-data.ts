import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, packageOf } from './generate.ts';

/** The folder of W's data package for that many persons, written when it is not there yet. */
export function dataFor(persons: number): string {
  const folder = join('tmp', 'bench', String(persons));
  if (existsSync(join(folder, 'datapackage.yaml'))) return folder;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(packageOf(generate(persons)))) writeFileSync(join(folder, name), text);
  return folder;
}
