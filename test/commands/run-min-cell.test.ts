import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/tables/estimate.ts';
import { mizan } from './mizan.ts';

const folder = mkdtempSync(join(tmpdir(), 'mizan-run-min-cell-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Two households in the west, three in the east, six in the north, of whom two live in its second town, seven in the south. */
const households = [
  ...['n1,north,10,4', 'n1,north,20,0', 'n1,north,30,8', 'n1,north,40,0', 'n2,north,50,0', 'n2,north,60,6'],
  ...['s1,south,70,3', 's1,south,80,5', 's1,south,90,0'],
  ...['s2,south,100,2', 's2,south,110,0', 's2,south,120,2', 's2,south,130,2'],
  ...['e1,east,90,7', 'e1,east,110,5', 'e1,east,130,3', 'w1,west,100,9', 'w1,west,300,1'],
];
file(
  'households.csv',
  ['household,size,town,region,income,aid', ...households.map((line, k) => `${k + 1},1,${line}`)].join('\n'),
);
file(
  'datapackage.yaml',
  `name: small
resources:
  - name: households
    path: households.csv
    schema:
      primaryKey: household
      fields:
        - {name: household, type: string}
        - {name: size, type: integer}
        - {name: town, type: string}
        - {name: region, type: string}
        - {name: income, type: number, unit: KWD, period: year}
        - {name: aid, type: number, unit: KWD, period: year}
mizan: {households: households, size: size, currency: KWD, year: 2025, min_cell: 3}
`,
);
file(
  'baseline.yaml',
  `title: The present grant
year: 2025
period: year
population: datapackage.yaml
incomes: {market: [income]}
instruments: {grant: {kind: transfer, amount: aid}}
`,
);
const reform = (name: string, grant: string) =>
  file(`${name}.yaml`, `title: ${name}\nbaseline: baseline.yaml\nlevers: {grants: {grant: {${grant}}}}\n`);
const double = reform('double', 'amount: 2 * aid');
const lean = reform('lean', 'eligible: income < 75');

interface Printed {
  readonly estimates: readonly Estimate[];
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly (readonly unknown[])[];
    readonly notes: readonly string[];
  }[];
}

function ended(...args: readonly string[]): string {
  const { status, out, err } = mizan([...args, '--quiet']);
  expect([status, err]).toEqual([0, '']);
  return out;
}

function printed(...args: readonly string[]): Printed {
  return JSON.parse(ended(...args, '--format', 'json'));
}

/** Mean welfare under the present grant of everybody and by group. */
function means({ estimates }: Printed, by: string, of = 'welfare'): Readonly<Record<string, number | null>> {
  const found = estimates.filter(
    (one) =>
      one.indicator === 'mean' && one.of === of && one.policy === 'baseline' && (one.by === null || one.by === by),
  );
  return Object.fromEntries(found.map(({ group, value }) => [group ?? 'all', value]));
}

describe('run on a data package that declares a least number of records', () => {
  it('withholds the small region, and the smallest other, without which the rest and the total would give it away', () => {
    const shown = printed('run', double, '--by', 'region');
    const all = (210 + 18 + 700 + 14 + 330 + 15 + 400 + 10) / 18;
    expect(means(shown, 'region')).toEqual({ all, east: null, north: 228 / 6, south: 714 / 7, west: null });
    expect(18 * all - 228 - 714).toBeCloseTo(345 + 410, 9);
    expect(means(printed('run', double, '--by', 'region', '--min-cell', '0'), 'region')).toMatchObject({
      east: 345 / 3,
      west: 410 / 2,
    });
  });

  it('says nothing at all of either, whatever is estimated, in every table', () => {
    const { estimates, tables } = printed('run', double, '--by', 'region');
    const hidden = estimates.filter(({ group }) => group === 'east' || group === 'west');
    expect(hidden.length).toBeGreaterThan(50);
    for (const one of hidden) {
      expect(one).toMatchObject({ value: null, n: null, reason: 'suppressed' });
      for (const field of ['se', 'low', 'high', 'df', 'p']) expect(one).not.toHaveProperty(field);
    }
    const rows = tables.flatMap((table) => table.rows).filter(([first]) => first === 'east' || first === 'west');
    expect(rows.length).toBeGreaterThan(8);
    for (const [, ...cells] of rows) expect(cells.filter((cell) => typeof cell === 'number')).toEqual([]);
  });

  it('leaves value, error and records empty in CSV, with the reason', () => {
    const target = join(folder, 'files');
    ended('run', double, '--by', 'region', '--format', 'csv', '-o', target);
    const lines = readFileSync(join(target, 'estimates.csv'), 'utf8').split('\r\n');
    expect(lines).toContain('mean,welfare,baseline,region,west,,,,,,KWD/year,,,,,,suppressed');
    const regions = readFileSync(join(target, 'distribution.csv'), 'utf8').split('\r\n');
    expect(regions.filter((line) => /^(east|west)\b/.test(line))).toEqual([
      expect.stringMatching(/^east[^0-9]*$/),
      expect.stringMatching(/^west[^0-9]*$/),
    ]);
  });

  it('looks at all breakdowns together: a town is not given away by its region', () => {
    const shown = printed('run', double, '--by', 'region', '--by', 'town');
    expect(means(shown, 'region')).toMatchObject({ east: null, north: 38, south: 102, west: null });
    expect(means(shown, 'town')).toMatchObject({ n1: null, n2: null, s1: 248 / 3, s2: 466 / 4, e1: null, w1: null });
  });

  it('says why under the table, in English and in Arabic', () => {
    const table = ['run', double, '--by', 'region', '--table', 'distribution'];
    const terminal = ended(...table).replaceAll(/\s+/g, ' ');
    expect(terminal).toMatch(/ west( –){5} /);
    expect(terminal).toContain('cells withheld: too few records are behind them');
    expect(ended(...table, '--format', 'md', '--lang', 'ar')).toContain('خلايا محجوبة: سجلاتها قليلة');
  });
});

describe('records without a value on it', () => {
  const lacking = readFileSync(join(folder, 'households.csv'), 'utf8').replace('n1,north,10,4', 'n1,north,,4');
  file('lacking.csv', lacking.replace('s1,south,70,3', 's1,south,70,'));
  const data = readFileSync(join(folder, 'datapackage.yaml'), 'utf8').replace('households.csv', 'lacking.csv');
  const more = ['run', double, '--data', file('lacking.yaml', data)];
  const notesOf = (id: string, ...args: readonly string[]) =>
    printed(...more, ...args).tables.find((table) => table.id === id)!.notes;

  it('are not counted where they are fewer than may be shown', () => {
    expect(notesOf('distribution')).toContain('Fewer than 3 households have no welfare value and are in no group.');
    expect(notesOf('transfers')).toContain('Left out because a value is missing (records): grant fewer than 3.');
    expect(notesOf('transfers', '--lang', 'ar').join()).toContain('أقل من 3');
  });

  it('are counted where there is no such rule', () => {
    const one = '2 households have no welfare value and are in no group';
    expect(notesOf('distribution', '--min-cell', '0').join()).toContain(one);
    expect(notesOf('transfers', '--min-cell', '0')).toContain(
      'Left out because a value is missing (records): grant 1.',
    );
  });
});

describe('compare on it', () => {
  it('withholds of all reforms what is withheld of one, since their baseline is the same', () => {
    const regions = ['--by', 'region', '--table', 'incidence'];
    expect(means(printed('run', double, ...regions), 'region', 'grant')).toMatchObject({ north: 3, south: 2 });
    expect(means(printed('run', lean, ...regions), 'region', 'grant')).toMatchObject({ north: 3, south: null });
    const both = printed('compare', double, lean, ...regions);
    for (const name of ['double', 'lean'])
      expect(means(both, 'region', `${name}:grant`)).toMatchObject({ east: null, north: 3, south: null, west: null });
  });
});
