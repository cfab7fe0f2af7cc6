import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mizan, shipped } from '../../commands/mizan.ts';

const folder = mkdtempSync(join(tmpdir(), 'mizan-report-'));
const report = join(folder, 'report');
const patience = 240_000;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function at(...path: readonly string[]): string {
  return join(report, ...path);
}

let first: ReturnType<typeof mizan>;
beforeAll(() => {
  first = mizan(['report', shipped.reform, '-o', report, '--format', 'html,md', '--lang', 'en,ar', '--pack', 'psia']);
}, patience);

test('a report of the shipped reform is written in both languages, every check holding', () => {
  expect(first.err).toMatch(/^\d+ files in .*, run [0-9a-f]{12}\n$/);
  expect(first.status).toBe(0);
  for (const path of [
    'report-en.html',
    'report-ar.html',
    'report-en.md',
    'report-ar.md',
    'run.json',
    'charts/en/winners.svg',
    'charts/ar/winners.csv',
    'data/estimates.csv',
    'data/poverty.csv',
  ])
    expect([path, existsSync(at(path))]).toEqual([path, true]);
  const run = JSON.parse(readFileSync(at('run.json'), 'utf8')) as { hash: string; files: { path: string }[] };
  expect(readFileSync(at('report-en.html'), 'utf8')).toContain(`run ${run.hash.slice(0, 12)} `);
  expect(readFileSync(at('report-ar.md'), 'utf8')).toContain(run.hash.slice(0, 12));
});

test(
  'worked out again it is the same to the last byte',
  () => {
    const { status, out } = mizan(['verify', report, '--rerun']);
    expect(out).toMatch(/inputs checked, worked out again: nothing differs\n$/);
    expect(status).toBe(0);
  },
  patience,
);

describe('verify', () => {
  test('finds one changed byte and says where, exit status 3', () => {
    const other = join(folder, 'changed');
    cpSync(report, other, { recursive: true });
    appendFileSync(join(other, 'data', 'poverty.csv'), ' ');
    const { status, out } = mizan(['verify', other]);
    expect(out).toContain('data/poverty.csv: changed since it was written');
    expect(status).toBe(3);
  });

  test('names what is not in the record, which is no fault', () => {
    const other = join(folder, 'beside');
    cpSync(report, other, { recursive: true });
    writeFileSync(join(other, 'notes.txt'), 'mine');
    const { status, out } = mizan(['verify', other]);
    expect(out).toContain('nothing differs; not in the record: notes.txt');
    expect(status).toBe(0);
  });

  test('refuses a folder without a record', () => {
    const { status, err } = mizan(['verify', folder]);
    expect(err).toContain('holds no run.json');
    expect(status).toBe(1);
  });
});

describe('wrong usage', () => {
  test.each([
    [['report'], 'name a scenario'],
    [['report', shipped.reform], 'say where to write the report'],
    [['report', shipped.reform, '-o', report, '--format', 'htm'], 'no format "htm": did you mean html?'],
    [['report', shipped.reform, '-o', report, '--lang', 'fr'], 'no language "fr"'],
  ])('%j is said in a line', (args, message) => {
    const { status, err } = mizan(args);
    expect(err).toContain(message);
    expect(status).toBe(2);
  });

  test(
    'a template with mistakes is refused, with places, and nothing is written',
    () => {
      const template = join(folder, 'mine.yaml');
      writeFileSync(template, 'summary:\n  savings: "x"\n');
      const other = join(folder, 'none');
      const { status, err } = mizan(['report', shipped.reform, '-o', other, '--template', template]);
      expect(err).toMatch(/mine\.yaml:2:3 +the report has no sentence "summary\.savings"/);
      expect(status).toBe(1);
      expect(existsSync(other)).toBe(false);
    },
    patience,
  );
});

test('the sentences can be printed to be edited', () => {
  const { status, out } = mizan(['report', '--show-template', 'ar']);
  expect(status).toBe(0);
  expect(out).toMatch(/^language: ar\n/);
  expect(out).toContain('  title: "الملخص"');
});
