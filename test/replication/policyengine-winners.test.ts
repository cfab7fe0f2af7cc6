import { describe, expect, test } from 'vitest';
import { sample } from '../../src/columns/sample.ts';
import { changeBins, changeBinsOf } from '../../src/indicators/change-bins.ts';

/**
 * Winners and losers in five bins of relative change, weighted by people: policyengine.py, unit tests of the intra-decile impact
 * at commit cfdd128 (numbers only). The change is divided by the baseline, or by 1 where that is less.
 */
const cases = [
  {
    of: 'boundaries belong to the lower bin',
    baseline: [1000, 1000, 1000, 1000, 1000],
    reform: [950, 999, 1001, 1050, 1060],
    people: [1, 1, 1, 1, 1],
    shares: [0.2, 0.2, 0.2, 0.2, 0.2],
  },
  {
    of: 'people weigh',
    baseline: [100, 100],
    reform: [110, 100],
    people: [1, 9],
    shares: [0, 0, 0.9, 0, 0.1],
  },
  {
    of: 'a baseline below 1 is divided by 1',
    baseline: [0, -10],
    reform: [0.04, -9.96],
    people: [1, 1],
    shares: [0, 0, 0, 1, 0],
  },
];

describe('bins of change of policyengine.py', () => {
  test.each(cases)('$of', ({ baseline, reform, people, shares }) => {
    const bins = changeBinsOf(sample(baseline, people), sample(reform, people));
    const all = people.reduce((total, n) => total + n, 0);
    const found = changeBins.map(
      (_, bin) => people.reduce((total, n, k) => total + (bins[k] === bin ? n : 0), 0) / all,
    );
    found.forEach((share, bin) => {
      expect(share).toBeCloseTo(shares[bin], 9);
    });
  });
});
