import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { error, Refusal } from '../diagnostics/diagnostic.ts';
import { reasonOf } from './failure-reasons.ts';
import { unbroken } from './interrupts.ts';
import { takePlace } from './replace-files.ts';
import { cleared, removedIfEmpty, staged } from './stage-files.ts';

/** A file to be written under a folder. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a set of files whole or not at all: first all of them into a folder aside, which then takes the place of the one
 * asked for. What stood there of an earlier set, and nobody changed, goes; other files stay. Where anything fails, what was
 * there is there still. A folder that holds results of another scenario is refused unless forced.
 */
export function writeFiles(
  folder: string,
  outputs: readonly Output[],
  guard: { readonly scenario: string; readonly force?: boolean },
): void {
  unbroken(() => {
    try {
      const target = existsSync(folder) ? realpathSync(folder) : resolve(folder);
      cleared(target);
      refuseFile(folder);
      refuseAnother(folder, guard);
      replace(target, outputs);
    } catch (problem) {
      if (problem instanceof Refusal) throw problem;
      throw notWritten(folder, problem);
    }
  });
}

function replace(target: string, outputs: readonly Output[]): void {
  const made = mkdirSync(dirname(target), { recursive: true });
  try {
    const staging = staged(target, outputs);
    try {
      takePlace(target, staging, outputs);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  } catch (problem) {
    if (made !== undefined) removedIfEmpty(dirname(target), made);
    throw problem;
  }
}

function notWritten(path: string, problem: unknown): Refusal {
  return new Refusal([error('not-written', undefined, { path, why: reasonOf(problem) })]);
}

function refuseFile(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw notWritten(folder, { code: 'ENOTDIR' });
}

function refuseAnother(
  folder: string,
  { scenario, force }: { readonly scenario: string; readonly force?: boolean },
): void {
  const record = join(folder, 'run.json');
  if (force || !existsSync(record)) return;
  const other = scenarioIn(readFileSync(record, 'utf8'));
  if (other !== scenario)
    throw new Refusal([error('folder-of-another', undefined, { path: folder, scenario: other ?? 'something else' })]);
}

function scenarioIn(record: string): string | undefined {
  try {
    const { scenario } = JSON.parse(record) as { scenario?: string };
    return scenario;
  } catch {
    return undefined;
  }
}
