import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { mizan } from './mizan.ts';

const folder = mkdtempSync(join(tmpdir(), 'mizan-negative-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a Gini of −5, 5, 10 is 1, and the negative that makes it so is said', () => {
  const path = join(folder, 'incomes.csv');
  writeFileSync(path, 'x\n-5\n5\n10\n');
  const { status, out } = mizan(['measure', path, '--of', 'x', '--indicator', 'gini']);
  expect(status).toBe(0);
  expect(out).toMatch(/Gini index +1\.0000/);
  expect(out).toMatch(/3 of 3 records measured: 1 negative/);
  expect(out).toMatch(/zeros and negatives kept/);
});
