import { describe, expect, test } from 'vitest';
import { near, refusal, simulated } from './written.ts';

const brackets = '[{from: 0, rate: 2%}, {from: 6000, rate: 6%}, {from: 12000, rate: 12%}]';

describe('a schedule', () => {
  const base = [0, 5999, 6000, 10000, 12000, 20000, -100];

  test('on the margin takes each rate of its own slice', () => {
    const results = simulated({
      baseline: `s: {kind: schedule, base: base, brackets: ${brackets}}`,
      households: { base },
    });
    near(results.paid('s'), [0, -119.98, -120, -360, -480, -1440, 0]);
    near(results.exposed('s.marginal_rate'), [0.02, 0.02, 0.06, 0.06, 0.12, 0.12, 0]);
  });

  test('on average takes the rate reached of the whole; a base on a threshold belongs to the bracket that begins there', () => {
    const results = simulated({
      baseline: `s: {kind: schedule, base: base, on: average, brackets: ${brackets}}`,
      households: { base },
    });
    near(results.paid('s'), [0, -119.98, -360, -600, -1440, -2400, 0]);
  });

  test('of single amounts takes the amount of the bracket', () => {
    const amounts = '[{from: 0, amount: 10}, {from: 6000, amount: 50}]';
    const results = simulated({
      baseline: `s: {kind: schedule, base: base, on: single_amount, brackets: ${amounts}}`,
      households: { base },
    });
    near(results.paid('s'), [-10, -10, -50, -50, -50, -50, 0]);
  });

  test('whose brackets hold amounts needs not say that they are single amounts', () => {
    const fields = 'base: base, brackets: [{from: 0, amount: 10}, {from: 6000, amount: 50}]';
    near(
      simulated({ baseline: `s: {kind: schedule, ${fields}}`, households: { base } })
        .paid('s')
        .slice(1, 3),
      [-10, -50],
    );
  });

  test('begins where its first bracket begins', () => {
    const results = simulated({
      baseline: 's: {kind: schedule, base: base, brackets: [{from: 1000, rate: 10%}]}',
      households: { base: [500, 1000, 3000] },
    });
    near(results.paid('s'), [0, 0, -200]);
    near(results.exposed('s.marginal_rate'), [0, 0.1, 0.1]);
  });

  test('of a month counts bases and thresholds a month', () => {
    const results = simulated({
      baseline:
        's: {kind: schedule, period: month, base: wage, brackets: [{from: 0, rate: 0}, {from: 100, rate: 10%}]}',
      households: { wage: [2400] },
      measures: { wage: { period: 'year' } },
    });
    near(results.paid('s'), [-120]);
  });

  test.each([0, 0.5, 1])('moves in a straight line with its intensity, thresholds and all: %d', (lambda) => {
    const results = simulated({
      baseline: 's: {kind: schedule, base: base, brackets: [{from: 0, rate: 0}, {from: 1000, rate: 10%}]}',
      lever: 's: {brackets: [{from: 0, rate: 0}, {from: 500, rate: 10%}, {from: 2000, rate: 30%}]}',
      intensity: lambda,
      households: { base: [400, 800, 1500, 3000] },
    });
    const before = [0, 0, -50, -200];
    const after = [0, -30, -100, -450];
    near(
      results.paid('s'),
      before.map((x, k) => x + lambda * (after[k] - x)),
    );
  });

  test('refuses brackets out of order', () => {
    const of = (list: string) =>
      refusal({ baseline: `s: {kind: schedule, base: base, brackets: ${list}}`, households: { base } });
    expect(of('[{from: 100, rate: 1%}, {from: 50, rate: 2%}]')).toBe(
      'the bracket from 50 does not lie above the one from 100',
    );
  });
});

describe('an ad valorem tax', () => {
  test('of which all is passed on costs buyers what the treasury collects', () => {
    const results = simulated({
      baseline: 'v: {kind: ad_valorem, base: spending, rate: 15%}',
      households: { spending: [1000, 0] },
    });
    near(results.paid('v'), [-150, 0]);
    near(results.cost('v'), [-150, 0]);
  });

  test('passed on in part costs buyers that part and brings the treasury all', () => {
    const fields = 'base: spending, rate: 10%, pass_through: 60%';
    const results = simulated({ baseline: `v: {kind: ad_valorem, ${fields}}`, households: { spending: [1000] } });
    near(results.paid('v'), [-60]);
    near(results.cost('v'), [-100]);
  });

  test('enters consumable income and no earlier one', () => {
    const { comparison } = simulated({
      baseline: 'v: {kind: ad_valorem, base: x, rate: 5%}',
      households: { x: [100] },
    });
    near([...comparison.baseline.incomes.disposable], [0]);
    near([...comparison.baseline.incomes.consumable], [-5]);
    near([...comparison.baseline.incomes.final], [-5]);
  });
});
