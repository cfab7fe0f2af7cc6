import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { error, Refusal } from '../diagnostics/diagnostic.ts';
import type { Files } from '../population/files.ts';
import { reasonOf } from './failure-reasons.ts';
import { hashOf } from './hash.ts';

/** Files of this machine, by path from the working folder. */
export const disk: Files = {
  read(path) {
    try {
      return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
    } catch (problem) {
      const file = display(path);
      throw new Refusal([error('file-unreadable', { file }, { path: file, why: reasonOf(problem) })]);
    }
  },
  isFolder(path) {
    return existsSync(path) && statSync(path).isDirectory();
  },
  resolve(from, named) {
    return display(resolve(dirname(from), named));
  },
  display,
  hash: hashOf,
};

function display(path: string): string {
  return relative('', path).replaceAll('\\', '/') || '.';
}
