import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { error, Refusal } from '../diagnostics/diagnostic.ts';
import { reasonOf } from './failure-reasons.ts';

/** A file to be written under a folder. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files whole or not at all: each under a temporary name first, renamed only when all are there. A folder that holds
 * results of another scenario is refused unless forced.
 */
export function writeFiles(
  folder: string,
  outputs: readonly Output[],
  guard: { readonly scenario: string; readonly force?: boolean },
): void {
  refuseAnother(folder, guard);
  const pending: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const { path, content } of outputs) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      const temporary = `${target}.part`;
      pending.push({ temporary, path: target });
      writeFileSync(temporary, content);
    }
    for (const { temporary, path } of pending) renameSync(temporary, path);
  } catch (problem) {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
    const { path = folder } = problem as { path?: string };
    throw new Refusal([error('not-written', undefined, { path, why: reasonOf(problem) })]);
  }
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
