import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { indicatorEntries } from '../../src/reports/reference/indicators.ts';
import { root } from './mizan.ts';

/* The example of every indicator of the reference, on the shipped data. */

const examples = indicatorEntries().map(({ example }) => example!);
const folder = mkdtempSync(join(tmpdir(), 'mizan-indicators-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(examples)('%s', async (example) => {
  process.chdir(root);
  const [, ...args] = example.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ''));
  const status = await main([...args, '--format', 'json', '-o', folder, '--force', '--quiet']);
  expect(status).toBe(0);
  const { estimates } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as {
    readonly estimates: readonly { readonly value: number | null }[];
  };
  expect(estimates.some(({ value }) => value !== null)).toBe(true);
});
