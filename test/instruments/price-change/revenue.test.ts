import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Demand } from '../../../src/instruments/price-change/demand.ts';
import { sellerRevenue, subsidySaving } from '../../../src/instruments/price-change/revenue.ts';

const linear: Demand = { form: 'linear', elasticity: -0.3 };

describe('revenue of a price change: 100 spent, price + 50%, ε = −0.3', () => {
  test('with a subsidy of 0.6 known, 51.5: 60 was paid, 8.5 is, on 85 that are still bought', () => {
    const paidBefore = 100 * 0.6;
    const paidAfter = 100 * (1 - 0.3 * 0.5) * (0.6 - 0.5);
    expect(paidBefore - paidAfter).toBeCloseTo(51.5, 12);
    expect(subsidySaving(100, { change: 0.5, subsidy: 0.6 }, linear)).toBeCloseTo(51.5, 12);
  });

  test('is e·dp, and ε·e·dp·(dp − s) for the quantity', () => {
    expect(subsidySaving(100, { change: 0.5, subsidy: 0.6 }, linear)).toBeCloseTo(50 + -15 * (0.5 - 0.6), 12);
  });

  test('with no subsidy known, 27.5: 85 at 1.5, less 100; SUBSIM’s code says 35', () => {
    expect(sellerRevenue(100, 0.5, linear)).toBeCloseTo(85 * 1.5 - 100, 12);
    expect(sellerRevenue(100, 0.5, linear)).toBeCloseTo(27.5, 12);
    expect(100 * 0.5 * (1 - 0.3)).toBe(35);
  });
});

/**
 * Araar, Le Borgne, Serajuddin and Verme (2013), An Assessment of the Jordan 2012 Petroleum Subsidies Reform and Cash Compensation
 * Program, World Bank, Tables 3, 4 and 9: spending and saving in million JD, prices in JD. Prices rise to what units cost.
 */
describe('the saving of Jordan in 2012, as the World Bank printed it', () => {
  test.each([
    { fuel: 'octane 90', spending: 479.8, from: 0.7, to: 0.8, saving: 68.5 },
    { fuel: 'LPG', spending: 177.5, from: 6.5, to: 10, saving: 95.6 },
    { fuel: 'diesel', spending: 32.8, from: 0.515, to: 0.685, saving: 10.8 },
    { fuel: 'kerosene', spending: 47.3, from: 0.515, to: 0.685, saving: 15.6 },
  ])('$fuel', ({ spending, from, to, saving }) => {
    const change = to / from - 1;
    expect(Math.abs(subsidySaving(spending, { change, subsidy: change }, linear) - saving)).toBeLessThan(0.061);
  });
});

describe('properties', () => {
  const seeded = { seed: 2026, numRuns: 200 };
  const change = fc.double({ min: -0.5, max: 3, noNaN: true });
  const demand = fc.record({
    form: fc.constantFrom('linear' as const, 'constant_elasticity' as const),
    elasticity: fc.double({ min: -2, max: 0, noNaN: true }),
  });

  test('a rise that ends the subsidy saves all of it, whatever the response', () => {
    fc.assert(
      fc.property(change, demand, (change, demand) => {
        expect(subsidySaving(100, { change, subsidy: change }, demand)).toBeCloseTo(100 * change, 8);
      }),
      seeded,
    );
  });

  test('without a response, the budget saves what households lose', () => {
    fc.assert(
      fc.property(change, (change) => {
        const rigid: Demand = { form: 'linear', elasticity: 0 };
        expect(subsidySaving(100, { change, subsidy: 0.6 }, rigid)).toBeCloseTo(100 * change, 8);
        expect(sellerRevenue(100, change, rigid)).toBeCloseTo(100 * change, 8);
      }),
      seeded,
    );
  });

  test('nothing is saved where no price changes, and all of the subsidy where nothing is bought any more', () => {
    expect(subsidySaving(100, { change: 0, subsidy: 0.6 }, linear)).toBe(0);
    expect(subsidySaving(100, { change: 4, subsidy: 0.6 }, linear)).toBe(60);
    expect(sellerRevenue(100, 4, linear)).toBe(-100);
  });
});
