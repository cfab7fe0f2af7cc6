import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixture, mizan, root } from './mizan.ts';

describe('check', () => {
  it('finds nothing wrong in what is shipped, and walks folders', () => {
    const { status, out, err } = mizan(['check', 'scenarios', 'data']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^no problems in \d\d files\n$/);
  });

  it('counts a single file', () => {
    expect(mizan(['check', fixture('wrong-answer.yaml')])).toEqual({
      status: 0,
      out: 'no problems in 1 file\n',
      err: '',
    });
  });

  it('says warnings and lets them pass', () => {
    const { status, out } = mizan(['check', fixture('nothing-changed.yaml')]);
    expect(status).toBe(0);
    expect(out).toContain('nothing-changed.yaml:4:24');
    expect(out).toContain('this changes nothing: petrol_95.price is already');
    expect(out).toMatch(/\n1 warning in 1 file\n$/);
    expect(mizan(['check', '--quiet', fixture('nothing-changed.yaml')]).out).toBe('1 warning in 1 file\n');
  });

  it('says the problems of a scenario and of its data package together, each once', () => {
    const { status, out } = mizan(['check', fixture('on-bad-data.yaml'), fixture('bad-data')]);
    expect(status).toBe(1);
    expect(out).toContain('on-bad-data.yaml:9:17  nothing is called "roms"');
    expect(out).toContain('bad-data/persons.csv:12:5');
    expect(out.match(/persons\.csv:12:5/g)).toHaveLength(1);
    expect(out).toMatch(/\n14 errors in 2 files\n$/);
  });

  it('says where data that are not there are named', () => {
    const folder = mkdtempSync(join(root, 'tmp/check-'));
    const instruments = 'instruments: {a: {kind: transfer, amount: 5}}\n';
    writeFileSync(join(folder, 'b.yaml'), `title: x\nyear: 2025\npopulation: data.yaml\n${instruments}`);
    writeFileSync(join(folder, 't.yaml'), '- {policy: b.yaml, household: {}, expect: {a: 5}}\n');
    for (const args of [
      ['check', folder],
      ['run', join(folder, 'b.yaml')],
      ['test', folder],
    ])
      expect(Object.values(mizan(args)).join('')).toMatch(/b\.yaml:3:13 {2}no data package in "[^"]*data\.yaml"/);
    rmSync(folder, { recursive: true });
  });

  it('prints problems for other programs', () => {
    const { status, out } = mizan(['check', '--format', 'json', fixture('on-bad-data.yaml')]);
    const problems = JSON.parse(out) as readonly Record<string, unknown>[];
    expect(status).toBe(1);
    expect(problems).toHaveLength(14);
    expect(problems.find((one) => one.code === 'unknown-name')).toEqual({
      severity: 'error',
      code: 'unknown-name',
      file: fixture('on-bad-data.yaml'),
      line: 9,
      column: 17,
      message: 'nothing is called "roms"',
      hint: 'did you mean "rooms"?',
    });
  });

  it('says what it cannot read, and checks the rest of the folder', () => {
    mkdirSync(join(root, 'tmp'), { recursive: true });
    const folder = mkdtempSync(join(root, 'tmp/check-'));
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    writeFileSync(join(folder, 'petrol.yaml'), 'instruments: {petrol: {kind: unit_subsidi}}\n');
    const { status, out } = mizan(['check', folder]);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(out).toMatch(/could not read "tmp\/check-.*\/loop\.yaml": its links lead in a circle/);
    expect(out).toContain('no kind "unit_subsidi"');
  });

  it('says what it cannot check', () => {
    const { status, out } = mizan(['check', 'package.json', 'README.md', 'src/columns', 'no-such-file.yaml']);
    expect(status).toBe(1);
    expect(out).toContain('"package.json" is neither a scenario, nor a data package');
    expect(out).toContain('"README.md" is neither a scenario, nor a data package');
    expect(out).toContain('nothing to check in "src/columns"');
    expect(out).toContain('no file "no-such-file.yaml"');
  });
});
