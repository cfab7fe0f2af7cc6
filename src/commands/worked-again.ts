import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asked } from './asked.ts';

/** Writes results again, in a folder of their own for as long as `look` needs it. */
export async function workedAgain<T>(asked: Asked, look: (folder: string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
  try {
    await write(asked, { output: folder, quiet: true });
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(asked: Asked, to: { readonly output: string; readonly quiet: boolean }): Promise<void> {
  if (asked.command === 'measure') {
    await (await import('./measure.ts')).measure(asked.data, { ...asked.flags, ...to });
    return;
  }
  const { command, scenarios } = asked;
  const flags = { ...asked.flags, ...to };
  if (command === 'compare') (await import('./compare.ts')).compare(scenarios, flags);
  else if (command === 'sweep') (await import('./sweep.ts')).sweep(scenarios[0], flags);
  else (await import('./run.ts')).run(scenarios[0], flags);
}
