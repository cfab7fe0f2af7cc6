import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../src/commands/main.ts', import.meta.url));

it('reads commander and nothing else before a command is called', () => {
  const { files, packages } = loadedBy(main);
  expect([...packages].sort()).toEqual(['commander']);
  expect(files.size).toBeLessThan(10);
});

/** Files and packages that a file imports as it is loaded, with all that those import. */
function loadedBy(file: string, seen = { files: new Set<string>(), packages: new Set<string>() }) {
  if (seen.files.has(file)) return seen;
  seen.files.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gms);
  for (const [, from] of imports) {
    if (from.endsWith('.ts')) loadedBy(join(dirname(file), from), seen);
    else if (!from.startsWith('.') && !from.startsWith('node:')) seen.packages.add(from);
  }
  return seen;
}
