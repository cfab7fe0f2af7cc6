import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunFlags } from './options.ts';

/** How results other than a report were asked for: enough to write them again. */
export interface Asked {
  readonly command: 'run' | 'compare' | 'sweep';
  readonly scenarios: readonly string[];
  readonly flags: RunFlags;
}

/** Writes results again, in a folder of their own for as long as `look` needs it. */
export async function workedAgain<T>(asked: Asked, look: (folder: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  try {
    await write(asked, { ...asked.flags, output: folder, quiet: true });
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write({ command, scenarios }: Asked, flags: RunFlags): Promise<void> {
  if (command === 'compare') (await import('./compare.ts')).compare(scenarios, flags);
  else if (command === 'sweep') (await import('./sweep.ts')).sweep(scenarios[0], flags);
  else (await import('./run.ts')).run(scenarios[0], flags);
}
