import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sample } from '../../src/columns/sample.ts';
import { changeBetweenYears } from '../../src/indicators/between-years.ts';
import { find } from '../../src/indicators/find.ts';
import { observe } from '../../src/indicators/observed.ts';

/** Incomes less a tax above an allowance. */
interface Rules {
  readonly allowance: number;
  readonly rate: number;
}
const incomeUnder = ({ allowance, rate }: Rules, gross: number) => gross - rate * Math.max(0, gross - allowance);
const upratedRules = ({ allowance, rate }: Rules, alpha: number): Rules => ({ allowance: allowance * alpha, rate });

interface Years {
  readonly rules: readonly [Rules, Rules];
  readonly gross: readonly [readonly number[], readonly number[]];
  readonly alpha: number;
}

function decomposed({ rules: [old, now], gross: [first, last], alpha }: Years, index: (list: number[]) => number) {
  const under = (rules: Rules, people: readonly number[]) => index(people.map((gross) => incomeUnder(rules, gross)));
  const uprated = first.map((gross) => gross * alpha);
  return changeBetweenYears({
    first: under(old, first),
    uprated: under(upratedRules(old, alpha), uprated),
    oldRulesOnLast: under(upratedRules(old, alpha), last),
    newRulesOnFirst: under(now, uprated),
    last: under(now, last),
  });
}

const mean = (list: number[]) => sample(list).mean;
const gini = (list: number[]) => find('gini')!.measure(observe({ of: list })).value;

describe('change between two years (Bargain and Callan): 100 becomes 110, uprating 1.1, the rate 0.1 becomes 0.2', () => {
  const years: Years = {
    rules: [
      { allowance: 0, rate: 0.1 },
      { allowance: 0, rate: 0.2 },
    ],
    gross: [[100], [110]],
    alpha: 1.1,
  };

  test('−2 = policy −11 + nominal 9 + other 0: from 90 to 88, by way of 99', () => {
    const change = decomposed(years, mean);
    expect(change.total).toBeCloseTo(110 * 0.8 - 100 * 0.9, 12);
    expect(change.onLast.policy).toBeCloseTo(110 * 0.8 - 110 * 0.9, 12);
    expect(change.nominal).toBeCloseTo(110 * 0.9 - 100 * 0.9, 12);
    expect(change.onLast.other).toBeCloseTo(0, 12);
    expect([change.total, change.onLast.policy, change.nominal]).toEqual([-2, -11, 9].map((x) => expect.closeTo(x)));
  });

  test('people who earn twice as much by themselves are not the doing of policy', () => {
    const change = decomposed({ ...years, gross: [[100], [220]] }, mean);
    expect(change.onLast).toEqual({ policy: expect.closeTo(-22), other: expect.closeTo(220 * 0.9 - 110 * 0.9) });
    expect(change.onFirst).toEqual({ policy: expect.closeTo(-11), other: expect.closeTo(220 * 0.8 - 110 * 0.8) });
    expect(change.average.policy).toBeCloseTo(-16.5, 12);
  });
});

describe('properties', () => {
  const rules = fc.record({
    allowance: fc.integer({ min: 0, max: 80 }),
    rate: fc.integer({ min: 0, max: 60 }).map((x) => x / 100),
  });
  const people = fc.array(fc.integer({ min: 10, max: 500 }), { minLength: 2, maxLength: 12 });
  const years = fc
    .record({
      old: rules,
      now: rules,
      first: people,
      last: people,
      alpha: fc.double({ min: 0.8, max: 1.6, noNaN: true }),
    })
    .map(({ old, now, first, last, alpha }): Years => ({ rules: [old, now], gross: [first, last], alpha }));
  const seeded = { seed: 2026, numRuns: 200 };

  test('policy, nominal and other add up to the total, on either year’s people and on average', () => {
    fc.assert(
      fc.property(years, fc.constantFrom(mean, gini), (given, index) => {
        const { total, nominal, onLast, onFirst, average } = decomposed(given, index);
        for (const { policy, other } of [onLast, onFirst, average])
          expect(policy + nominal + other).toBeCloseTo(total, 9);
      }),
      seeded,
    );
  });

  test('uprating alone moves no index without a currency', () => {
    fc.assert(
      fc.property(years, (given) => {
        expect(decomposed(given, gini).nominal).toBeCloseTo(0, 10);
      }),
      seeded,
    );
  });

  test('rules that were only uprated did nothing, and nothing else did where only incomes were', () => {
    fc.assert(
      fc.property(years, ({ rules: [old], gross, alpha }) => {
        const still = decomposed({ rules: [old, upratedRules(old, alpha)], gross, alpha }, mean);
        for (const { policy } of [still.onLast, still.onFirst]) expect(policy).toBeCloseTo(0, 9);
        const grown = gross[0].map((x) => x * alpha);
        const same = decomposed({ rules: [old, { allowance: 30, rate: 0.5 }], gross: [gross[0], grown], alpha }, mean);
        for (const { other } of [same.onLast, same.onFirst]) expect(other).toBeCloseTo(0, 9);
      }),
      seeded,
    );
  });
});
