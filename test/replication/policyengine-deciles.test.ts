import { describe, expect, test } from 'vitest';
import { quantileGroups } from '../../src/columns/groups.ts';
import { sample } from '../../src/columns/sample.ts';

/**
 * Weighted deciles with ties, zero weights and negative incomes: policyengine.py, unit tests of decile assignment at commit
 * cfdd128 (numbers only). A unit weighs its household weight times its people.
 */
const cases = [
  { income: [10, 20, 30, 40], weight: [2, 1, 1, 1], people: [2, 1, 1, 1], deciles: [6, 8, 9, 10] },
  {
    income: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    weight: new Array<number>(10).fill(1),
    people: new Array<number>(10).fill(1),
    deciles: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  },
  { income: [10, 10, 20], weight: [1, 1, 1], people: [1, 2, 1], deciles: [8, 8, 10] },
  { income: [10, 20], weight: [15, 85], people: [1, 1], deciles: [2, 10] },
  { income: [10, 20, 30], weight: [0, 1, 1], people: [1, 1, 1], deciles: [1, 5, 10] },
];

const decilesOf = (income: readonly number[], weight: readonly number[], people: readonly number[]) => {
  const weights = weight.map((w, k) => w * people[k]);
  return [...quantileGroups(sample(income, weights), 10, 'share')].map((code) => code + 1);
};

describe('weighted deciles of policyengine.py', () => {
  test.each(cases)('$income', ({ income, weight, people, deciles }) => {
    expect(decilesOf(income, weight, people)).toEqual(deciles);
  });

  test('a negative income counts below the others; the source reports it as −1, here it stays in its group', () => {
    expect(decilesOf([-10, 20, 30], [1, 1, 1], [1, 1, 1]).slice(1)).toEqual([7, 10]);
    expect(decilesOf([-10, 20, 30], [1, 1, 1], [1, 1, 1])[0]).toBe(4);
  });
});
