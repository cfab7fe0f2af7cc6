import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mizan, root } from '../../commands/mizan.ts';

/* A survey of a few households, one of them without its use of power: groups without anybody, and a household in no group. */

const folder = mkdtempSync(join(root, 'tmp/gaps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function country(groups: string): string {
  const to = join(folder, groups);
  cpSync(join(root, 'docs/guides/own-country'), to, { recursive: true });
  const change = (file: string, from: RegExp, into: string) => {
    const text = readFileSync(join(to, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(to, file), text.replace(from, into));
  };
  change('households.csv', /^(h01,\d+,\w+),\d+,/m, '$1,,');
  change('baseline.yaml', /groups: quintiles/, `groups: ${groups}`);
  return to;
}

describe('a report of a survey with gaps', () => {
  it.each([
    ['quintiles', 'reform.yaml'],
    ['20', 'reform.yaml'],
    ['deciles', 'baseline.yaml'],
  ])('agrees with itself by %s (%s)', (groups, scenario) => {
    const to = country(groups);
    const made = mizan([
      'report',
      join(to, scenario),
      '-o',
      join(to, 'out'),
      '--format',
      'md',
      '--min-cell',
      '0',
      '--quiet',
    ]);
    expect([made.status, made.err]).toEqual([0, '']);
    const text = readFileSync(join(to, 'out/report-en.md'), 'utf8');
    expect(text).toContain('1 household has no welfare value and is in no group');
    expect(text).not.toContain('A consistency check failed');
  });

  it('is refused where it would withhold every number', () => {
    const to = country('30');
    const made = mizan(['report', join(to, 'reform.yaml'), '-o', join(to, 'out'), '--min-cell', '100', '--quiet']);
    expect(made.status).toBe(1);
    expect(made.err).toMatch(/has \d+ households, and a report withholds what rests on fewer than 100/);
    expect(made.err).toContain('say --min-cell 0');
    expect(existsSync(join(to, 'out'))).toBe(false);
  });
});
