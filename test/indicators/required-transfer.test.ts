import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sample } from '../../src/columns/sample.ts';
import {
  gapNeutralTransfer,
  headcountNeutralTransfer,
  type LossAndTransfer,
} from '../../src/indicators/required-transfer.ts';

describe('required transfer: 4 6 9 11 30 lose 1 1 1.5 2 5, line 8', () => {
  const before = sample([4, 6, 9, 11, 30]);
  const after = sample([4 - 1, 6 - 1, 9 - 1.5, 11 - 2, 30 - 5]);
  const given = { before, after, line: 8 };

  test('1.0 brings the poverty gap back to 0.15: 5 + 3 + 0.5 short become 4 + 2', () => {
    expect(fgt(before, 0, 1)).toBeCloseTo((4 + 2) / 8 / 5, 14);
    expect(fgt(after, 0, 1)).toBeCloseTo((5 + 3 + 0.5) / 8 / 5, 14);
    expect(gapNeutralTransfer(given)).toBeCloseTo(1, 14);
    expect(fgt(after, 1, 1)).toBeCloseTo(0.15, 14);
  });

  test('the headcount of 0.4 is there already at 0.5, which lifts 7.5 to the line', () => {
    expect(fgt(before, 0, 0)).toBeCloseTo(0.4, 14);
    expect(headcountNeutralTransfer(given)).toBe(0.5);
    expect([fgt(after, 0.49, 0), fgt(after, 0.5, 0)]).toEqual([0.6, 0.4]);
  });

  test('given to the two poorest alone, 1.25 fills the gap, and none restores a headcount that they do not raise', () => {
    const receives = [1, 1, 0, 0, 0];
    expect(gapNeutralTransfer({ ...given, receives })).toBeCloseTo(2.5 / 2, 14);
    expect(headcountNeutralTransfer({ ...given, receives })).toBe(3);
    expect(headcountNeutralTransfer({ ...given, receives: [0, 0, 0, 1, 1] })).toBe(Infinity);
    expect(gapNeutralTransfer({ ...given, receives: [0, 0, 1, 1, 1] })).toBe(Infinity);
  });

  test('shared among two members each, it has to be twice as much', () => {
    const receives = [0.5, 0.5, 0.5, 0.5, 0.5];
    expect(gapNeutralTransfer({ ...given, receives })).toBeCloseTo(2, 14);
    expect(headcountNeutralTransfer({ ...given, receives })).toBe(1);
  });

  test('is nothing where nobody lost, or lost people', () => {
    for (const transfer of [gapNeutralTransfer, headcountNeutralTransfer]) {
      expect(transfer({ before, after: before, line: 8 })).toBe(0);
      expect(transfer({ before: after, after: before, line: 8 })).toBe(0);
      expect(() => transfer({ before, after: sample([1]), line: 8 })).toThrow(
        /5 people before the loss are 1 after it/,
      );
    }
  });
});

describe('properties', () => {
  const person = fc.record({
    income: fc.integer({ min: 1, max: 200 }),
    loss: fc.integer({ min: 0, max: 40 }),
    weight: fc.integer({ min: 1, max: 9 }),
    share: fc.constantFrom(0, 0.25, 0.5, 1),
  });
  const losses = fc.array(person, { minLength: 1, maxLength: 40 }).map((list): LossAndTransfer => {
    const weights = list.map(({ weight }) => weight);
    return {
      before: sample(
        list.map(({ income }) => income),
        weights,
      ),
      after: sample(
        list.map(({ income, loss }) => income - loss),
        weights,
      ),
      line: 100,
      receives: list.map(({ share }) => share),
    };
  });
  const seeded = { seed: 2026, numRuns: 300 };

  test('the gap is met by the transfer, and missed by a little less', () => {
    fc.assert(
      fc.property(losses, (given) => {
        const transfer = gapNeutralTransfer(given);
        const wanted = fgt(given.before, 0, 1, given);
        const at = (amount: number) => fgt(given.after, amount, 1, given);
        if (transfer === 0) expect(at(0)).toBeLessThanOrEqual(wanted + 1e-12);
        else if (transfer === Infinity) expect(at(1e9)).toBeGreaterThan(wanted);
        else {
          expect(at(transfer)).toBeCloseTo(wanted, 11);
          expect(at(transfer * 0.999)).toBeGreaterThan(wanted);
        }
      }),
      seeded,
    );
  });

  test('the headcount is met by the transfer, and by none of a fine grid below it', () => {
    fc.assert(
      fc.property(losses, (given) => {
        const transfer = headcountNeutralTransfer(given);
        const wanted = fgt(given.before, 0, 0, given);
        const at = (amount: number) => fgt(given.after, amount, 0, given);
        if (transfer !== Infinity) expect(at(transfer)).toBeLessThanOrEqual(wanted + 1e-12);
        const end = Math.min(transfer, 1000);
        for (let k = 0; k < 50; k++) if (transfer > 0) expect(at((end * k) / 50)).toBeGreaterThan(wanted);
      }),
      seeded,
    );
  });
});

function fgt(
  { values, weights, weight }: LossAndTransfer['after'],
  transfer: number,
  alpha: 0 | 1,
  { line, receives }: Pick<LossAndTransfer, 'line' | 'receives'> = { line: 8 },
): number {
  const short = Array.from(values, (x, i) => Math.max(0, line - x - transfer * (receives?.[i] ?? 1)));
  const counted = short.map((gap) => (alpha === 1 ? gap / line : gap > 1e-9 ? 1 : 0));
  return counted.reduce((sum, x, i) => sum + x * weights[i], 0) / weight;
}
