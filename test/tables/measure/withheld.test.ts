import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/columns/column.ts';
import { requestOf } from '../../../src/commands/measure.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import type { Data } from '../../../src/tables/measure/data.ts';
import { measure } from '../../../src/tables/measure/index.ts';
import { telling } from '../elimination.ts';

/** Records of a small survey: income, and whom they live among (missing in a few). */
interface Survey {
  readonly income: readonly number[];
  readonly groups: Readonly<Record<string, readonly (string | null)[]>>;
}

/** Numbers below 1 that look random, always the same. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761 + 12_345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const namesOf: Readonly<Record<string, readonly string[]>> = {
  governorate: ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'],
  region: ['r0', 'r1', 'r2'],
  sex: ['f', 'm'],
  area: ['a', 'b', 'c'],
};

/** Governorates, of which some have few records, lie in regions (two each); areas and sex cross them. */
function survey(seed: number): Survey {
  const next = chance(seed);
  const rows = 18 + Math.floor(30 * next());
  const governorate = Array.from({ length: rows }, () => (next() < 0.06 ? null : Math.floor(6 * next() ** 1.5)));
  const pick = (names: readonly string[], odds: number) =>
    Array.from({ length: rows }, () => names[Math.floor(names.length * next() ** odds)]);
  return {
    income: Array.from({ length: rows }, () => 1 + Math.floor(1000 * next())),
    groups: {
      governorate: governorate.map((g) => (g === null ? null : `g${g}`)),
      region: governorate.map((g) => (g === null ? null : `r${Math.floor(g / 2)}`)),
      sex: pick(namesOf.sex, 2),
      area: pick(namesOf.area, 3),
    },
  };
}

function dataOf({ income, groups }: Survey): Data {
  const columns = Object.entries(groups).map(([name, labels]): [string, Column] => {
    const levels = namesOf[name];
    const codes = Int32Array.from(labels, (label) => (label === null ? -1 : levels.indexOf(label)));
    return [name, { kind: 'category', name, codes, levels, missing: codes.filter((code) => code < 0).length }];
  });
  const values = Float64Array.from(income);
  const households = {
    rows: income.length,
    columns: new Map<string, Column>([['income', { kind: 'number', name: 'income', values, missing: 0 }], ...columns]),
  };
  return { path: 'survey.csv', title: 'survey', households, inputs: [], warnings: [] };
}

interface Asked {
  readonly by?: readonly string[];
  readonly contrast?: readonly string[];
  readonly decompose?: readonly string[];
  readonly line?: readonly string[];
}

function estimates(first: Survey, asked: Asked, minCell: number, before?: Survey): readonly Estimate[] {
  const diagnostics: Diagnostic[] = [];
  const request = requestOf({ of: ['income'], indicator: ['total', 'mean'], ...asked, minCell });
  const measured = measure(dataOf(first), request, { baseline: before && dataOf(before), diagnostics });
  expect(diagnostics).toEqual([]);
  return measured!.estimates;
}

type Factors = readonly number[];

/** Factors of the records of a group: 1 in it, 0 outside. */
function factorsOf({ income, groups }: Survey, by: string | null, group: string | null): Factors {
  return income.map((_, i) => Number(by === null || groups[by][i] === group));
}

/** What is told by an estimate to whoever knows everybody's groups but not their incomes. */
function toldBy(one: Estimate, people: Survey): readonly Factors[] {
  if (one.value === null) return [];
  const { by, group, indicator } = one;
  const known = (label: string | null) => factorsOf(people, by, label);
  if (/^(contribution|relative_risk)/.test(indicator)) return [known(group), known(null)];
  if (/^(total|within|between|overlap|between_share):/.test(indicator)) return [known(null)];
  const [first, second] = group?.split(' - ') ?? [];
  if (second === undefined) return [known(group)];
  const [a, b] = [known(first), known(second)];
  return [indicator === 'mean' ? a.map((x, i) => x * size(b) - b[i] * size(a)) : a.map((x, i) => x - b[i])];
}

function size(factors: Factors): number {
  return factors.reduce((n, x) => n + x, 0);
}

/** Groups of a breakdown with fewer records than must be, and what such groups are together where that is too few as well. */
function secretsOf(people: Survey, breakdowns: readonly string[], minCell: number): readonly Factors[] {
  return breakdowns.flatMap((by) => {
    const small = [...new Set(people.groups[by])]
      .map((group) => factorsOf(people, by, group))
      .filter((one) => size(one) < minCell);
    const unions: Factors[] = [];
    for (const one of small) unions.push(one, ...unions.map((other) => other.map((x, i) => x + one[i])));
    return unions.filter((one) => size(one) < minCell);
  });
}

function breakdownsIn({ by = [], contrast = [], decompose = [] }: Asked): readonly string[] {
  return [...by, ...contrast.map((text) => text.split('=')[0]), ...decompose.map((text) => text.split('=')[1])];
}

const requests: readonly (readonly [what: string, asked: Asked])[] = [
  ['one breakdown', { by: ['governorate'] }],
  ['breakdowns that nest', { by: ['governorate', 'region'] }],
  ['breakdowns that cross', { by: ['governorate', 'sex'] }],
  ['breakdowns that nest and cross', { by: ['region', 'governorate', 'area', 'sex'] }],
  ['a contrast beside a breakdown', { by: ['governorate'], contrast: ['governorate=g0,g1', 'governorate=g0,g2'] }],
  ['contrasts alone', { contrast: ['sex=f,m', 'area=a,b', 'area=a,c'] }],
  ['a decomposition', { decompose: ['by=governorate'], line: ['300'] }],
  ['a decomposition beside another breakdown', { by: ['region'], decompose: ['by=governorate'], line: ['300'] }],
];
const seeds = Array.from({ length: 30 }, (_, k) => k + 1);
const minCell = 4;

describe('what measure shows of a small survey', () => {
  it('is what the reader of these tests takes it for', () => {
    const people = survey(1);
    const asked = { by: ['governorate', 'sex'], contrast: ['sex=f,m'] };
    for (const one of estimates(people, asked, 0)) {
      const [factors] = toldBy(one, people);
      const sum = factors.reduce((all, x, i) => all + x * people.income[i], 0);
      const scale =
        one.indicator === 'total'
          ? 1
          : one.group?.includes(' - ')
            ? size(factorsOf(people, 'sex', 'f')) * size(factorsOf(people, 'sex', 'm'))
            : one.n;
      expect(sum / scale).toBeCloseTo(one.value!, 9);
    }
  });

  it.each(requests)('gives away no sum of fewer records than asked for: %s', (_what, asked) => {
    let [secrets, givenAwayElse] = [0, 0];
    for (const seed of seeds) {
      const people = survey(seed);
      const hidden = secretsOf(people, breakdownsIn(asked), minCell);
      const told = (list: readonly Estimate[]) => list.flatMap((one) => toldBy(one, people));
      const shown = told(estimates(people, asked, minCell));
      expect(hidden.filter(telling(shown))).toEqual([]);
      const open = told(estimates(people, asked, 0).filter(({ n }) => n >= minCell));
      secrets += hidden.length;
      givenAwayElse += hidden.filter(telling(open)).length;
    }
    expect(secrets).toBeGreaterThan(5);
    expect(givenAwayElse).toBeGreaterThan(2);
  });

  it('shows no sum over fewer records than that, and no more than one of these less another', () => {
    for (const seed of seeds) {
      const people = survey(seed);
      const shown = estimates(people, { by: ['region', 'governorate', 'area', 'sex'] }, minCell);
      const sums = shown.flatMap((one) => toldBy(one, people)).filter((one) => size(one) > 0);
      for (const a of sums) {
        expect(size(a)).toBeGreaterThanOrEqual(minCell);
        for (const b of sums) {
          const less = a.map((x, i) => x - b[i]);
          if (less.every((x) => x >= 0) && less.includes(1)) expect(size(less)).toBeGreaterThanOrEqual(minCell);
        }
      }
    }
  });

  it('withholds at most one group of a breakdown beside those that are too small', () => {
    for (const seed of seeds) {
      const people = survey(seed);
      const hidden = estimates(people, { by: ['governorate'] }, minCell).filter(
        ({ value, indicator }) => value === null && indicator === 'mean',
      );
      expect(hidden.filter(({ n }) => n >= minCell).length).toBeLessThanOrEqual(1);
    }
  });

  it('gives away nothing of either of two samples by the change between them', () => {
    let withheld = 0;
    for (const seed of seeds) {
      const [before, after] = [survey(seed), survey(seed + 100)];
      const shown = estimates(after, { by: ['governorate', 'sex'] }, minCell, before);
      const none = (people: Survey) => people.income.map(() => 0);
      const rows = shown.flatMap((one) => {
        if (one.value === null || one.indicator !== 'total') return [];
        const [first] = toldBy(one, before);
        const [second] = toldBy(one, after);
        if (one.policy === 'baseline') return [[...first, ...none(after)]];
        return [[...(one.policy === 'reform' ? none(before) : first.map((x) => -x)), ...second]];
      });
      const secrets = [
        ...secretsOf(before, ['governorate', 'sex'], minCell).map((one) => [...one, ...none(after)]),
        ...secretsOf(after, ['governorate', 'sex'], minCell).map((one) => [...none(before), ...one]),
      ];
      withheld += secrets.length;
      expect(secrets.filter(telling(rows))).toEqual([]);
    }
    expect(withheld).toBeGreaterThan(5);
  });
});
