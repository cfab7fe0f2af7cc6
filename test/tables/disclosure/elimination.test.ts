import { describe, expect, it } from 'vitest';
import { disclose, discloseTogether } from '../../../src/tables/disclosure/disclose.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { estimates } from '../../../src/tables/estimates/index.ts';
import { telling } from '../elimination.ts';
import { type Small, smallComparison } from '../small-comparison.ts';

/** Numbers below 1 that look random, always the same. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761 + 12_345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Labels = readonly (string | null)[];

interface Survey extends Small {
  readonly reform: NonNullable<Small['reform']>;
  readonly columns: Readonly<Record<string, Labels>>;
}

/** A survey with the fifths that a run puts its households into. */
function survey(seed: number): Survey {
  const people = surveyed(seed);
  const { codes, labels } = smallComparison(people).groups;
  return { ...people, columns: { ...people.columns, quintile: Array.from(codes, (code) => labels[code]) } };
}

/** Towns, of which some have few households, lie in regions (two each); areas cross them, and some households are in none. */
function surveyed(seed: number): Survey {
  const next = chance(seed);
  const households = 30 + Math.floor(20 * next());
  const each = <T>(of: () => T) => Array.from({ length: households }, of);
  const amounts = (odds: number) => each(() => (next() < odds ? 1 + Math.floor(1000 * next() ** 2) : 0));
  const lost = seed % 3 === 0 ? 0.2 : 0.05;
  const towns = each(() => (next() < lost ? null : Math.floor(6 * next() ** 1.6)));
  const grant = amounts(0.9);
  return {
    market: each(() => 100 + Math.floor(4000 * next())),
    baseline: { grant, bonus: amounts(0.6) },
    reform: { grant: grant.map((x) => 2 * x), bonus: amounts(0.5) },
    line: 1500,
    columns: {
      town: towns.map((town) => (town === null ? null : `t${town}`)),
      region: towns.map((town) => (town === null ? null : `r${Math.floor(town / 2)}`)),
      area: each(() => ['a', 'b', 'c'][Math.floor(3 * next() ** 3)]),
    },
  };
}

type Factors = readonly number[];

/** Which households an estimate tells of: 1 for each in it. */
function peopleOf({ market, columns }: Survey, { by, group }: Pick<Estimate, 'by' | 'group'>): Factors {
  return market.map((_, h) => Number(by === null || columns[by][h] === group));
}

/** What amounts are: each income is the sum of these. */
const sources = ['market', 'grant', 'bonus'];

function sourcesOf(of: string): readonly string[] {
  if (of.startsWith('others:')) return [];
  const subject = of.replace(/^(received|budget):/, '');
  if (subject === 'total') return ['grant', 'bonus'];
  return sources.includes(subject) ? [subject] : sources;
}

/** Which of some reforms of one baseline an estimate is of. */
interface Among {
  readonly run: number;
  readonly runs: number;
}

/** Factors of an estimate: one for each household, for each source (of what is no amount, one) of the baseline and each reform. */
function factorsOf(people: Survey, one: Told, parts: readonly boolean[], { run, runs }: Among): Factors {
  const inGroup = peopleOf(people, one);
  const times = Array.from({ length: runs + 1 }, (_, at) => {
    if (at === 0) return { baseline: 1, reform: 0, change: -1, observed: 1 }[one.policy];
    return Number(at === run + 1 && (one.policy === 'reform' || one.policy === 'change'));
  });
  return times.flatMap((time) => parts.flatMap((isIn) => inGroup.map((x) => (isIn ? time * x : 0))));
}

type Told = Pick<Estimate, 'indicator' | 'of' | 'by' | 'group' | 'policy'>;

const amounts = /^(mean|total|share|relative_incidence)$/;

/** What hangs together: all amounts, and each other indicator of each subject on its own. */
function systemOf({ indicator, of }: Pick<Estimate, 'indicator' | 'of'>): string {
  return amounts.test(indicator) ? 'amounts' : `${indicator} ${of}`;
}

function told(people: Survey, one: Told, among: Among): Factors {
  const mine = sourcesOf(one.of);
  const parts = systemOf(one) === 'amounts' ? sources.map((source) => mine.includes(source)) : [true];
  return factorsOf(people, one, parts, among);
}

/** What runs publish of each system by breakdowns that the reader of these tests knows. */
function systems(people: Survey, runs: readonly (readonly Estimate[])[]): ReadonlyMap<string, readonly Factors[]> {
  const found = new Map<string, Factors[]>();
  runs.forEach((list, run) => {
    for (const one of list) {
      if (one.value === null || (one.by !== null && !(one.by in people.columns))) continue;
      const known = found.get(systemOf(one)) ?? [];
      known.push(told(people, one, { run, runs: runs.length }));
      found.set(systemOf(one), known);
    }
  });
  return found;
}

/** Groups of fewer households than must be, those in no group too, and such groups of a breakdown together. */
function fewIn(people: Survey, by: readonly string[], minCell: number): readonly (readonly Factors[])[] {
  return by.map((name) => {
    const small = [...new Set(people.columns[name])]
      .map((group) => peopleOf(people, { by: name, group: group as string }))
      .filter((one) => size(one) < minCell);
    const unions: Factors[] = [];
    for (const one of small) unions.push(one, ...unions.map((other) => other.map((x, i) => x + one[i])));
    return unions.filter((one) => size(one) < minCell);
  });
}

function size(factors: Factors): number {
  return factors.reduce((n, x) => n + x, 0);
}

const minCell = 4;
const seeds = Array.from({ length: 8 }, (_, k) => k + 1);
const requests = [['region'], ['town'], ['town', 'region'], ['region', 'area', 'town']];

function shownOf(people: Survey, by: readonly string[], least: number): readonly Estimate[] {
  return estimates(smallComparison(people), { by, minCell: least });
}

/** Those in no group of a breakdown, where they are many: taken as known, since nothing may have been paid to them. */
function lostIn(people: Survey, by: readonly string[]): readonly Factors[] {
  return by.map((name) => peopleOf(people, { by: name, group: null })).filter((inGroup) => size(inGroup) >= minCell);
}

/** Sums over households: of each source (of what is no amount, one) of the baseline and each reform. */
function sumsOver(groups: readonly Factors[], system: string, runs: number): readonly Factors[] {
  const places = (system === 'amounts' ? sources.length : 1) * (runs + 1);
  const each = Array.from({ length: places }, (_, k) => k);
  return groups.flatMap((inGroup) => each.map((at) => each.flatMap((k) => inGroup.map((x) => (k === at ? x : 0)))));
}

/** Estimates that rest on few households, or on what one of them mostly makes up. */
function sensitive(people: Survey, list: readonly Estimate[]): readonly Estimate[] {
  return list.filter((one) => {
    if (one.by !== null && !(one.by in people.columns)) return false;
    const inGroup = peopleOf(people, one);
    const policies =
      one.policy === 'change' ? (['baseline', 'reform'] as const) : [one.policy as 'baseline' | 'reform'];
    const isDominated = policies.some((policy) => {
      const paid = people[policy][one.of.replace(/^received:/, '')] ?? [];
      const mine = paid.filter((_, h) => inGroup[h] === 1);
      return Math.max(...mine) > 0.85 * size(mine);
    });
    return (one.n > 0 && one.n < minCell) || (one.by !== null && isDominated);
  });
}

interface Shown {
  readonly by: readonly string[];
  readonly runs: readonly (readonly Estimate[])[];
  /** The same with nothing withheld. */
  readonly open: readonly (readonly Estimate[])[];
}

/** How many sums of a few households, and sensitive estimates, follow from what is shown. */
function givenAway(people: Survey, { by, runs, open }: Shown): readonly [sums: number, cells: number] {
  const few = fewIn(people, [...by, 'quintile'], minCell).flat();
  const secret = open.flatMap((list, run) => sensitive(people, list).map((one) => ({ one, run })));
  let [sums, cells] = [0, 0];
  for (const [system, published] of systems(people, runs)) {
    const isTold = telling([...published, ...sumsOver(lostIn(people, by), system, runs.length)]);
    sums += sumsOver(few, system, runs.length).filter(isTold).length;
    const mine = secret.filter(({ one }) => systemOf(one) === system);
    cells += mine.filter(({ one, run }) => isTold(told(people, one, { run, runs: runs.length }))).length;
  }
  return [sums, cells];
}

describe('what a run shows of a small survey', () => {
  it('is what the reader of these tests takes it for', () => {
    const people = survey(1);
    const columns = [people.baseline, people.reform].map(({ grant, bonus }) => [people.market, grant, bonus]).flat(2);
    for (const one of shownOf(people, ['town'], 0)) {
      if (!/^(mean|total)$/.test(one.indicator) || !/^(welfare|received:|grant|market)/.test(one.of)) continue;
      const sum = told(people, one, { run: 0, runs: 1 }).reduce((all, x, i) => all + x * columns[i], 0);
      const known = one.value! * (one.indicator === 'mean' ? size(peopleOf(people, one)) : 1);
      expect(known).toBeCloseTo(sum, 6);
    }
  });

  it.each(requests)('gives away no sum of few households, and nothing that one makes up: by %s %s %s', (...by) => {
    const all = seeds.map((seed) => {
      const people = survey(seed);
      const open = [shownOf(people, by, 0)];
      const runs = [shownOf(people, by, minCell)];
      return { open: givenAway(people, { by, open, runs: open }), closed: givenAway(people, { by, open, runs }) };
    });
    expect(size(all.map(({ open: [sums] }) => sums))).toBeGreaterThan(20);
    expect(all.map(({ closed }) => closed)).toEqual(seeds.map(() => [0, 0]));
  });

  it('withholds at most one group of a breakdown for the sake of those that are too small', () => {
    for (const seed of seeds) {
      const people = survey(seed);
      const hidden = shownOf(people, ['town'], minCell).filter(
        ({ indicator, of, by, value }) => indicator === 'count' && of === 'persons' && by === 'town' && value === null,
      );
      const large = hidden.filter((one) => size(peopleOf(people, one)) >= minCell);
      expect(large.length).toBeLessThanOrEqual(1);
    }
  });

  it('gives away no more by two reforms side by side, though each alone would withhold others', () => {
    let alone = 0;
    for (const seed of seeds) {
      const people = survey(seed);
      const { grant, bonus } = people.baseline;
      const lean = bonus.map((x, h) => (h % 3 === 0 ? x : 0));
      const reforms = [people.reform, { grant, bonus: lean }];
      const results = reforms.map((reform) => {
        const comparison = smallComparison({ ...people, reform });
        return { comparison, estimates: estimates(comparison, { by: ['town'], minCell: 0 }) };
      });
      const open = results.map((result) => result.estimates);
      const rules = { by: ['town'], minCell };
      const runs = discloseTogether(results, rules);
      expect(givenAway(people, { by: ['town'], open, runs })).toEqual([0, 0]);
      const each = results.map((result) => disclose(result.estimates, result.comparison, rules));
      alone += givenAway(people, { by: ['town'], open, runs: each })[1];
    }
    expect(alone).toBeGreaterThan(0);
  });
});
