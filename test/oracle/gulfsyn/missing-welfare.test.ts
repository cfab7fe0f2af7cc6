import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mizan } from '../../commands/mizan.ts';

const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'missing-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Table {
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes: readonly string[];
}

test('what groups fall short of all people is said where welfare is missing', () => {
  const [header, ...rows] = own('gulfsyn_households.csv').trim().split('\n');
  const at = header.split(',').indexOf('expenditure');
  const blanked = rows.map((row, k) =>
    k % 12 === 0
      ? row
          .split(',')
          .map((cell, c) => (c === at ? '' : cell))
          .join(',')
      : row,
  );
  writeFileSync(join(folder, 'gulfsyn_households.csv'), `${[header, ...blanked].join('\n')}\n`);
  for (const name of ['gulfsyn_persons.csv', 'datapackage.yaml', 'social-assistance.yaml'])
    writeFileSync(join(folder, name), own(name));
  const scenario = join(folder, 'social-assistance.yaml');
  const { status, out } = mizan(['run', scenario, '--table', 'distribution', '--format', 'json', '--quiet']);
  expect(status).toBe(0);
  const [{ columns, rows: cells, notes }] = (JSON.parse(out) as { readonly tables: readonly Table[] }).tables;
  const people = columns.findIndex(({ id }) => id === 'people');
  const inGroups = cells.slice(0, -1).reduce((sum, row) => sum + Number(row[people]), 0);
  const said = notes.map((note) => /^100 households .*: ([\d.]+)% of people/.exec(note)?.[1]).find(Boolean);
  expect(inGroups).toBeLessThan(99);
  expect(inGroups + Number(said)).toBeCloseTo(100, 1);
});
