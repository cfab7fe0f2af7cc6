import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';
import { readYaml } from '../../src/diagnostics/yaml-source.ts';
import { declare } from '../../src/instruments/declare.ts';
import { readScenario } from '../../src/policy/read-scenario.ts';
import { memoryFiles } from '../population/memory-files.ts';

/*
 * The files of Kuwait with random damage: characters dropped, doubled, swapped and put in, lines moved, indented and cut,
 * stretches taken from elsewhere, bytes turned. Whatever comes of it is read or refused with places inside the file; nothing
 * throws, and everything can be printed.
 */

const folders = ['scenarios/kuwait', 'scenarios/kuwait/reforms'];
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const baseline = readFileSync('scenarios/kuwait/baseline-2025.yaml', 'utf8');
const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a',
    '<<: *a',
    '|',
    '>-',
    '"',
    "'",
    '`',
    '#',
    '%',
    '!',
    '!!str ',
    '@',
  ],
  ...[
    '\n',
    '\n\n',
    '\t',
    '  ',
    '\r',
    '\0',
    '\ufeff',
    '\u202e',
    '\u2028',
    '\ud800',
    '---\n',
    '...\n',
    '~',
    'null',
    'off',
    'true',
  ],
  ...[
    '.inf',
    '.nan',
    '1e999',
    '-0',
    '0x7f',
    '15%',
    '1_0',
    '__proto__',
    'constructor',
    'kind: ',
    'levers:',
    'baseline: ',
  ],
  ...[
    'instruments:',
    'eligible: ',
    'off\n',
    'العربية',
    'sum(person.',
    ')',
    '((((',
    '2016-01-01: ',
    'up_to: ',
    'price: ',
  ],
];

type Damage = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...pieces)).map(
    ([at, piece]): Damage =>
      (text) =>
        spliced(text, at, 0, piece),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
    ([at, n]): Damage =>
      (text) =>
        spliced(text, at, n, ''),
  ),
  fc.tuple(place, fc.string({ unit: 'binary', maxLength: 6 })).map(
    ([at, piece]): Damage =>
      (text) =>
        spliced(text, at, 1, piece),
  ),
  fc.tuple(place, place, fc.integer({ min: 1, max: 200 })).map(
    ([from, to, n]): Damage =>
      (text) =>
        spliced(text, to, 0, text.slice(index(text, from), index(text, from) + n)),
  ),
  fc.tuple(place, place).map(
    ([one, other]): Damage =>
      (text) =>
        swappedLines(text, one, other),
  ),
  fc.tuple(place, fc.constantFrom('  ', ' ', '\t')).map(
    ([at, indent]): Damage =>
      (text) =>
        onLine(text, at, (line) => indent + line),
  ),
  place.map(
    (at): Damage =>
      (text) =>
        onLine(text, at, (line) => line.slice(Math.min(2, line.length))),
  ),
  place.map(
    (at): Damage =>
      (text) =>
        text.slice(0, index(text, at)),
  ),
);

const damaged = fc
  .tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 6 }))
  .map(([text, all]) => all.reduce((so, one) => one(so), text));

function read(content: string | Uint8Array): readonly Diagnostic[] {
  const files = memoryFiles({ 'kuwait/baseline-2025.yaml': baseline, 'kuwait/reforms/r.yaml': content });
  const diagnostics: Diagnostic[] = [];
  readScenario('kuwait/reforms/r.yaml', { files, declare, diagnostics });
  return diagnostics;
}

function placed(diagnostics: readonly Diagnostic[], content: string): void {
  const lines = content.split('\n');
  for (const { place, severity, code } of diagnostics) {
    if (severity === 'error') expect(place, code).toBeDefined();
    if (place?.file !== 'kuwait/reforms/r.yaml') continue;
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines.length);
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual(lines[place.line! - 1].length + 2);
  }
  expect(typeof printDiagnostics(diagnostics)).toBe('string');
}

describe('a scenario with random damage', () => {
  test('is read or refused with places inside it', () => {
    fc.assert(
      fc.property(damaged, (text) => placed(read(text), text.replace(/^\ufeff/, ''))),
      { numRuns: 300 },
    );
  }, 120_000);

  test('whose bytes are turned is read or refused', () => {
    const turned = fc.tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(turned, ([text, turns]) => {
        const bytes = new TextEncoder().encode(text);
        for (const [at, byte] of turns) bytes[Math.floor(at * (bytes.length - 1))] = byte;
        expect(typeof printDiagnostics(read(bytes))).toBe('string');
      }),
      { numRuns: 80 },
    );
  }, 120_000);
});

describe('any text at all', () => {
  test('is read as YAML or refused', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces, 'a', '1'), { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (content) => {
        const diagnostics: Diagnostic[] = [];
        const source = readYaml(content, 'f', diagnostics);
        expect(source === undefined).toBe(diagnostics.some(({ code }) => code !== 'written-twice'));
        if (source) walk(source.value, [], (path) => expect(source.at(path).line).toBeGreaterThanOrEqual(1));
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  test('in JSON is what JSON says it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(readYaml(text, 'f', [])?.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

function index(text: string, at: number): number {
  return Math.floor(at * text.length);
}

function spliced(text: string, at: number, drop: number, piece: string): string {
  const start = index(text, at);
  return text.slice(0, start) + piece + text.slice(start + drop);
}

function swappedLines(text: string, one: number, other: number): string {
  const lines = text.split('\n');
  const [a, b] = [one, other].map((at) => Math.min(lines.length - 1, Math.floor(at * lines.length)));
  [lines[a], lines[b]] = [lines[b], lines[a]];
  return lines.join('\n');
}

function onLine(text: string, at: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const k = Math.min(lines.length - 1, Math.floor(at * lines.length));
  lines[k] = change(lines[k]);
  return lines.join('\n');
}

function walk(value: unknown, path: readonly (string | number)[], visit: (path: readonly (string | number)[]) => void) {
  visit(path);
  if (value === null || typeof value !== 'object' || path.length > 4) return;
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], visit);
}
