import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Demand, quantityKept, rebased } from '../../../src/instruments/price-change/demand.ts';

describe('quantities after a price change', () => {
  test('along a straight line fall by ε·dp, and never below nothing', () => {
    expect(quantityKept({ form: 'linear', elasticity: -0.3 }, 0.5)).toBe(0.85);
    expect(quantityKept({ form: 'linear', elasticity: -0.3 }, 5)).toBe(0);
  });

  test('at an elasticity of −1 keep what is spent as it was', () => {
    expect(1.5 * quantityKept({ form: 'constant_elasticity', elasticity: -1 }, 0.5)).toBeCloseTo(1, 14);
  });

  test('agree to the first order, whatever the form', () => {
    const kept = (form: Demand['form']) => quantityKept({ form, elasticity: -0.7 }, 1e-6);
    expect((1 - kept('linear')) / 0.7e-6).toBeCloseTo(1, 5);
    expect((1 - kept('constant_elasticity')) / 0.7e-6).toBeCloseTo(1, 5);
  });
});

describe('elasticity rebasing: estimated as −0.3 at 1.03, wanted at 0.09', () => {
  test('is −0.020579: −0.3·(0.09/1.03) over 1 + 0.3·(0.94/1.03)', () => {
    const there = { estimatedAt: 1.03, wantedAt: 0.09 };
    expect(rebased(-0.3, there)).toBeCloseTo((-0.3 * (0.09 / 1.03)) / (1 + 0.3 * (0.94 / 1.03)), 15);
    expect(rebased(-0.3, there)).toBeCloseTo(-0.020579, 6);
  });

  test('is the slope of one straight line times price over quantity, and comes back', () => {
    const price = fc.double({ min: 0.05, max: 2, noNaN: true });
    fc.assert(
      fc.property(price, price, fc.double({ min: -0.9, max: -0.01, noNaN: true }), (from, to, elasticity) => {
        const slope = (elasticity * 100) / from;
        const quantity = 100 + slope * (to - from);
        fc.pre(quantity > 1);
        const there = rebased(elasticity, { estimatedAt: from, wantedAt: to });
        expect(there).toBeCloseTo((slope * to) / quantity, 9);
        expect(rebased(there, { estimatedAt: to, wantedAt: from })).toBeCloseTo(elasticity, 9);
      }),
      { seed: 2026, numRuns: 200 },
    );
  });

  test('has no value where nothing is bought, and is refused at no price', () => {
    expect(rebased(-0.5, { estimatedAt: 1, wantedAt: 3 })).toBeNaN();
    expect(() => rebased(-0.5, { estimatedAt: 0, wantedAt: 3 })).toThrow(/price of 0/);
    expect(() => rebased(0.5, { estimatedAt: 1, wantedAt: 2 })).toThrow(/above 0/);
  });
});
