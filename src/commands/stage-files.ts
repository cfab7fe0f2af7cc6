import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Output } from './write-files.ts';

/** Writes files into a new folder aside of `target`, on the same disk: beside it, or in it where nothing may be written beside. */
export function staged(target: string, outputs: readonly Output[]): string {
  const staging = opened(target);
  try {
    for (const { path, content } of outputs) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), content);
    }
    return staging;
  } catch (problem) {
    rmSync(staging, { recursive: true, force: true });
    throw problem;
  }
}

function opened(target: string): string {
  try {
    mkdirSync(aside(target, 'part'));
    return aside(target, 'part');
  } catch (problem) {
    if (!existsSync(target)) throw problem;
    const inside = join(target, aside('', 'part'));
    mkdirSync(inside);
    return inside;
  }
}

/** The name beside a folder under which this process keeps what is to come (`part`) or what was (`before`). */
export function aside(target: string, what: 'part' | 'before'): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.${what}`);
}

/** Clears up after processes that were killed while they wrote: what they had begun goes, what they had put aside comes back. */
export function cleared(target: string): void {
  for (const { path, what } of leftovers(target)) {
    if (what === 'before' && !existsSync(target)) renameSync(path, target);
    else rmSync(path, { recursive: true, force: true });
  }
}

function leftovers(target: string): readonly { readonly path: string; readonly what: string }[] {
  return [
    { folder: dirname(target), name: basename(target) },
    { folder: target, name: '' },
  ].flatMap(({ folder, name }) =>
    namesIn(folder).flatMap((entry) => {
      const [, id, what] =
        (entry.startsWith(`.${name}.`) && entry.slice(name.length + 1).match(/^\.(\d+)\.(part|before)$/)) || [];
      return id === undefined || isAtWork(Number(id)) ? [] : [{ path: join(folder, entry), what }];
    }),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAtWork(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (problem) {
    return (problem as { readonly code?: string }).code === 'EPERM';
  }
}

/** Removes a folder and those above it, up to `last`, as far as nothing is in them. */
export function removedIfEmpty(folder: string, last: string): void {
  try {
    rmdirSync(folder);
    if (folder !== last) removedIfEmpty(dirname(folder), last);
  } catch {
    // it holds something after all
  }
}
