import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Step, stepsOf } from './page.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a step of a guide printed, with its exit status. */
export interface Done {
  readonly step: Step;
  readonly status: number | null;
  readonly lines: readonly string[];
}

/** Types a guide's commands in a copy of the shipped scenarios and data, as its reader would, hands over what they printed and the folder, and clears up. */
export function followed<T>(page: string, program: string, read: (done: readonly Done[], folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mizan-guide-'));
  try {
    cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
    symlinkSync(join(root, 'data'), join(folder, 'data'));
    return read(
      stepsOf(page).map((step) => typed(step, program, folder)),
      folder,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function typed(step: Step, program: string, cwd: string): Done {
  const npx = `npx() { shift; "${process.execPath}" "${program}" "$@"; }`;
  const { COLUMNS: _, FORCE_COLOR: __, ...env } = process.env;
  const options = { cwd, encoding: 'utf8', env, maxBuffer: 1e8 } as const;
  const { status, stdout } = spawnSync('sh', ['-ec', `exec 2>&1\n${npx}\n${step.script}`], options);
  return { step, status, lines: stdout.trimEnd().split('\n') };
}
