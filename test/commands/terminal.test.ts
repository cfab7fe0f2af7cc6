import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/reports/terminal/display-width.ts';
import { fixture, mizan, program, root, shipped } from './mizan.ts';

describe('a terminal', () => {
  it('of 40 columns is never overrun by tables or the reference', () => {
    for (const args of [
      ['run', shipped.reform, '--quiet'],
      ['show', 'instruments', 'block_tariff'],
      ['show', 'indicators'],
      ['show', 'scenarios'],
      ['show', 'variables'],
    ]) {
      const lines = mizan(args, { COLUMNS: '40' }).out.split('\n');
      expect(lines.length).toBeGreaterThan(5);
      expect(lines.filter((line) => displayWidth(line) > 40)).toEqual([]);
    }
  });

  it('is coloured only where it asks for it', () => {
    const args = ['show', 'instruments', 'transfer'];
    expect(mizan(args, { FORCE_COLOR: '1' }).out).toContain('\u001b[');
    expect(mizan(args, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001b[');
    expect(mizan([...args, '--no-color'], { FORCE_COLOR: '1' }).out).not.toContain('\u001b[');
    expect(mizan(args).out).not.toContain('\u001b[');
  });

  it('may be closed by `head` without complaint', () => {
    const command = `"${process.execPath}" ${program()} explain ${shipped.reform} --household KW-00001,KW-00002,KW-00003 --quiet 2>&1 | head -1`;
    const out = execFileSync('bash', ['-o', 'pipefail', '-c', command], { cwd: root, encoding: 'utf8' });
    expect(out.trimEnd().split('\n')).toEqual([expect.stringMatching(/^Household KW-00001/)]);
  });

  it('may be closed by `head` within its help', () => {
    const command = `"${process.execPath}" ${program()} measure --help 2>&1 | head -1`;
    for (let again = 0; again < 10; again++)
      expect(execFileSync('bash', ['-o', 'pipefail', '-c', command], { cwd: root, encoding: 'utf8' })).toBe(
        'Usage: mizan measure [options] <data>\n',
      );
  });
});

describe('a baseline against itself', () => {
  it('prints zeros, everywhere', () => {
    const { status, out } = mizan(['run', fixture('nothing-changed.yaml'), '--format', 'json', '--quiet']);
    expect(status).toBe(0);
    const { estimates } = JSON.parse(out) as { estimates: readonly Estimate[] };
    const changes = estimates.filter(isDifference);
    expect(changes.length).toBeGreaterThan(200);
    expect(changes.filter(({ value }) => value !== 0 && value !== null)).toEqual([]);
  });
});

interface Estimate {
  readonly policy: string;
  readonly indicator: string;
  readonly value: number | null;
}

/** Everything that tells the policies apart; nobody changes place, so all of them are in the bin of no change. */
function isDifference({ policy, indicator }: Estimate): boolean {
  return policy === 'change' && indicator !== 'no_change';
}
