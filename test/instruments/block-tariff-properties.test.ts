import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { near, simulated } from './written.ts';

const schedule = fc
  .array(fc.record({ width: fc.integer({ min: 1, max: 200 }), rise: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((blocks) => {
    const total = (pick: (block: (typeof blocks)[number]) => number, k: number) =>
      blocks.slice(0, k + 1).reduce((sum, block) => sum + pick(block), 0);
    return blocks.map((_, k) => ({
      upTo: k === blocks.length - 1 ? Infinity : total(({ width }) => width, k),
      price: total(({ rise }) => rise, k) / 100,
    }));
  });
const quantities = fc.array(fc.double({ min: 0, max: 1500, noNaN: true }), { minLength: 20, maxLength: 20 });
const seeded = { seed: 2026, numRuns: 25 };

type Schedule = typeof schedule extends fc.Arbitrary<infer S> ? S : never;

describe('a bill turned back into its quantity', () => {
  test.each(['increasing', 'volume'])('and priced again is the same bill: %s', (structure) => {
    fc.assert(
      fc.property(schedule, quantities, fc.integer({ min: 0, max: 9 }), (blocks, q, fee) => {
        const fields = `structure: ${structure}, fixed_fee: ${fee}, blocks: ${written(blocks)}`;
        const households = { q: [...q, ...blocks.map(({ upTo }) => Math.min(upTo, 1500))] };
        const bills = of(`quantity: q, ${fields}`, households).exposed('t.bill');
        const again = of(`expenditure: e, ${fields}`, { e: bills });
        near(again.exposed('t.quantity'), households.q);
        near(again.exposed('t.bill'), bills);
      }),
      seeded,
    );
  });

  test('by volume, spending that no quantity explains is missing and all other spending is explained', () => {
    fc.assert(
      fc.property(schedule, quantities, (blocks, spent) => {
        const fields = `structure: volume, blocks: ${written(blocks)}`;
        const bought = of(`expenditure: e, ${fields}`, { e: spent }).exposed('t.quantity');
        spent.forEach((e, i) => {
          const isInNotch = blocks.slice(1).some(({ price }, k) => {
            const { upTo, price: below } = blocks[k];
            return e > upTo * below && e <= upTo * price;
          });
          expect(Number.isNaN(bought[i])).toBe(isInNotch);
        });
      }),
      seeded,
    );
  });
});

function of(fields: string, households: Record<string, number[]>) {
  return simulated({ baseline: `t: {kind: block_tariff, ${fields}}`, households });
}

function written(blocks: Schedule): string {
  const each = blocks.map(({ upTo, price }) => `{up_to: ${upTo === Infinity ? '.inf' : upTo}, price: ${price}}`);
  return `[${each.join(', ')}]`;
}
