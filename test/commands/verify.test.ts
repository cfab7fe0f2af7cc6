import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mizan, root } from './mizan.ts';

const reform = 'docs/guides/own-country/reform.yaml';
const folder = mkdtempSync(join(root, 'tmp/verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes results with these arguments and gives the folder they are in. */
function results(name: string, args: readonly string[]): string {
  const path = join(folder, name);
  const { status, err } = mizan([...args, '-o', path, '--quiet']);
  expect([status, err]).toEqual([0, '']);
  return path;
}

describe('verify --rerun', () => {
  it.each([
    [
      'run',
      ['run', reform, '--format', 'csv', '--intensity', 'cash=50%', '--by', 'region', '--seed', '7', '--lang', 'ar'],
    ],
    ['compare', ['compare', reform, 'docs/guides/own-country/baseline.yaml', '--format', 'json', '--decimals', '3']],
    ['sweep', ['sweep', reform, '--lever', 'cash', '--steps', '3', '--format', 'md']],
    ['measure', ['measure', 'docs/guides/own-country', '--of', 'wage', '--line', '60%median', '--format', 'csv']],
    [
      'a measure by group',
      ['measure', 'docs/guides/own-country', '--of', 'wage', '--by', 'region', '--format', 'json'],
    ],
  ])('works the results of %s out again, byte by byte', (name, args) => {
    const path = results(name, args);
    expect(mizan(['verify', path, '--rerun'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/checked, worked out again: nothing differs\n$/),
    });
    const record = readFileSync(join(path, 'run.json'), 'utf8');
    expect(record).not.toContain(folder);
    const [first] = readdirSync(path).filter((file) => file !== 'run.json');
    writeFileSync(join(path, first), 'changed');
    const { status, out } = mizan(['verify', path, '--rerun']);
    expect(status).toBe(3);
    expect(out).toContain(`${first}: working it out again gives other bytes`);
    expect(out).toMatch(/worked out again: 2 differences\n$/);
  });

  it('is refused for results that keep no request, and leaves nothing behind', () => {
    const path = results('shown', ['measure', 'docs/guides/own-country', '--of', 'wage', '--format', 'terminal']);
    expect(mizan(['verify', path]).status).toBe(0);
    const { status, out, err } = mizan(['verify', path, '--rerun']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('results of --format terminal cannot be worked out again');
  });

  it('does not depend on how the work was divided', () => {
    const plain = readFileSync(join(results('plain', ['run', reform, '--format', 'json']), 'run.json'));
    const closures = readFileSync(
      join(results('closures', ['run', reform, '--format', 'json', '--no-codegen']), 'run.json'),
    );
    expect(closures.equals(plain)).toBe(true);
  });
});
