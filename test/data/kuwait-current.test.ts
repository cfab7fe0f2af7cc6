import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { make } from '../../data/kuwait/make.ts';

const folder = 'data/kuwait';
const generated = [
  'households.csv',
  'persons.csv',
  'pay-grid.csv',
  'subsidies.csv',
  'administrative-totals.csv',
  'FIT.md',
];

function committed(name: string): string {
  return readFileSync(`${folder}/${name}`, 'utf8');
}

describe('the Kuwait data', () => {
  let made: ReadonlyMap<string, string>;

  beforeAll(() => {
    made = make();
  }, 120_000);

  test('are the files that make.ts writes, and no others', () => {
    expect([...made.keys()].sort()).toEqual([...generated].sort());
  });

  test.each(generated)('%s is what make.ts writes, byte for byte (npx tsx data/kuwait/make.ts)', (name) => {
    const [now, then] = [made.get(name)!, committed(name)];
    expect(firstDifference(now, then)).toBeUndefined();
    expect(Buffer.from(now).equals(readFileSync(`${folder}/${name}`))).toBe(true);
  });
});

/** How near each sort of figure must come: weights and levels are solved for, drawn figures only expected. */
const tolerances: Readonly<Record<string, number>> = { weights: 5e-5, levels: 5e-5, drawn: 0.08 };

describe('the fit of the Kuwait data', () => {
  const rows = committed('FIT.md')
    .split('\n')
    .filter((line) => /^\| .* \|$/.test(line) && !/^\| (margin|---)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, margin, unit, target, reached, ratio, by]) => ({ margin, unit, target, reached, ratio, by }));

  test('sets out every figure', () => expect(rows.length).toBeGreaterThanOrEqual(70));

  test.each(rows.filter(({ by }) => by in tolerances))('$margin ($unit) is met by $by', ({ ratio, by }) => {
    expect(Math.abs(Number(ratio) - 1)).toBeLessThanOrEqual(tolerances[by] + 5e-5);
  });

  test('says of every figure how it is met, or that it is not calibrated', () => {
    const loose = rows.filter(({ by }) => by === 'not calibrated');
    expect(loose.length).toBeGreaterThan(0);
    expect(rows.filter(({ by }) => !(by in tolerances) && by !== 'not calibrated')).toEqual([]);
  });
});

type Row = Readonly<Record<string, string>>;

function rowsOf(name: string): readonly Row[] {
  const [header, ...lines] = committed(name).trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [columns[k], cell])));
}

describe('counted off the committed files', () => {
  const households = rowsOf('households.csv');
  const persons = rowsOf('persons.csv');
  const weight = new Map(households.map((row) => [row.household, Number(row.weight)]));
  const people = (is: (row: Row) => boolean): number =>
    persons.reduce((total, row) => (is(row) ? total + weight.get(row.household)! : total), 0);
  const homes = (is: (row: Row) => boolean): number =>
    households.reduce((total, row) => (is(row) ? total + Number(row.weight) : total), 0);
  const employed =
    (nationality: 'kuwaiti' | 'other') =>
    ({ sector, nationality: own }: Row): boolean =>
      sector === 'government' && (nationality === 'kuwaiti') === (own === 'kuwaiti');

  test.each([
    ['Kuwaitis (PACI, December 2024)', 1_567_983, () => people((p) => p.nationality === 'kuwaiti')],
    ['everybody else (PACI, December 2024)', 3_419_843, () => people((p) => p.nationality !== 'kuwaiti')],
    ['public employees, Kuwaiti (CSB, early 2025)', 372_800, () => people(employed('kuwaiti'))],
    ['public employees, not Kuwaiti (CSB, early 2025)', 110_400, () => people(employed('other'))],
    ['on a ration card (October 2025)', 2_320_000, () => people((p) => p.on_ration_card === '1')],
    [
      'families on social assistance (first half of 2023)',
      39_800,
      () => homes((h) => h.assistance_category !== 'none'),
    ],
    ['rent allowance (October 2024)', 97_671, () => homes((h) => h.housing_application === '1')],
  ] as const)('%s', (_, target, count) => {
    expect(Math.abs(count() / target - 1)).toBeLessThan(1e-4);
  });

  test('everybody lives in a household of the file, every household has somebody, and no id is used twice', () => {
    expect(persons.filter((row) => !weight.has(row.household))).toEqual([]);
    expect(new Set(persons.map((row) => row.household)).size).toBe(households.length);
    expect(new Set(persons.map((row) => row.person)).size).toBe(persons.length);
  });

  test('the ration members of a household are those of its members on a card', () => {
    const onCard = new Map<string, number>();
    for (const row of persons)
      if (row.on_ration_card === '1') onCard.set(row.household, (onCard.get(row.household) ?? 0) + 1);
    const apart = households.filter((row) => Number(row.ration_members) !== (onCard.get(row.household) ?? 0));
    expect(apart.map((row) => row.household)).toEqual([]);
  });
});

/** The first line in which two texts part, so that a stale file is shown by a line and not by a megabyte. */
function firstDifference(now: string, then: string): string | undefined {
  if (now === then) return undefined;
  const [a, b] = [now.split('\n'), then.split('\n')];
  const line = a.findIndex((text, k) => text !== b[k]);
  return line < 0 ? 'more lines are committed' : `line ${line + 1}: made ${a[line]}, committed ${b[line]}`;
}
