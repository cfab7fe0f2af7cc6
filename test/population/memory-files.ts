import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Files } from '../../src/population/files.ts';

/** Files held in memory: texts are utf-8. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const bytes = new Map(
    Object.entries(contents).map(([path, content]): [string, Uint8Array] => [
      posix.normalize(path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    read: (path) => bytes.get(posix.normalize(path)),
    resolve: (from, relative) => posix.join(posix.dirname(from), relative),
    display: (path) => path,
    hash: (content) => createHash('sha256').update(content).digest('hex'),
  };
}
