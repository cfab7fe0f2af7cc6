import { describe, expect, test } from 'vitest';
import { near, refusal, simulated } from './written.ts';

describe('a transfer', () => {
  test('pays the amount to whoever is eligible, a month’s twelve times a year', () => {
    const results = simulated({
      baseline:
        "t: {kind: transfer, eligible: nationality == 'citizen' and income < 300, amount: 10 * size, period: month}",
      households: { nationality: ['citizen', 'citizen', 'other'], income: [299, 300, 100], size: [4, 4, 4] },
    });
    near(results.paid('t'), [480, 0, 0]);
    near(results.cost('t'), [480, 0, 0]);
  });

  test('to persons adds up over the household', () => {
    const results = simulated({
      baseline: 't: {kind: transfer, unit: person, eligible: age < 18, amount: 50}',
      households: { id: [1, 2] },
      persons: { age: [40, 17, 3, 18] },
      memberOf: [0, 0, 0, 1],
    });
    near(results.persons('t'), [0, 50, 50, 0]);
    near(results.paid('t'), [100, 0]);
  });

  test('is missing where its rule meets a missing value, which is counted', () => {
    const results = simulated({ baseline: 't: {kind: transfer, amount: 100 - x}', households: { x: [40, null] } });
    near(results.paid('t'), [60, NaN]);
    expect(results.warnings.map((d) => d.code)).toEqual(['missing-amount']);
    expect(results.comparison.baseline.missing.get('t')).toBe(1);
  });
});

describe('a guaranteed income', () => {
  const households = { means: [0, 100, 150, 400, 700, -50], adults: [1, 1, 2, 1, 1, 1] };

  test('tops means up to the guarantee', () => {
    const results = simulated({ baseline: 'g: {kind: guaranteed_income, guarantee: 300, means: means}', households });
    near(results.paid('g'), [300, 200, 150, 0, 0, 300]);
  });

  test('leaves the disregard out and deducts the taper’s share of the rest', () => {
    const fields = 'guarantee: 300, means: means, disregard: 100, taper: 50%';
    const results = simulated({ baseline: `g: {kind: guaranteed_income, ${fields}}`, households });
    near(results.paid('g'), [300, 300, 275, 150, 0, 300]);
  });

  test('grows with the scale', () => {
    const fields = 'guarantee: 300, means: means, scale: 1 + 0.5 * (adults - 1)';
    const results = simulated({ baseline: `g: {kind: guaranteed_income, ${fields}}`, households });
    near(results.paid('g'), [300, 200, 300, 0, 0, 300]);
  });

  test('moves with the intensity of each number', () => {
    const results = simulated({
      baseline: 'g: {kind: guaranteed_income, guarantee: 300, means: means}',
      lever: 'g: {guarantee: 400, taper: 0.5}',
      intensity: 0.5,
      households,
    });
    near(results.paid('g'), [350, 350 - 75, 350 - 112.5, 50, 0, 350]);
  });

  test('refuses a taper that is no share', () => {
    const of = (taper: string) =>
      refusal({ baseline: `g: {kind: guaranteed_income, guarantee: 300, means: means, taper: ${taper}}`, households });
    expect(of('50')).toBe('taper: 50 is outside 0 to 1');
    expect(of('100%')).toBe('');
  });
});

describe('a tapered benefit', () => {
  test('is full up to one level of means and falls along a straight line to nothing at another', () => {
    const results = simulated({
      baseline: 'b: {kind: tapered_benefit, amount: 120, full_until: 500, zero_from: 1100, means: means}',
      households: { means: [-10, 0, 500, 650, 800, 1099.5, 1100, 2000] },
    });
    near(results.paid('b'), [120, 120, 120, 90, 60, 0.1, 0, 0]);
  });

  test('without a slope ends at once', () => {
    const results = simulated({
      baseline: 'b: {kind: tapered_benefit, amount: 120, full_until: 500, zero_from: 500, means: means}',
      households: { means: [499, 500, 501] },
    });
    near(results.paid('b'), [120, 120, 0]);
  });
});

describe('a proxy means test', () => {
  const scores = { score: [40, 10, 30, 20, 50] };
  const pmt = (fields: string) => `p: {kind: proxy_means_test, score: score, amount: 100, ${fields}}`;

  test('pays those at or below the cut-off', () => {
    const results = simulated({ baseline: pmt('cutoff: 30'), households: scores });
    near(results.paid('p'), [0, 100, 100, 100, 0]);
    near(results.exposed('p.ranked_in'), [0, 1, 1, 1, 0]);
    near(results.exposed('p.score'), [40, 10, 30, 20, 50]);
  });

  test('pays the lowest scores that hold no more than the share of people', () => {
    const results = simulated({ baseline: pmt('target_share: 40%'), households: scores });
    near(results.paid('p'), [0, 100, 0, 100, 0]);
  });

  test('counts people: weight times size', () => {
    const households = { ...scores, size: [1, 2, 1, 3, 3] };
    near(simulated({ baseline: pmt('target_share: 50%'), households }).paid('p'), [0, 100, 0, 100, 0]);
    const weight = [1, 1, 1, 1, 2];
    near(simulated({ baseline: pmt('target_share: 50%'), households, weight }).paid('p'), [0, 100, 100, 100, 0]);
  });

  test('lets nobody jump the queue who would fit where the one before did not', () => {
    const households = { score: [1, 2, 3], size: [1, 5, 1] };
    near(simulated({ baseline: pmt('target_share: 50%'), households }).paid('p'), [100, 0, 0]);
  });

  test('ranks within each quota', () => {
    const households = { ...scores, region: ['north', 'north', 'south', 'south', 'south'] };
    const results = simulated({ baseline: pmt('target_share: 50%, quota_by: region'), households });
    near(results.paid('p'), [0, 100, 0, 100, 0]);
  });

  test('ranks only who is eligible', () => {
    const households = { ...scores, citizen: [true, false, true, false, true] };
    const results = simulated({ baseline: pmt('eligible: citizen, target_share: 67%'), households });
    near(results.paid('p'), [100, 0, 100, 0, 0]);
  });

  test('leaves who has no score out of the ranking, and says so', () => {
    const households = { score: [40, null, 30, 20, null, 50] };
    const results = simulated({ baseline: pmt('target_share: 50%'), households });
    near(results.paid('p'), [0, NaN, 100, 100, NaN, 0]);
    expect(results.comparison.baseline.missing.get('p')).toBe(2);
  });

  test('breaks ties by a draw of the household, not by its place in the file', () => {
    const tied = { score: new Array<number>(100).fill(1) };
    const paid = simulated({ baseline: pmt('target_share: 30%'), households: tied }).paid('p');
    expect(paid.filter((x) => x > 0).length).toBe(30);
    expect(paid.slice(0, 30).filter((x) => x > 0).length).toBeLessThan(30);
  });

  test('wants a cut-off or a share, not both', () => {
    expect(refusal({ baseline: pmt('cutoff: 3, target_share: 0.5'), households: scores })).toBe('p has both');
    expect(refusal({ baseline: pmt('eligible: true'), households: scores })).toBe('p has neither');
    expect(refusal({ baseline: pmt('target_share: 40'), households: scores })).toMatch(/40 is outside 0 to 1/);
  });
});

describe('a formula', () => {
  test('pays what the rule says; what is negative the household pays', () => {
    const results = simulated({
      baseline: 'f: {kind: formula, amount: "if(x > 10, -0.1 * x, 5)"}',
      households: { x: [0, 10, 20] },
    });
    near(results.paid('f'), [5, 5, -2]);
    near([...results.comparison.reform.incomes.disposable], [5, 5, -2]);
    near([...results.comparison.reform.incomes.market], [0, 0, 0]);
  });
});
