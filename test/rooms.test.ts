import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const order = [
  'diagnostics',
  'columns',
  'expression',
  'population',
  'policy',
  'instruments',
  'simulation',
  'design',
  'indicators',
  'tables',
  'reports',
  'commands',
];
const besides: Readonly<Record<string, readonly string[]>> = { indicators: ['diagnostics', 'columns'] };
const libraries: Readonly<Record<string, readonly string[]>> = {
  '@bomb.sh/tab/commander': ['commands'],
  '@myriaddreamin/typst-ts-node-compiler': ['reports'],
  '@observablehq/plot': ['reports'],
  '@resvg/resvg-js': ['reports'],
  arquero: ['tables'],
  chalk: ['reports'],
  'cli-table3': ['reports'],
  commander: ['commands'],
  docx: ['reports'],
  'hucre/xlsx': ['reports'],
  linkedom: ['reports'],
  papaparse: ['population', 'reports'],
  'simple-statistics': ['indicators', 'tables'],
  yaml: ['diagnostics', 'population'],
  zod: ['policy', 'instruments', 'population', 'reports', 'commands'],
};
const outside = /^node:/;

interface Import {
  readonly file: string;
  readonly room: string;
  readonly of: string;
  readonly onlyTypes: boolean;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const imports: readonly Import[] = files('src').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b(?<type> type\b)?[^;'"]*?from '([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((found) => ({
    file: relative('src', file),
    room: relative('src', file).split('/')[0],
    of: found[2] ?? found[3],
    onlyTypes: found.groups?.type !== undefined,
  })),
);

function roomOf({ file, of }: Import): string | undefined {
  if (!of.startsWith('.')) return undefined;
  const path = relative('src', resolve('src', dirname(file), of));
  return path.startsWith('..') ? undefined : path.split('/')[0];
}

test('a room imports only itself and rooms before it', () => {
  const breaches = imports.filter((one) => {
    const other = roomOf(one);
    if (other === undefined || other === one.room) return false;
    const allowed = besides[one.room] ?? order.slice(0, order.indexOf(one.room));
    return !allowed.includes(other);
  });
  expect(breaches.map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
});

test('each third-party library lives in its rooms', () => {
  const strays = imports.filter(
    ({ of, room }) => !of.startsWith('.') && !outside.test(of) && !(libraries[of] ?? []).includes(room),
  );
  expect(strays.map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
});

test('only commands touch the machine', () => {
  const breaches = imports.filter(({ of, room }) => outside.test(of) && room !== 'commands');
  expect(breaches.map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
});

test('no file below commands reads the clock, the environment, chance or the locale', () => {
  const forbidden =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.\w|\btoLocale|\bIntl\.|\bperformance\.now\b/;
  const breaches = files('src').filter(
    (file) => !file.startsWith('src/commands') && forbidden.test(readFileSync(file, 'utf8')),
  );
  expect(breaches).toEqual([]);
});

test('imports make no circles', () => {
  const next = new Map<string, string[]>();
  for (const { file, of, onlyTypes } of imports) {
    if (of.startsWith('.') && !onlyTypes)
      next.set(file, [...(next.get(file) ?? []), relative('src', resolve('src', dirname(file), of))]);
  }
  const types = new Set(imports.map(({ file }) => file));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done' || !types.has(file)) return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const other of next.get(file) ?? []) visit(other, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
