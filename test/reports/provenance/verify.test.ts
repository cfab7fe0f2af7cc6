import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type ReportRequest,
  type RunFile,
  recordText,
  runFile,
  runHash,
  shortHash,
} from '../../../src/reports/provenance/run-file.ts';
import { discrepancies } from '../../../src/reports/provenance/verify.ts';
import { runRecord } from '../../../src/reports/run-record.ts';
import { smallReform } from '../written-report.ts';

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const bytes = (text: string) => new TextEncoder().encode(text);

const request: ReportRequest = {
  scenario: 'reform.yaml',
  pack: 'full',
  numbering: 'mizan',
  formats: ['html'],
  languages: ['en'],
  numerals: 'latin',
  by: [],
  min_cell: 10,
  round_to: 1,
  standard_errors: true,
  seed: 1,
};
const run = {
  ...runRecord(smallReform(), { seed: 1, language: 'en' }),
  inputs: [{ path: 'data.csv', sha256: hash('a,b'), rows: 1 }],
};
const files = { 'report-en.html': '<p>1</p>', 'charts/en/x.svg': '<svg/>' } as const;
const inputs: Readonly<Record<string, string>> = { 'data.csv': 'a,b' };

function written(): RunFile {
  const hashed = Object.entries(files).map(([path, text]) => ({ path, sha256: hash(text) }));
  return JSON.parse(runFile({ version: '0.1.0', run, request }, hashed, hash)) as RunFile;
}

function found(file: RunFile, results: Readonly<Record<string, string>> = files, given = inputs) {
  const reader = (from: Readonly<Record<string, string>>) => (path: string) =>
    from[path] === undefined ? undefined : bytes(from[path]);
  const text = recordText(file);
  return discrepancies({ file, text }, { results: reader(results), inputs: reader(given), hash });
}

describe('a folder of results', () => {
  test('that nobody touched agrees with its record', () => {
    expect(found(written())).toEqual([]);
  });

  test.each(Object.keys(files))('is found out where a byte of %s changed', (path) => {
    const changed = { ...files, [path]: `${files[path as keyof typeof files]} ` };
    expect(found(written(), changed)).toEqual([{ what: 'file', path, problem: 'changed' }]);
  });

  test('is found out where a file is gone', () => {
    const { 'report-en.html': _, ...rest } = files;
    expect(found(written(), rest)).toEqual([{ what: 'file', path: 'report-en.html', problem: 'missing' }]);
  });

  test('is found out where an input is no longer what it was', () => {
    expect(found(written(), files, { 'data.csv': 'a,c' })).toEqual([
      { what: 'input', path: 'data.csv', problem: 'changed' },
    ]);
  });

  test('is found out where the record itself was changed to hide it', () => {
    const file = written();
    const forged = { ...file, files: [{ path: 'report-en.html', sha256: hash('<p>2</p>') }, file.files![1]] };
    const seen = found(forged, { ...files, 'report-en.html': '<p>2</p>' });
    expect(seen).toEqual([{ what: 'record', path: 'run.json', problem: 'changed' }]);
  });
});

test('the hash of a run changes with any input, any assumption and anything asked for', () => {
  const base = runHash('0.1.0', run, request, hash);
  const others = [
    runHash('0.1.1', run, request, hash),
    runHash('0.1.0', { ...run, inputs: [{ path: 'data.csv', sha256: hash('a,c') }] }, request, hash),
    runHash('0.1.0', { ...run, assumptions: { ...run.assumptions, groups: 5 } }, request, hash),
    runHash('0.1.0', run, { ...request, min_cell: 5 }, hash),
  ];
  expect(new Set([base, ...others]).size).toBe(5);
  expect(shortHash(base)).toMatch(/^[0-9a-f]{12}$/);
});

describe('a byte changed in the example report', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const folder = `${root}reports/examples/balanced-2026/`;
  const text = readFileSync(`${folder}run.json`, 'utf8');
  const file = JSON.parse(text) as RunFile;

  /** What is found where one file, as the disk has it, has one byte turned. */
  function withTurned(turned: string, place: (length: number) => number) {
    const read = (from: string) => (path: string) => {
      const bytes = new Uint8Array(readFileSync(`${from}${path}`));
      if (`${from}${path}` === turned) bytes[place(bytes.length)] ^= 1;
      return bytes;
    };
    return discrepancies({ file, text }, { results: read(folder), inputs: read(root), hash });
  }

  test('is found in every file, first, last and in between, and nowhere else', () => {
    expect(withTurned('', () => 0)).toEqual([]);
    expect(file.files!.length).toBeGreaterThan(80);
    for (const [k, { path }] of file.files!.entries()) {
      const places = [() => 0, (length: number) => length - 1, (length: number) => Math.floor(length / 2)];
      const found = withTurned(`${folder}${path}`, places[k % 3]);
      expect(found).toEqual([{ what: 'file', path, problem: 'changed' }]);
    }
  });

  test('is found in every input', () => {
    expect(file.inputs.length).toBeGreaterThan(4);
    for (const { path } of file.inputs)
      expect(withTurned(`${root}${path}`, (length) => length - 1)).toEqual([
        { what: 'input', path, problem: 'changed' },
      ]);
  });

  test('is found anywhere in the record itself, blanks and ends of lines too', () => {
    const unseen: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const other = text.slice(0, at) + (text[at] === ' ' ? '\t' : text[at] === '\n' ? ' ' : ' ') + text.slice(at + 1);
      if (other === text) continue;
      const found = recordFound(other);
      if (!found) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });

  /** Whether a record is found to be no record, or not the one that was written. */
  function recordFound(other: string): boolean {
    try {
      const none = () => undefined;
      const found = discrepancies({ file: JSON.parse(other), text: other }, { results: none, inputs: none, hash });
      return found.some(({ what }) => what === 'record');
    } catch {
      return true;
    }
  }
});
