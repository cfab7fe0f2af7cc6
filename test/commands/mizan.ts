import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** What a command printed, and its exit status. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The root of the checkout, from which commands are run. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const folder = `tmp/mizan-${process.pid}-${Date.now()}`;
let built = false;
afterAll(() => rmSync(`${root}${folder}`, { recursive: true, force: true }));

/** The command line as it stands, bundled once for each file of tests, which starts much faster than its sources. */
export function program(): string {
  if (!built) {
    spawnSync(process.execPath, ['build.js', folder], { cwd: root, stdio: 'inherit' });
    built = true;
  }
  return `${folder}/mizan.js`;
}

/** Runs the command line as a person would, at the root of the checkout, with these variables set. */
export function mizan(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const options = { cwd: root, encoding: 'utf8', env: { ...bare(), ...env }, maxBuffer: 1e8 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...args], options);
  return { status, out: stdout, err: stderr };
}

function bare(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, COLUMNS: ___, ...rest } = process.env;
  return rest;
}

/** A scenario of the tests. */
export function fixture(name: string): string {
  return `test/commands/fixtures/${name}`;
}

/** The shipped scenarios that tests run. */
export const shipped = {
  reform: 'scenarios/kuwait/reforms/balanced-2026.yaml',
  baseline: 'scenarios/kuwait/baseline-2025.yaml',
};
