import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CostPush,
  controlledPrices,
  controlledPricesAfter,
  pricesWithMargins,
  producerPrices,
} from '../../../src/instruments/price-change/input-output.ts';
import { itemChange } from '../../../src/instruments/price-change/items.ts';
import { leontiefInverse, throughInputs } from '../../../src/instruments/price-change/leontief.ts';
import {
  type Sectors,
  technicalCoefficients,
  valueAddedShares,
} from '../../../src/instruments/price-change/technical-coefficients.ts';

const coefficients: Sectors = [
  [0.2, 0.2, 0.3],
  [0, 0.3, 0.4],
  [0.5, 0.2, 0.1],
];
const push: CostPush = { coefficients, set: new Map([[1, 0.1]]) };
const near = (list: readonly number[], digits = 12) => list.map((x) => expect.closeTo(x, digits));

describe('input–output price effects: three sectors, the second + 10%', () => {
  test('exogenous, in the long run: 0.03509, 0.1, 0.05614', () => {
    /* p₁ = 0.2 p₁ + 0·0.1 + 0.5 p₃ and p₃ = 0.3 p₁ + 0.4·0.1 + 0.1 p₃, by Cramer's rule */
    const determinant = 0.8 * 0.9 - 0.5 * 0.3;
    const [first, third] = [(0.5 * 0.04) / determinant, (0.8 * 0.04) / determinant];
    expect(controlledPrices(push)).toEqual(near([first, 0.1, third]));
    expect(controlledPrices(push)).toEqual(near([0.03509, 0.1, 0.05614], 5));
  });

  test('Leontief: 0.0678, 0.19322, 0.10847', () => {
    /* row 2 of (I − A)⁻¹ is cofactors over the determinant: (0.2, 0.57, 0.32)/0.295 */
    const determinant = 0.8 * (0.7 * 0.9 - 0.4 * 0.2) + 0.2 * (0 - 0.4 * 0.5) - 0.3 * (0 + 0.7 * 0.5);
    expect(determinant).toBeCloseTo(0.295, 14);
    const expected = [0.2, 0.8 * 0.9 - 0.3 * 0.5, 0.8 * 0.4].map((cofactor) => (0.1 * cofactor) / determinant);
    expect(producerPrices(coefficients, [0, 0.1, 0])).toEqual(near(expected));
    expect(producerPrices(coefficients, [0, 0.1, 0])).toEqual(near([0.0678, 0.19322, 0.10847], 5));
  });

  test("SUBSIM's model 4, 0.11525, 0.22847, 0.18441, is 2 − a₂₂ times Leontief, less the shock itself once: not reproduced", () => {
    const [first, own, third] = producerPrices(coefficients, [0, 0.1, 0]);
    const twice = 2 - coefficients[1][1];
    expect([twice * first, twice * own - 0.1, twice * third]).toEqual(near([0.11525, 0.22847, 0.18441], 5));
    for (const ours of [producerPrices(coefficients, [0, 0.1, 0]), controlledPrices(push)])
      for (const [j, theirs] of [0.11525, 0.22847, 0.18441].entries()) expect(theirs - ours[j]).toBeGreaterThan(0.03);
  });

  test('marginal profit: 0.07477, 0.1028, 0.11963', () => {
    const prices = pricesWithMargins(coefficients, [0, 0.1, 0]).map((change) => 1 + change);
    expect(pricesWithMargins(coefficients, [0, 0.1, 0])).toEqual(near([0.07477, 0.1028, 0.11963], 5));
    valueAddedShares(coefficients).forEach((value, j) => {
      const inputs = coefficients.reduce((sum, row, i) => sum + row[j] * prices[i] * (i === 1 ? 1.1 : 1), 0);
      expect(inputs + value).toBeCloseTo(prices[j], 12);
    });
  });

  test.each([
    [2, [0.02, 0.1, 0.044]],
    [4, [0.0304, 0.1, 0.05284]],
    [8, [0.03468, 0.1, 0.05586]],
  ] as const)('exogenous, after %d rounds, which SUBSIM’s periods 1, 2 and 3 come to: %j', (rounds, expected) => {
    expect(controlledPricesAfter(rounds, push)).toEqual(near(expected, 5));
  });

  test('the first round is what users of the second sector pay for it: 0 and 0.04', () => {
    expect(controlledPricesAfter(1, push)).toEqual(near([0, 0.1, 0.04]));
    expect(controlledPricesAfter(0, push)).toEqual([0, 0.1, 0]);
  });
});

describe('what others have printed', () => {
  test('two rounds with a diagonal of zeros: 0.02, 0.1, 0.04 (Araar and Verme 2014, Price changes and the input–output model, 2.1)', () => {
    const noOwnUse = [
      [0, 0.2, 0.3],
      [0, 0, 0.4],
      [0.5, 0.2, 0],
    ];
    expect(controlledPricesAfter(2, { ...push, coefficients: noOwnUse })).toEqual(near([0.02, 0.1, 0.04]));
  });

  test('a good of two sectors, outputs 100 and 400, prices + 10% and + 20%, rises by 18% (SUBSIM guide 2016, p. 19)', () => {
    expect(
      itemChange([
        { weight: 100, change: 0.1 },
        { weight: 400, change: 0.2 },
      ]),
    ).toBeCloseTo(0.18, 14);
  });
});

describe('against references worked out another way', () => {
  test("Leontief's inverse is the sum of the powers of A", () => {
    let [power, total] = [identity(3), identity(3)];
    for (let k = 0; k < 400; k++) {
      power = product(power, coefficients);
      total = total.map((row, i) => row.map((x, j) => x + power[i][j]));
    }
    expect(leontiefInverse(coefficients)).toEqual(total.map((row) => near(row)));
  });

  test('and times I − A it is the identity, for tables of any size', () => {
    fc.assert(
      fc.property(tables, ({ coefficients }) => {
        const rest = coefficients.map((row, i) => row.map((a, j) => (i === j ? 1 - a : -a)));
        const back = product(leontiefInverse(coefficients), rest);
        expect(back).toEqual(identity(coefficients.length).map((row) => near(row, 9)));
      }),
      seeded,
    );
  });
});

describe('properties', () => {
  test('rounds rise to the long run and never beyond it, and controlled prices stay as they are set', () => {
    fc.assert(
      fc.property(tables, ({ coefficients, shocked, change }) => {
        const given = { coefficients, set: new Map([[shocked, change]]) };
        const end = controlledPrices(given);
        let last = controlledPricesAfter(0, given);
        for (const rounds of [1, 2, 5, 300]) {
          const now = controlledPricesAfter(rounds, given);
          for (let j = 0; j < end.length; j++) {
            expect(now[j]).toBeGreaterThanOrEqual(last[j] - 1e-12);
            expect(now[j]).toBeLessThanOrEqual(end[j] + 1e-12);
          }
          last = now;
        }
        expect(last).toEqual(near(end, 9));
        expect(end[shocked]).toBe(change);
      }),
      seeded,
    );
  });

  test('a cost passed on weighs more than a price set, by the one factor 1 + what comes back to its sector', () => {
    fc.assert(
      fc.property(tables, ({ coefficients, shocked, change }) => {
        const set = controlledPrices({ coefficients, set: new Map([[shocked, change]]) });
        const passed = producerPrices(
          coefficients,
          coefficients.map((_, j) => (j === shocked ? change : 0)),
        );
        const comesBack = leontiefInverse(coefficients)[shocked][shocked];
        expect(comesBack).toBeGreaterThanOrEqual(1);
        expect(passed).toEqual(
          near(
            set.map((x) => x * comesBack),
            9,
          ),
        );
      }),
      seeded,
    );
  });

  test('sectors that pass nothing on are controlled, and partial pass-through lies between', () => {
    const at = (share: number) => controlledPrices({ ...push, passThrough: [share, 1, 1] });
    const heldToo = new Map([
      [0, 0],
      [1, 0.1],
    ]);
    expect(at(1)).toEqual(controlledPrices(push));
    expect(at(0)).toEqual(near(controlledPrices({ coefficients, set: heldToo })));
    /* p₁ = 0.5·(0.2 p₁ + 0.5 p₃), p₃ = 0.3 p₁ + 0.04 + 0.1 p₃ */
    const third = 0.04 / (0.9 - (0.3 * 0.25) / 0.9);
    expect(at(0.5)).toEqual(near([(0.25 * third) / 0.9, 0.1, third]));
  });

  test('all costs up by their share in value makes all prices rise alike: money is a veil', () => {
    const value = valueAddedShares(coefficients);
    expect(
      producerPrices(
        coefficients,
        value.map((share) => 0.07 * share),
      ),
    ).toEqual(near([0.07, 0.07, 0.07]));
  });
});

describe('a table of transactions', () => {
  test('gives coefficients a unit of output: inputs and value added add up to 1', () => {
    const table = technicalCoefficients(
      [
        [20, 30],
        [10, 0],
      ],
      [70, 30],
    );
    expect(table).toEqual([
      [0.2, 0.5],
      [0.1, 0],
    ]);
    expect(valueAddedShares(table)).toEqual(near([0.7, 0.5]));
  });

  test('may have a subsidised sector that buys more than it sells, as long as inputs of inputs shrink', () => {
    const table = technicalCoefficients(
      [
        [0, 10],
        [130, 0],
      ],
      [-30, 90],
    );
    expect(valueAddedShares(table)[0]).toBeCloseTo(-0.3, 14);
    expect(leontiefInverse(table)[0][0]).toBeCloseTo(1 / (1 - 0.1 * 1.3), 12);
  });
});

describe('what has no meaning', () => {
  const endless = /prices would rise without end/;

  test('is refused: inputs that never shrink', () => {
    expect(() => leontiefInverse([[1]])).toThrow(endless);
    expect(() => producerPrices([[1.2]], [0.1])).toThrow(endless);
    const halves = [
      [0.5, 0.5],
      [0.5, 0.5],
    ];
    expect(() => throughInputs(halves, [1, 0])).toThrow(endless);
    expect(() => pricesWithMargins([[0.8]], [0.3])).toThrow(endless);
    expect(controlledPrices({ coefficients: [[1]], set: new Map([[0, 0.1]]) })).toEqual([0.1]);
  });

  test('is refused: tables that are not square, negative or missing coefficients, sectors that are not there', () => {
    expect(() => leontiefInverse([[0.1, 0.2]])).toThrow(/not square/);
    expect(() => leontiefInverse([[-0.1]])).toThrow(/sector 1 takes -0.1 from sector 1/);
    expect(() => leontiefInverse([[NaN]])).toThrow(RangeError);
    expect(() => controlledPrices({ coefficients, set: new Map([[3, 0.1]]) })).toThrow(/no sector 4 among 3/);
    expect(() => producerPrices(coefficients, [0.1])).toThrow(/1 costs are given for 3 sectors/);
    expect(() => technicalCoefficients([[10]], [-10])).toThrow(/sector 1 puts out 0/);
  });

  test('is refused: prices that vanish, pass-through beyond 0 to 1, rounds that cannot be counted', () => {
    expect(() => controlledPrices({ coefficients, set: new Map([[1, -1]]) })).toThrow(/cannot change by -1/);
    expect(() => controlledPrices({ ...push, passThrough: [1, 1, 1.2] })).toThrow(/1.2 is outside 0 to 1/);
    expect(() => controlledPrices({ ...push, passThrough: [1] })).toThrow(/1 pass-throughs/);
    expect(() => controlledPricesAfter(1.5, push)).toThrow(/1.5 is not a number of rounds/);
    expect(() => pricesWithMargins(coefficients, [0.1])).toThrow(/1 margins/);
    expect(() => itemChange([{ weight: -1, change: 0.1 }])).toThrow(/weight of -1/);
    expect(itemChange([])).toBeNaN();
  });
});

const seeded = { seed: 2026, numRuns: 60 };

/** Tables whose columns add up to less than 0.9, with a sector to shock. */
const tables = fc
  .integer({ min: 2, max: 6 })
  .chain((n) =>
    fc.record({
      parts: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
      shocked: fc.integer({ min: 0, max: n - 1 }),
      change: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
  )
  .map(({ parts, shocked, change }) => ({
    coefficients: parts.map((row) => row.map((part, j) => (0.9 * part) / (1 + parts.reduce((s, r) => s + r[j], 0)))),
    shocked,
    change,
  }));

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

function product(a: Sectors, b: Sectors): number[][] {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
}
