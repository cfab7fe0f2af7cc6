import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mizan-test-'));
const policy =
  'policy: {period: month, instruments: {tax: {kind: schedule, base: pay, brackets: [{from: 100, rate: 10%}]}}}';
const files = {
  'good/a.yaml': `${policy}\ntests:\n  - {household: {pay: 300}, expect: {tax: -20}}\n  - {household: {pay: 100}, expect: {tax: 0}}\n`,
  'good/inner/b.yml': `${policy}\ntests:\n  - {household: {pay: 200}, expect: {tax: -10}}\n`,
  'good/baseline.yaml': 'instruments: {a: {kind: transfer, amount: 1}}\n',
  'good/notes.txt': 'not a test\n',
  'wrong.yaml': `${policy}\ntests:\n  - {name: a clerk, household: {pay: 300}, expect: {tax: -30}}\n  - {household: {pay: 100}, expect: {tax: 0}}\n`,
  'refused.yaml': `${policy}\ntests:\n  - {household: {pay: 300}, expct: {tax: -30}, expect: {tax: -20}}\n`,
  'refused-too.yaml': '- {policy: nowhere.yaml, expect: {tax: 0}}\n',
};
mkdirSync(join(folder, 'good', 'inner'), { recursive: true });
mkdirSync(join(folder, 'empty'));
for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);

const mizan = (...args: readonly string[]) => {
  const paths = args.map((arg) => (arg.startsWith('-') ? arg : join(folder, arg)));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bin/mizan.ts', 'test', ...paths],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout: stdout.replaceAll(/\S*mizan-test-\w+\//g, ''), stderr };
};

describe('mizan test', () => {
  test('runs every test file of a folder and passes over baselines', () => {
    const { status, stdout, stderr } = mizan('good');
    expect(stderr).toBe('');
    expect(stdout).toBe('good/a.yaml  2 passed\ngood/inner/b.yml  1 passed\n3 passed, 0 failed\n');
    expect(status).toBe(0);
  });

  test('ends with 3 where an answer differs, and shows how it was worked out', () => {
    const { status, stdout } = mizan('good', 'wrong.yaml', '--quiet');
    expect(status).toBe(3);
    expect(stdout).toMatch(/^wrong\.yaml {2}1 of 2 failed\n {2}wrong\.yaml:3:53 {2}a clerk\n/);
    expect(stdout).toContain('tax: expected -30, found -20, difference 10 (per month)');
    expect(stdout).toMatch(/base +300\n/);
    expect(stdout).toMatch(/4 passed, 1 failed\n$/);
  });

  test('ends with 1 where files cannot be used, and says all of it', () => {
    const { status, stdout, stderr } = mizan('good', 'refused.yaml', 'refused-too.yaml', 'empty');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/refused\.yaml:3:29 {2}a test has no field "expct"/);
    expect(stderr).toMatch(/refused-too\.yaml:1:12 {2}no file/);
    expect(stderr).toMatch(/no households with known answers in .*empty/);
  });
});
