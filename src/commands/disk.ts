import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Files } from '../population/files.ts';

/** Files of this machine, by path from the working folder. */
export const disk: Files = {
  read(path) {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
  },
  resolve(from, named) {
    return display(resolve(dirname(from), named));
  },
  display,
  hash(bytes) {
    return createHash('sha256').update(bytes).digest('hex');
  },
};

function display(path: string): string {
  return relative('', path).replaceAll('\\', '/') || '.';
}
