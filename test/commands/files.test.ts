import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reasonOf } from '../../src/commands/failure-reasons.ts';
import { mizan } from './mizan.ts';

const folder = mkdtempSync(join(tmpdir(), 'mizan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const isRoot = process.getuid?.() === 0;

describe('a file that cannot be read', () => {
  it.skipIf(isRoot)('is refused with the reason', () => {
    const path = join(folder, 'closed.yaml');
    writeFileSync(path, 'title: x\n');
    chmodSync(path, 0);
    const { status, out, err } = mizan(['run', path]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('closed.yaml": no permission\n       see who may open it');
  });

  it.skipIf(!existsSync('/proc/self/mem'))('is refused whatever the reason', () => {
    const { status, err } = mizan(['run', '/proc/self/mem']);
    expect(status).toBe(1);
    expect(err).toContain('proc/self/mem": the disk failed to read it');
  });

  it('names the reason in words, or by its code where there are none', () => {
    expect(reasonOf({ code: 'EACCES' })).toBe('no permission');
    expect(reasonOf({ code: 'EWHATEVER' })).toBe('EWHATEVER');
  });
});

describe('a folder in place of a file', () => {
  it('is called a folder', () => {
    const { status, err } = mizan(['run', 'scenarios/kuwait']);
    expect(status).toBe(1);
    expect(err).toBe(
      '"scenarios/kuwait" is a folder, and a file is needed\n       name a file in it; mizan check and mizan test take folders\n',
    );
  });
});

describe('a folder of results', () => {
  const results = join(folder, 'results');
  const [one, other] = ['one.yaml', 'other.yaml'].map((name) => tinyScenario(name));
  const run = (scenario: string, format: string, ...more: string[]) =>
    mizan(['run', scenario, '--format', format, '-o', results, '--quiet', ...more]).status;

  it.each(['json', 'md', 'csv'])('is verified by its record in %s, byte by byte', (format) => {
    rmSync(results, { recursive: true, force: true });
    expect(run(one, format)).toBe(0);
    expect(mizan(['verify', results]).status).toBe(0);
    const files = readdirSync(results).filter((path) => path !== 'run.json');
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) {
      const bytes = readFileSync(join(results, path));
      const flipped = Buffer.from(bytes);
      flipped[bytes.length >> 1] ^= 1;
      writeFileSync(join(results, path), flipped);
      const { status, out } = mizan(['verify', results]);
      expect([status, out]).toEqual([3, expect.stringContaining(`${path}: changed since it was written`)]);
      writeFileSync(join(results, path), bytes);
    }
  });

  it.each(['json', 'md', 'csv'])('is kept from another scenario in %s, and given up to --force', (format) => {
    rmSync(results, { recursive: true, force: true });
    mkdirSync(results);
    expect(run(one, format)).toBe(0);
    expect(run(one, format)).toBe(0);
    expect(run(other, format)).toBe(1);
    expect(JSON.parse(readFileSync(join(results, 'run.json'), 'utf8')).scenario).toMatch(/one\.yaml$/);
    expect(run(other, format, '--force')).toBe(0);
    expect(JSON.parse(readFileSync(join(results, 'run.json'), 'utf8')).scenario).toMatch(/other\.yaml$/);
  });
});

/** A baseline of one transfer to two households, beside its data. */
function tinyScenario(name: string): string {
  writeFileSync(join(folder, 'households.csv'), 'id,weight,members,income\na,1,2,10\nb,3,1,20\n');
  writeFileSync(
    join(folder, 'datapackage.yaml'),
    `name: tiny
resources:
  - name: households
    path: households.csv
    schema:
      primaryKey: id
      fields: [{name: id, type: string}, {name: weight, type: number}, {name: members, type: integer}, {name: income, type: number}]
mizan: {currency: KWD, year: 2025, households: households, size: members, weight: weight}
`,
  );
  const path = join(folder, name);
  writeFileSync(
    path,
    `title: ${name}\nyear: 2025\npopulation: datapackage.yaml\nincomes: {market: [income]}\ninstruments: {grant: {kind: transfer, amount: 5}}\n`,
  );
  return path;
}

describe('check', () => {
  it.each([
    ['not YAML', 'a: [1\n'],
    ['no policy', 'a: 1\n'],
  ])('counts a file that is %s', (_what, text) => {
    const path = join(folder, 'odd.yaml');
    writeFileSync(path, text);
    const { status, out } = mizan(['check', path]);
    expect(status).toBe(1);
    expect(out).toMatch(/\n1 error in 1 file\n$/);
  });
});
