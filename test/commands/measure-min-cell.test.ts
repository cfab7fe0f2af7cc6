import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/tables/estimate.ts';
import { mizan } from './mizan.ts';

const folder = mkdtempSync(join(tmpdir(), 'mizan-min-cell-'));
afterAll(() => rmSync(folder, { recursive: true }));

function table(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
}

/** Two records in the west, three in the east, four in the north and in the south. */
const records = [
  ...['10,n1,north,f', '20,n1,north,m', '30,n2,north,f', '40,n2,north,m'],
  ...['50,s1,south,f', '60,s1,south,m', '70,s2,south,f', '80,s2,south,m'],
  ...['100,w1,west,f', '300,w1,west,m', '90,e1,east,f', '110,e1,east,m', '130,e1,east,f'],
];
const header = 'income,town,region,sex';
const households = table('households.csv', [header, ...records]);

function measured(file: string, ...args: readonly string[]) {
  const { status, out, err } = mizan(['measure', file, '--of', 'income', ...args, '--format', 'json', '--quiet']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as {
    readonly estimates: readonly Estimate[];
    readonly tables: readonly { readonly notes: readonly string[] }[];
  };
}

function values(list: readonly Estimate[]): readonly (readonly [string, number | null])[] {
  return list.map(({ by, group, value }) => [group ?? by ?? 'all', value]);
}

describe('measure --min-cell', () => {
  const byRegion = ['--by', 'region', '--indicator', 'mean', '--min-cell', '3'];

  it('withholds a small group, and the smallest other that would give it away', () => {
    const { estimates, tables } = measured(households, ...byRegion);
    const all = (100 + 260 + 400 + 330) / 13;
    expect(values(estimates)).toEqual([
      ['all', all],
      ['east', null],
      ['north', 25],
      ['south', 65],
      ['west', null],
    ]);
    const [, east, , , west] = estimates;
    for (const one of [east, west]) {
      expect(one).toMatchObject({ reason: 'suppressed', n: null });
      for (const field of ['se', 'low', 'high', 'df']) expect(one).not.toHaveProperty(field);
    }
    expect(13 * all - 4 * 25 - 4 * 65).toBeCloseTo(400 + 330, 9);
    expect(tables[0].notes.join()).not.toContain('Withheld');
    expect(tables[1].notes).toContain(
      'Withheld of region: west (fewer than 3 records); east (so that no sum over so few can be worked out by subtraction).',
    );
  });

  it('withholds no other where small groups are enough together', () => {
    const { estimates } = measured(households, '--by', 'region', '--indicator', 'mean', '--min-cell', '4');
    expect(values(estimates).filter(([, value]) => value === null)).toEqual([
      ['east', null],
      ['west', null],
    ]);
    expect(measured(households, '--by', 'region', '--indicator', 'mean').estimates.every(({ n }) => n > 0)).toBe(true);
  });

  it('shows everybody alone where every group but one is small', () => {
    const file = table('two.csv', [header, ...records.slice(0, 4), ...records.slice(8, 10)]);
    expect(values(measured(file, ...byRegion).estimates).filter(([, value]) => value !== null)).toHaveLength(1);
  });

  it('looks at all breakdowns together: towns of a region are as good as the region', () => {
    const byTown = ['--by', 'town', '--by', 'region', '--indicator', 'total', '--min-cell', '2'];
    const lone = table('lone.csv', [header, ...records, '500,n3,north,f', '600,s3,south,m']);
    const shown = measured(lone, ...byTown).estimates.filter(({ value }) => value !== null);
    const names = shown.map(({ group }) => group);
    expect(names).toEqual(expect.arrayContaining(['north', 'south', 'west', 'east']));
    expect(names.filter((name) => /^n/.test(name ?? '') && name !== 'north')).toHaveLength(1);
    expect(names.filter((name) => /^s/.test(name ?? '') && name !== 'south')).toHaveLength(1);
  });

  it('withholds baseline, reform and change of the same groups', () => {
    const { estimates } = measured(households, ...byRegion, '--against', 'income / 2');
    const hidden = estimates.filter(({ value }) => value === null).map(({ group, policy }) => `${group} ${policy}`);
    expect(hidden).toEqual(
      ['east', 'west'].flatMap((group) => ['baseline', 'reform', 'change'].map((policy) => `${group} ${policy}`)),
    );
  });

  it('withholds both samples and the change where a group is small in one of them', () => {
    const before = table('before.csv', [header, ...records, '200,w1,west,f']);
    const { estimates } = measured(households, ...byRegion, '--compare', before);
    expect(estimates.filter(({ group, value }) => group === 'west' && value === null)).toHaveLength(3);
  });

  it('says nothing of anybody where all records are too few', () => {
    const { estimates, tables } = measured(households, '--by', 'region', '--indicator', 'mean', '--min-cell', '14');
    expect(estimates.every(({ value, n }) => value === null && n === null)).toBe(true);
    expect(tables[0].notes[0]).toBe('Nothing is shown: fewer than 14 records were measured.');
    expect(JSON.stringify(tables)).not.toContain('13 of 13');
  });

  it('takes the least number that a data package declares, unless told otherwise', () => {
    const of = join(folder, 'package');
    mkdirSync(of);
    const lines = records.map((line, k) => `${k + 1},1,${line}`);
    writeFileSync(join(of, 'households.csv'), ['household,weight,income,town,region,sex', ...lines].join('\n'));
    const field = (name: string, type: string) => ({ name, type });
    const fields = [
      ...['household', 'town', 'region', 'sex'].map((name) => field(name, 'string')),
      ...['weight', 'income'].map((name) => field(name, 'number')),
    ];
    const package_ = {
      name: 'small',
      resources: [{ name: 'households', path: 'households.csv', schema: { primaryKey: 'household', fields } }],
      mizan: { households: 'households', weight: 'weight', currency: 'KWD', year: 2021, min_cell: 3 },
    };
    writeFileSync(join(of, 'datapackage.json'), JSON.stringify(package_));
    const gaps = (...args: readonly string[]) =>
      measured(of, '--by', 'region', '--indicator', 'mean', ...args).estimates.filter(({ value }) => value === null);
    expect(gaps().map(({ group }) => group)).toEqual(['east', 'west']);
    expect(gaps('--min-cell', '0')).toEqual([]);
  });
});

describe('records in no group', () => {
  const without = table('without.csv', [header, ...records.slice(0, 8), '7,,,', '9,,,']);

  it('are a group that nothing is shown of: they take another with them, and are not counted', () => {
    const { estimates, tables } = measured(without, '--by', 'region', '--indicator', 'mean', '--min-cell', '3');
    expect(values(estimates).filter(([, value]) => value === null)).toEqual([['south', null]]);
    expect(tables.flatMap(({ notes }) => notes)).toContain('Some records are in no group of region.');
    expect(tables.flatMap(({ notes }) => notes)).toContain(
      'Withheld of region: records in no group (fewer than 3 records); south (so that no sum over so few can be worked out by subtraction).',
    );
  });

  it('are counted where nothing is withheld', () => {
    const { tables } = measured(without, '--by', 'region', '--indicator', 'mean', '--min-cell', '2');
    expect(tables[0].notes).toContain('2 records are in no group of region.');
  });
});

describe('contrasts and decompositions', () => {
  const withThem = 'Contrasts and decompositions that tell of withheld groups are withheld with them.';

  it('are withheld where either side is', () => {
    const contrasts = ['north,west', 'north,east', 'north,south'].flatMap((two) => ['--contrast', `region=${two}`]);
    const options = ['--by', 'region', '--min-cell', '3', '--indicator', 'mean'];
    const { estimates, tables } = measured(households, ...options, ...contrasts);
    expect(values(estimates).slice(5)).toEqual([
      ['north - west', null],
      ['north - east', null],
      ['north - south', -40],
    ]);
    expect(tables.flatMap(({ notes }) => notes)).toContain(withThem);
  });

  it('are withheld where the side that is too small is printed nowhere else', () => {
    const options = ['--contrast', 'region=north,west', '--min-cell', '3', '--indicator', 'mean'];
    expect(values(measured(households, ...options).estimates).slice(1)).toEqual([['north - west', null]]);
  });

  it('by group show no part of a withheld one, nor how unequal groups are between them', () => {
    const options = ['--decompose', 'by=region', '--line', '60', '--min-cell', '3', '--indicator', 'gini'];
    const { estimates, tables } = measured(households, ...options);
    const shown = estimates.filter(({ by, value }) => by === 'region' && value !== null);
    expect([...new Set(shown.map(({ group }) => group))]).toEqual(['north', 'south']);
    const share = (group: string) =>
      shown.find((one) => one.group === group && one.indicator === 'contribution:fgt0')?.value;
    expect([share('north'), share('south')]).toEqual([4 / 13, 1 / 13]);
    expect(tables.flatMap(({ notes }) => notes)).toContain(withThem);
  });

  it('by source are of everybody and stay', () => {
    const options = ['--decompose', 'source=income / 2,income / 2 + 0', '--min-cell', '3', '--indicator', 'gini'];
    expect(measured(households, ...options).estimates.every(({ value }) => value !== null)).toBe(true);
  });

  it('by tenth before show the tenths that are large enough', () => {
    const file = table('tenths.csv', ['income', ...Array.from({ length: 25 }, (_, k) => String(k + 1))]);
    const options = ['--against', '26 - income', '--decompose', 'mobility', '--min-cell', '3', '--indicator', 'mean'];
    const shown = measured(file, ...options).estimates.filter(({ by, value }) => by === 'decile' && value !== null);
    expect([...new Set(shown.map(({ group }) => group))]).toEqual(['1', '3', '5', '7', '9']);
  });
});

describe('why groups are withheld', () => {
  const options = ['--of', 'income', '--by', 'region', '--min-cell', '3', '--indicator', 'mean', '--quiet'];

  it('is said in the terminal and in Markdown, where dashes stand for them', () => {
    const terminal = mizan(['measure', households, ...options]).out;
    expect(terminal.replaceAll(/\s+/g, ' ')).toContain('Withheld of region: west (fewer than 3 records); east (so');
    expect(terminal).toMatch(/east( +–)+\n/);
    expect(mizan(['measure', households, ...options, '--format', 'md']).out).toContain('Withheld of region: west');
  });

  it('is said in Arabic', () => {
    const { out } = mizan(['measure', households, ...options, '--format', 'md', '--lang', 'ar']);
    expect(out).toContain('محجوب من region: west (أقل من 3 سجلات)؛ east (لئلا يُستنتج بالطرح مجموع سجلات بهذه القلة).');
  });

  it('is a reason in CSV, with value, error and records left empty', () => {
    const target = join(folder, 'files');
    expect(mizan(['measure', households, ...options, '--format', 'csv', '-o', target]).status).toBe(0);
    const lines = readFileSync(join(target, 'estimates.csv'), 'utf8').split('\r\n');
    expect(lines.filter((line) => line.includes('suppressed'))).toEqual([
      'mean,income,observed,region,east,,,,,,,,,linearised,,,suppressed',
      'mean,income,observed,region,west,,,,,,,,,linearised,,,suppressed',
    ]);
    expect(readFileSync(join(target, 'measure-by-region.csv'), 'utf8')).toMatch(/\neast,+\r\n/);
  });
});
