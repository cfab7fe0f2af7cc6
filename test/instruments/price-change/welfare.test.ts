import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cobbDouglas, type SharedGood } from '../../../src/instruments/price-change/cobb-douglas.ts';
import { type Demand, quantityKept } from '../../../src/instruments/price-change/demand.ts';
import { isQuadraticReliable, secondOrder } from '../../../src/instruments/price-change/second-order.ts';
import { consumerSurplus, laspeyres, paasche } from '../../../src/instruments/price-change/welfare.ts';

const unitElastic: Demand = { form: 'constant_elasticity', elasticity: -1 };
const linear = (elasticity: number): Demand => ({ form: 'linear', elasticity });
const constant = (elasticity: number): Demand => ({ form: 'constant_elasticity', elasticity });
const one = (elasticity: number, change: number, share = 0.1, incomeElasticity = 1) =>
  secondOrder([{ expenditure: 100, change, share, incomeElasticity }], [[elasticity]]);

describe('welfare menu of a price change: total 1000, share 0.1, price + 50%', () => {
  const exact = cobbDouglas(1000, [{ share: 0.1, change: 0.5 }]);

  test('Laspeyres 50: what was bought, 100, at 0.5 more', () => {
    expect(laspeyres(1000 * 0.1, 0.5)).toBe(-50);
  });

  test('Paasche 33.333: 100/1.5 is still bought, at 0.5 more', () => {
    expect(paasche(100, 0.5, unitElastic)).toBeCloseTo(-(100 / 1.5) * 0.5, 12);
    expect(paasche(100, 0.5, unitElastic)).toBeCloseTo(-33.333, 3);
  });

  test('equivalent variation 39.735: 1000·(1.5^−0.1 − 1)', () => {
    expect(exact.equivalent).toBeCloseTo(1000 * (1.5 ** -0.1 - 1), 10);
    expect(exact.equivalent).toBeCloseTo(-39.7355, 4);
  });

  test('consumer surplus 40.547: 100·ln 1.5, by shares and by an elasticity of −1', () => {
    expect(exact.surplus).toBeCloseTo(-100 * Math.log(1.5), 12);
    expect(exact.surplus).toBeCloseTo(-40.547, 3);
    expect(consumerSurplus(100, 0.5, unitElastic)).toBeCloseTo(exact.surplus, 12);
  });

  test('compensating variation 41.380: 1000·(1.5^0.1 − 1)', () => {
    expect(exact.compensating).toBeCloseTo(-1000 * (1.5 ** 0.1 - 1), 10);
    expect(exact.compensating).toBeCloseTo(-41.38, 3);
  });

  test('to the second order at ε = −1, η = 1: 36.25, 37.5 and 38.75, all under the exact ones', () => {
    const { equivalent, surplus, compensating } = one(-1, 0.5);
    expect(equivalent).toBeCloseTo(-50 + 0.5 * 100 * (1 + 0.1) * 0.25, 12);
    expect(surplus).toBeCloseTo(-50 + 0.5 * 100 * 0.25, 12);
    expect(compensating).toBeCloseTo(-50 + 0.5 * 100 * (1 - 0.1) * 0.25, 12);
    expect([equivalent, surplus, compensating]).toEqual([-36.25, -37.5, -38.75]);
    expect(-compensating).toBeLessThan(-exact.equivalent);
    expect(isQuadraticReliable(-1, 0.5)).toBe(false);
    expect(isQuadraticReliable(-0.3, 0.5)).toBe(true);
  });

  test('at ε = −0.3: Paasche 42.5, quadratic 46.25, at the same elasticity everywhere 46.886', () => {
    expect(paasche(100, 0.5, linear(-0.3))).toBe(-42.5);
    expect(one(-0.3, 0.5).surplus).toBeCloseTo(-46.25, 12);
    expect(consumerSurplus(100, 0.5, linear(-0.3))).toBeCloseTo(-46.25, 12);
    expect(consumerSurplus(100, 0.5, constant(-0.3))).toBeCloseTo((-100 * (1.5 ** 0.7 - 1)) / 0.7, 10);
    expect(consumerSurplus(100, 0.5, constant(-0.3))).toBeCloseTo(-46.886, 3);
  });
});

describe('against references worked out another way', () => {
  const changes = [-0.6, -0.1, 0.02, 0.5, 2, 4];

  test.each([linear(0), linear(-0.2), linear(-0.7), constant(0), constant(-0.3), constant(-1), constant(-1.6)])(
    'consumer surplus is the integral of demand over the price: $form $elasticity',
    (demand) => {
      for (const change of changes)
        expect(consumerSurplus(100, change, demand)).toBeCloseTo(-integral(demand, change), 3);
    },
  );

  test.each(changes)('variations are the incomes that give the same utility, found by search: %d', (change) => {
    const [total, share] = [1000, 0.3];
    const { equivalent, compensating } = cobbDouglas(total, [{ share, change }]);
    const at = (price: number, income: number) => mostUtility({ share, price, income });
    const asGood = solve((income) => at(1, income) - at(1 + change, total), total);
    const madeUp = solve((income) => at(1 + change, income) - at(1, total), total);
    expect(equivalent).toBeCloseTo(asGood - total, 5);
    expect(compensating).toBeCloseTo(total - madeUp, 5);
  });

  test('the limit of consumer surplus at an elasticity of −1 is met from both sides', () => {
    const limit = consumerSurplus(100, 0.5, unitElastic);
    for (const near of [1e-6, -1e-6, 1e-12, -1e-12])
      expect(consumerSurplus(100, 0.5, constant(-1 + near))).toBeCloseTo(limit, 4);
  });

  test('nothing more is lost above the price at which nothing is bought', () => {
    const choke = consumerSurplus(100, 2, linear(-0.5));
    expect(choke).toBeCloseTo(-100, 12);
    expect(consumerSurplus(100, 7, linear(-0.5))).toBeCloseTo(choke, 12);
    expect(paasche(100, 7, linear(-0.5))).toBeCloseTo(0, 12);
  });
});

describe('properties', () => {
  const seeded = { seed: 2026, numRuns: 300 };
  const change = fc.double({ min: -0.9, max: 5, noNaN: true });
  const goods = fc
    .array(fc.record({ weight: fc.integer({ min: 1, max: 20 }), change }), { minLength: 1, maxLength: 6 })
    .map((list): readonly SharedGood[] => list.map(({ weight, change }) => ({ share: weight / 120, change })));

  test('Laspeyres ≥ |CV| ≥ |CS| ≥ |EV| ≥ Paasche, one price rising; the other way round, and all gains, where it falls', () => {
    fc.assert(
      fc.property(change, fc.double({ min: 0.01, max: 1, noNaN: true }), (change, share) => {
        const { equivalent, surplus, compensating } = cobbDouglas(1000, [{ share, change }]);
        const menu = [
          laspeyres(1000 * share, change),
          compensating,
          surplus,
          equivalent,
          paasche(1000 * share, change, unitElastic),
        ];
        for (let k = 1; k < menu.length; k++) expect(menu[k]).toBeGreaterThanOrEqual(menu[k - 1] - 1e-9);
        for (const effect of menu) expect(Math.sign(effect) * Math.sign(change)).toBeLessThanOrEqual(0);
      }),
      seeded,
    );
  });

  test('the order holds for many goods at once', () => {
    fc.assert(
      fc.property(goods, (list) => {
        const { equivalent, surplus, compensating } = cobbDouglas(1000, list);
        const add = (part: (good: SharedGood) => number) => list.reduce((sum, good) => sum + part(good), 0);
        expect(compensating).toBeGreaterThanOrEqual(add((g) => laspeyres(1000 * g.share, g.change)) - 1e-9);
        expect(surplus).toBeGreaterThanOrEqual(compensating - 1e-9);
        expect(equivalent).toBeGreaterThanOrEqual(surplus - 1e-9);
        const all = add((g) => paasche(1000 * g.share, g.change, unitElastic));
        expect(all).toBeGreaterThanOrEqual(surplus - 1e-9);
      }),
      seeded,
    );
  });

  test('the order holds for any elasticity of demand, with the surplus between', () => {
    const demand = fc.record({
      form: fc.constantFrom('linear' as const, 'constant_elasticity' as const),
      elasticity: fc.double({ min: -3, max: 0, noNaN: true }),
    });
    fc.assert(
      fc.property(change, demand, (change, demand) => {
        const surplus = consumerSurplus(100, change, demand);
        expect(surplus).toBeGreaterThanOrEqual(laspeyres(100, change) - 1e-9);
        expect(paasche(100, change, demand)).toBeGreaterThanOrEqual(surplus - 1e-9);
      }),
      seeded,
    );
  });

  test('to the second order, |CV| ≥ |CS| ≥ |EV| for a good bought more by the richer, and all equal where η = 0', () => {
    fc.assert(
      fc.property(change, fc.double({ min: 0, max: 3, noNaN: true }), (change, eta) => {
        const { equivalent, surplus, compensating } = one(-0.4, change, 0.2, eta);
        expect(equivalent).toBeGreaterThanOrEqual(surplus);
        expect(surplus).toBeGreaterThanOrEqual(compensating);
        expect(one(-0.4, change, 0.2, 0).equivalent).toBe(one(-0.4, change, 0.2, 0).compensating);
      }),
      seeded,
    );
  });

  test('as changes shrink, everything tends to Laspeyres, and the quadratic to the exact form by the cube', () => {
    const shares = [0.2, 0.3, 0.1];
    const at = (scale: number) => {
      const list = [0.5, -0.3, 0.2].map((change, i) => ({ share: shares[i], change: change * scale }));
      const elasticities = shares.map((_, i) => shares.map((_, j) => (i === j ? -1 : 0)));
      const priced = list.map((good) => ({ ...good, expenditure: 1000 * good.share, incomeElasticity: 1 }));
      const first = list.reduce((sum, { share, change }) => sum + laspeyres(1000 * share, change), 0);
      return { exact: cobbDouglas(1000, list), quadratic: secondOrder(priced, elasticities), first };
    };
    for (const id of ['equivalent', 'surplus', 'compensating'] as const) {
      const away = (scale: number) => Math.abs(at(scale).exact[id] - at(scale).quadratic[id]);
      expect(away(0.01) / away(0.02)).toBeCloseTo(1 / 8, 2);
      expect(at(1e-7).exact[id] / at(1e-7).first).toBeCloseTo(1, 6);
    }
  });

  test('nothing changes where no price does', () => {
    for (const effect of [
      ...Object.values(cobbDouglas(1000, [{ share: 0.4, change: 0 }])),
      laspeyres(100, 0),
      paasche(100, 0, linear(-0.5)),
      consumerSurplus(100, 0, constant(-0.5)),
      one(-1, 0).surplus,
    ])
      expect(Math.abs(effect)).toBe(0);
  });
});

describe('what has no meaning', () => {
  test('is refused', () => {
    expect(() => laspeyres(100, -1)).toThrow(/a price cannot change by -1/);
    expect(() => consumerSurplus(100, -1.5, unitElastic)).toThrow(RangeError);
    expect(() => consumerSurplus(100, 0.5, constant(0.3))).toThrow(/elasticity of 0.3 is above 0/);
    expect(() => cobbDouglas(1000, [{ share: 1.1, change: 0 }])).toThrow(/1.1 is outside 0 to 1/);
    expect(() => cobbDouglas(1000, [{ share: -0.1, change: 0 }])).toThrow(RangeError);
    expect(() =>
      cobbDouglas(1000, [
        { share: 0.7, change: 0 },
        { share: 0.7, change: 0 },
      ]),
    ).toThrow(/add up to 1.4/);
    expect(() => one(-1, 0.5, 2)).toThrow(/2 is outside 0 to 1/);
    expect(() => secondOrder([{ expenditure: 1, change: 0, share: 0, incomeElasticity: 1 }], [[1, 2]])).toThrow(
      /1 goods need as many/,
    );
  });

  test('what is missing stays missing', () => {
    expect(laspeyres(NaN, 0.5)).toBeNaN();
    expect(paasche(100, NaN, linear(-0.5))).toBeNaN();
    expect(cobbDouglas(1000, [{ share: NaN, change: 0.5 }]).equivalent).toBeNaN();
  });
});

/** The area beside the demand curve, by the midpoint rule in many small steps of price. */
function integral(demand: Demand, change: number): number {
  const steps = 20_000;
  let area = 0;
  for (let k = 0; k < steps; k++) area += quantityKept(demand, ((k + 0.5) / steps) * change);
  return (100 * area * change) / steps;
}

/** The utility q^share·r^(1 − share) of the best way of spending an income on a good and the rest, by ternary search. */
function mostUtility({ share, price, income }: Record<'share' | 'price' | 'income', number>): number {
  const utility = (spent: number) => (spent / price) ** share * (income - spent) ** (1 - share);
  let [low, high] = [0, income];
  for (let step = 0; step < 200; step++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (utility(a) < utility(b)) low = a;
    else high = b;
  }
  return utility((low + high) / 2);
}

function solve(rising: (income: number) => number, total: number): number {
  let [low, high] = [0, 100 * total];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}
