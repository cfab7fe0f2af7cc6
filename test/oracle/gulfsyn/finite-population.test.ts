import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { mizan } from '../../commands/mizan.ts';

/* A data package that says of how many sampling units those of the sample were drawn, against R (svydesign with fpc). */
const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const inR = (JSON.parse(own('from-r.json')) as Record<string, { value: number; se: number }>)[
  'mean, finite population'
];
const folder = mkdtempSync(join(tmpdir(), 'finite-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The package with one more column, declared as its finite population or not. */
function packageWith(units: (row: readonly string[]) => string | number, isDeclared = true): string {
  const [header, ...rows] = own('gulfsyn_households.csv').trim().split('\n');
  const lines = rows.map((row) => `${row},${units(row.split(','))}`);
  writeFileSync(join(folder, 'gulfsyn_households.csv'), `${header},units\n${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'gulfsyn_persons.csv'), own('gulfsyn_persons.csv'));
  const package_ = own('datapackage.yaml')
    .replace('        - {name: pweight', '        - {name: units, type: number}\n        - {name: pweight')
    .replace('psu: psu}', isDeclared ? 'psu: psu, fpc: units}' : 'psu: psu}');
  writeFileSync(join(folder, 'datapackage.yaml'), package_);
  writeFileSync(join(folder, 'scenario.yaml'), own('social-assistance.yaml'));
  return folder;
}

function estimatesOf(...args: readonly string[]): readonly Estimate[] {
  const { status, out, err } = mizan([...args, '--format', 'json', '--quiet']);
  expect([status, err]).toEqual([0, '']);
  return (JSON.parse(out) as { readonly estimates: readonly Estimate[] }).estimates;
}

const stratum = 2;

describe('a finite population', () => {
  test.each([
    ['a number of units', 40],
    ['the share drawn', 0.2],
  ])('given as %s lowers errors as R has it', (_, units) => {
    const data = packageWith(() => units);
    const asked = [
      '--of',
      'expenditure / hsize',
      '--weight',
      'pweight',
      '--quantile',
      'inverse',
      '--indicator',
      'mean',
    ];
    const [mean] = estimatesOf('measure', data, ...asked);
    expect(mean.value! / inR.value).toBeCloseTo(1, 12);
    expect(mean.se! / inR.se).toBeCloseTo(1, 9);
  });

  test('lowers every linearised error of a run by the square root of the share not drawn', () => {
    const errors = (isDeclared: boolean): readonly Estimate[] =>
      estimatesOf(
        'run',
        join(
          packageWith(() => 40, isDeclared),
          'scenario.yaml',
        ),
        '--se',
      ).filter(({ method, se }) => method === 'linearised' && se! > 0);
    const [without, with_] = [errors(false), errors(true)];
    expect(with_.length).toBe(without.length);
    expect(with_.length).toBeGreaterThan(20);
    for (const [k, { se }] of with_.entries()) expect(se! / without[k].se!).toBeCloseTo(Math.sqrt(1 - 8 / 40), 9);
  });

  test('is refused where a stratum has two, or fewer units than were drawn', () => {
    const two = mizan(['measure', packageWith((row) => (Number(row[0]) % 2 ? 40 : 50)), '--of', 'expenditure']);
    expect(two.status).toBe(1);
    expect(two.err).toMatch(/units \d+ and \d+ in stratum/);
    const few = mizan(['measure', packageWith((row) => (row[stratum] === '1' ? 5 : 40)), '--of', 'expenditure']);
    expect(few.status).toBe(1);
    expect(few.err).toMatch(/units 5, where 8 units were drawn, in stratum 1/);
  });
});
