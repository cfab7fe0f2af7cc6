import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasureFlags } from './measure.ts';
import type { RunFlags } from './options.ts';

/** How results other than a report were asked for: enough to write them again. */
export type Asked =
  | {
      readonly command: 'run' | 'compare' | 'sweep';
      readonly scenarios: readonly string[];
      readonly flags: RunFlags;
    }
  | { readonly command: 'measure'; readonly data: string; readonly flags: MeasureFlags };

const indifferent = new Set(['output', 'force', 'quiet', 'color', 'codegen', 'workers', 'engine']);

/** The flags that decide what is written: neither where it goes nor how it is worked out. */
export function decisive<Flags extends object>(flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([name]) => !indifferent.has(name))) as Flags;
}

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
