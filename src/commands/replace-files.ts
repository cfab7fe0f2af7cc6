import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { RunFile } from '../reports/provenance/run-file.ts';
import { hashOf } from './hash.ts';
import { aside } from './stage-files.ts';
import type { Output } from './write-files.ts';

/** Puts the files staged for a folder into it, in place of the set there before: with one move where it holds nothing else, else one by one. */
export function takePlace(target: string, staging: string, outputs: readonly Output[]): void {
  if (!existsSync(target)) {
    renameSync(staging, target);
    return;
  }
  const earlier = earlierSet(target);
  const known = new Set([...earlier, ...outputs.map(({ path }) => path)]);
  const isMovable = !holds(target, process.cwd()) && !holds(target, staging) && !hasOthers(target, known);
  if (isMovable && swapped(target, staging)) return;
  putIn(target, staging, { outputs, earlier });
}

const record = 'run.json';

/** The files of the set that a folder holds, as its record lists them, but for those that somebody changed since. */
function earlierSet(target: string): readonly string[] {
  const { files = [] } = recordOf(target);
  const own = files.filter(({ path, sha256 }) => {
    const file = join(target, path);
    return holds(target, file) && isFile(file) && hashOf(readFileSync(file)) === sha256;
  });
  return own.map(({ path }) => path);
}

function recordOf(target: string): Partial<Pick<RunFile, 'files'>> {
  try {
    const { files } = JSON.parse(readFileSync(join(target, record), 'utf8')) as RunFile;
    return Array.isArray(files) ? { files } : {};
  } catch {
    return {};
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function holds(folder: string, path: string): boolean {
  const from = relative(folder, path);
  return !/^\.\.(?:[\\/]|$)|^(?:[A-Za-z]:|\/)/.test(from);
}

/** Whether a folder has anything in it that is not among the files known. */
function hasOthers(target: string, known: ReadonlySet<string>, within = ''): boolean {
  return readdirSync(join(target, within), { withFileTypes: true }).some((entry) => {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    return entry.isDirectory() ? hasOthers(target, known, path) : !entry.isFile() || !known.has(path);
  });
}

/** Exchanges two folders; false where the disk does not allow it. */
function swapped(target: string, staging: string): boolean {
  const before = aside(target, 'before');
  try {
    chmodSync(staging, statSync(target).mode & 0o7777);
    renameSync(target, before);
  } catch {
    return false;
  }
  try {
    renameSync(staging, target);
  } catch (problem) {
    renameSync(before, target);
    throw problem;
  }
  rmSync(before, { recursive: true, force: true });
  return true;
}

interface Sets {
  readonly outputs: readonly Output[];
  readonly earlier: readonly string[];
}

/** Moves files one by one: the old record goes first and the new one comes last, so that a folder with a record is a whole set. */
function putIn(target: string, staging: string, { outputs, earlier }: Sets): void {
  const kept = join(staging, '.before');
  const done: { readonly from: string; readonly to: string }[] = [];
  const move = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    done.push({ from, to });
  };
  const paths = outputs.map(({ path }) => path);
  const replaced = [...new Set([record, ...earlier, ...paths])].filter((path) => isFile(join(target, path)));
  try {
    for (const path of replaced) move(join(target, path), join(kept, path));
    for (const path of [...paths].sort((a, b) => Number(a === record) - Number(b === record)))
      move(join(staging, path), join(target, path));
  } catch (problem) {
    for (const { from, to } of done.reverse()) renameSync(to, from);
    throw problem;
  }
}
