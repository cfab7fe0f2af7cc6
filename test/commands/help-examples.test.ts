import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands, main } from '../../src/commands/main.ts';
import { program, root } from './mizan.ts';

/*
 * Every example of every help text, typed as it stands in a folder that holds the shipped scenarios and data. Shells that may
 * not be there are not asked for: of what they would read, only the command that prints it is run.
 */

const folder = mkdtempSync(join(tmpdir(), 'mizan-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const shipped of ['scenarios', 'data']) symlinkSync(join(root, shipped), join(folder, shipped));
mkdirSync(join(folder, 'bin'));
const shim = `#!/bin/sh\nexec '${process.execPath}' '${join(root, program())}' "$@"\n`;
writeFileSync(join(folder, 'bin', 'mizan'), shim, { mode: 0o755 });

const names = ['', ...commands().commands.map((command) => command.name())];
const examples = (await Promise.all(names.map(helpOf))).flatMap(examplesIn);

test('are found, of every command', () => {
  for (const name of names.filter(Boolean))
    expect(
      examples.filter((line) => line.includes(`mizan ${name}`)),
      name,
    ).not.toEqual([]);
});

test.each(examples)('%s', { timeout: 120_000 }, (line) => {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  const { status, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', env, maxBuffer: 1e8 });
  expect([status, stderr.split('\n').filter((said) => /^(mizan:|error|\S+ error)/.test(said))]).toEqual([0, []]);
});

async function helpOf(name: string): Promise<string> {
  let text = '';
  const write = process.stdout.write;
  process.stdout.write = (part) => {
    text += part;
    return true;
  };
  await main([...(name ? [name] : []), '--help']).finally(() => {
    process.stdout.write = write;
  });
  return text;
}

/** The lines that begin with the name of the program, those that end with a backslash with the next. */
function examplesIn(help: string): readonly string[] {
  const after = help.split(/^(?:Examples|Start with):$/m)[1] ?? '';
  return after
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/^source <\((.*)\)$|^(.*) \| source$/, '$1$2'))
    .filter((line) => line.startsWith('mizan '));
}
