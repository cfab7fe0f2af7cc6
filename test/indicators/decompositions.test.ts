import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileGroups } from '../../src/columns/groups.ts';
import { sample } from '../../src/columns/sample.ts';
import { entropyByGroup, fgtByGroup, giniByGroup } from '../../src/indicators/by-group.ts';
import { bySource } from '../../src/indicators/by-source.ts';
import { find } from '../../src/indicators/find.ts';
import { growthIncidence } from '../../src/indicators/growth-incidence.ts';
import { growthAndRedistribution } from '../../src/indicators/growth-redistribution.ts';
import { mobility } from '../../src/indicators/mobility.ts';
import { type Given, observe } from '../../src/indicators/observed.ts';
import { mostPlayers, shapley } from '../../src/indicators/shapley.ts';
import { ceilingFor, costOfFloor, floorFor, giniBetween } from '../../src/indicators/water-level.ts';

const value = (id: string, given: Given) => find(id)!.measure(observe(given)).value;

const person = fc.record({
  x: fc.integer({ min: 1, max: 500 }),
  y: fc.integer({ min: 0, max: 90 }),
  w: fc.integer({ min: 1, max: 9 }),
  group: fc.integer({ min: 0, max: 3 }),
});
const people = fc.array(person, { minLength: 1, maxLength: 40 });

describe('by source', () => {
  const [labour, grant] = bySource(sample([10, 20, 60]), [Float64Array.of(4, 14, 54), Float64Array.of(6, 6, 6)]);

  test('everybody having the same of a source makes it neutral, with no correlation', () => {
    expect(grant).toMatchObject({ gini: expect.closeTo(0, 14), correlation: NaN, contribution: expect.closeTo(0, 14) });
    expect(grant.elasticity).toBeCloseTo(-0.2, 12);
    expect(labour).toMatchObject({ share: expect.closeTo(0.8, 14), correlation: expect.closeTo(1, 12) });
  });

  test('contributions add up to the Gini, elasticities to zero, covariance shares to one', () => {
    fc.assert(
      fc.property(people, (list) => {
        const weights = list.map((p) => p.w);
        const total = sample(
          list.map((p) => p.x + p.y),
          weights,
        );
        fc.pre(new Set(total.values).size > 1);
        const parts = bySource(total, [Float64Array.from(list, (p) => p.x), Float64Array.from(list, (p) => p.y)]);
        const add = (pick: (part: (typeof parts)[number]) => number) =>
          parts.reduce((sum, part) => sum + pick(part), 0);
        expect(add((part) => part.contribution)).toBeCloseTo(value('gini', { of: total.values, weights }), 10);
        expect(add((part) => part.elasticity)).toBeCloseTo(0, 8);
        expect(add((part) => part.covarianceShare)).toBeCloseTo(1, 8);
      }),
    );
  });

  test('a tax is a source below zero: of 10 − 1 and 30 − 9, the tax lowers the Gini of 0.2 by (−1/3) × 0.4', () => {
    const [gross, tax] = bySource(sample([9, 21]), [Float64Array.of(10, 30), Float64Array.of(-1, -9)]);
    expect(gross).toMatchObject({ share: expect.closeTo(4 / 3, 14), gini: expect.closeTo(0.25, 14) });
    expect(gross.contribution).toBeCloseTo((4 / 3) * 0.25, 14);
    expect(gross.elasticity).toBeCloseTo(1 / 3 / 0.2 - 4 / 3, 14);
    expect(tax).toMatchObject({
      share: expect.closeTo(-1 / 3, 14),
      gini: expect.closeTo(-0.4, 14),
      correlation: expect.closeTo(-1, 14),
      concentration: expect.closeTo(0.4, 14),
      contribution: expect.closeTo(-0.4 / 3, 14),
      elasticity: expect.closeTo(-0.4 / 3 / 0.2 + 1 / 3, 14),
    });
  });

  test('a source that adds up to nothing still contributes', () => {
    const parts = bySource(sample([10, 30]), [Float64Array.of(20, 20), Float64Array.of(-10, 10)]);
    expect(parts[1].contribution).toBeCloseTo(0.25, 14);
  });
});

describe('by group', () => {
  const within = { of: [1, 2, 9, 3, 6, 27] };
  const codes = [0, 0, 0, 1, 1, 1];

  test('two groups alike but for their scale: the same inside, the rest between', () => {
    const inside = value('mld', { of: [1, 2, 9] });
    const between = value('mld', { of: [4, 12] });
    expect(entropyByGroup(observe(within), codes, 0)).toMatchObject({
      within: expect.closeTo(inside, 12),
      between: expect.closeTo(between, 12),
      total: expect.closeTo(inside + between, 12),
    });
  });

  test('generalised entropy inside and between adds up to the total', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(-1, 0, 0.5, 1, 2), (list, alpha) => {
        const observed = observe({ of: list.map((p) => p.x), weights: list.map((p) => p.w) });
        const groups = list.map((p) => p.group);
        const parts = entropyByGroup(observed, groups, alpha);
        expect(parts.within + parts.between).toBeCloseTo(parts.total, 9);
      }),
    );
  });

  test('the Gini has no overlap where groups do not, and some where they do', () => {
    expect(giniByGroup(observe({ of: [1, 2, 3, 10, 20, 30] }), codes).overlap).toBeCloseTo(0, 12);
    expect(giniByGroup(observe(within), codes).overlap).toBeGreaterThan(0.01);
  });

  test('contributions to poverty add up to it, and those in no group are left out', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0, 1, 2), (list, alpha) => {
        const given = { of: list.map((p) => p.x), weights: list.map((p) => p.w), line: 200 };
        const all = fgtByGroup(
          observe(given),
          list.map((p) => p.group),
          alpha,
        );
        expect(all.reduce((sum, part) => sum + part.contribution || sum, 0)).toBeCloseTo(
          value(`fgt${alpha}`, given),
          10,
        );
      }),
    );
    expect(fgtByGroup(observe({ of: [1, 9, 1], line: 5 }), [0, 0, -1], 0)[0].fgt).toBe(0.5);
  });
});

describe('growth and redistribution', () => {
  test('at the same Lorenz curve everything is growth; at the same mean everything is redistribution', () => {
    const before = sample([4, 8, 12, 16]);
    const grown = growthAndRedistribution({ before, after: sample([6, 12, 18, 24]), line: 10 }, 1);
    expect(grown).toMatchObject({ redistribution: expect.closeTo(0, 12), residual: expect.closeTo(0, 12) });
    expect(grown.growth).toBeCloseTo(grown.change, 12);
    const shared = growthAndRedistribution({ before, after: sample([10, 10, 10, 10]), line: 10 }, 1);
    expect(shared).toMatchObject({ growth: expect.closeTo(0, 12), residual: expect.closeTo(0, 12) });
    expect(shared.redistribution).toBeCloseTo(-0.2, 12);
  });

  test('the parts add up to the change, with a residual or by Shapley', () => {
    fc.assert(
      fc.property(people, people, fc.constantFrom(0, 1, 2), (first, second, alpha) => {
        const of = (list: typeof first) =>
          sample(
            list.map((p) => p.x),
            list.map((p) => p.w),
          );
        const parts = growthAndRedistribution({ before: of(first), after: of(second), line: 150 }, alpha);
        expect(parts.growth + parts.redistribution + parts.residual).toBeCloseTo(parts.change, 12);
        expect(parts.shapleyGrowth + parts.shapleyRedistribution).toBeCloseTo(parts.change, 12);
      }),
    );
  });
});

describe('mobility and growth incidence', () => {
  test('nobody moves where nothing changes', () => {
    const codes = quantileGroups(sample([5, 3, 9, 1]), 4);
    const still = mobility({ before: codes, after: codes, weights: [1, 2, 3, 4], groups: 4 });
    expect(still.movers).toBe(0);
    expect([...still.rowShares].filter((x) => x === 1).length).toBe(4);
  });

  test('rows are shares of the group before, NaN where it is empty, and −1 is left out', () => {
    const { rowShares, people: cells } = mobility({
      before: [0, 0, -1],
      after: [0, 1, 1],
      weights: [1, 3, 7],
      groups: 2,
    });
    expect([...rowShares]).toEqual([0.25, 0.75, NaN, NaN]);
    expect([...cells]).toEqual([1, 3, 0, 0]);
  });

  test('quantiles grow alike when everybody does', () => {
    const before = sample([10, 20, 30, 40]);
    const after = sample([11, 22, 33, 44]);
    expect(growthIncidence(before, after, [0.2, 0.5, 0.9])).toEqual([0.1, 0.1, 0.1].map((x) => expect.closeTo(x, 12)));
    expect(growthIncidence(sample([0, 5]), before, [0.2])).toEqual([NaN]);
  });
});

describe('shapley', () => {
  test('gives each of three voters alike the same', () => {
    const majority = (isIn: readonly boolean[]) => (isIn.filter(Boolean).length > 1 ? 1 : 0);
    expect(shapley(3, majority)).toEqual([1 / 3, 1 / 3, 1 / 3].map((x) => expect.closeTo(x, 14)));
  });

  test('adds up to the whole for any value function, and gives nothing to who adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 16, maxLength: 16 }), (values) => {
        const of = (isIn: readonly boolean[]) =>
          values[isIn.slice(0, 4).reduce((at, yes, k) => at + (yes ? 2 ** k : 0), 0)];
        const parts = shapley(5, of);
        expect(parts.reduce((a, b) => a + b)).toBeCloseTo(values[15] - values[0], 9);
        expect(parts[4]).toBeCloseTo(0, 12);
      }),
    );
  });

  test('refuses more players than it can work out exactly', () => {
    expect(() => shapley(mostPlayers + 1, () => 0)).toThrow(/13 players/);
  });
});

describe('water levels', () => {
  test('spend exactly the amount, upwards from the poorest or downwards from the richest', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1000 }), (list, amount) => {
        const incomes = sample(
          list.map((p) => p.x),
          list.map((p) => p.w),
        );
        expect(costOfFloor(incomes, floorFor(incomes, amount))).toBeCloseTo(amount, 6);
        const ceiling = ceilingFor(incomes, amount);
        const taken = list.reduce((sum, p) => sum + p.w * Math.max(0, p.x - ceiling), 0);
        expect(taken).toBeCloseTo(amount, 6);
      }),
    );
  });

  test('lower the Gini at least as much as giving the same money in any other way', () => {
    fc.assert(
      fc.property(people, (list) => {
        const incomes = sample(
          list.map((p) => p.x),
          list.map((p) => p.w),
        );
        const paid = list.reduce((sum, p) => sum + p.w * p.y, 0);
        const given = { of: list.map((p) => p.x + p.y), weights: list.map((p) => p.w) };
        expect(giniBetween(incomes, { floor: floorFor(incomes, paid) })).toBeLessThan(value('gini', given) + 1e-9);
      }),
    );
  });
});
