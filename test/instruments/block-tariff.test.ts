import { describe, expect, test } from 'vitest';
import { near, refusal, simulated } from './written.ts';

const quantities = [50, 100, 101, 250, 300, 301, 350];
const increasing = '[{up_to: 100, price: 0.1}, {up_to: 300, price: 0.2}, {up_to: .inf, price: 0.3}]';
const byVolume = '[{up_to: 100, price: 0.1}, {up_to: 300, price: 0.3}, {up_to: .inf, price: 0.4}]';
const ibt = [5, 10, 10.2, 40, 50, 50.3, 65];
const vdt = [5, 10, 30.3, 75, 90, 120.4, 140];

describe('a block tariff', () => {
  test('charges each block its own part; a quantity on a bound belongs to the lower block', () => {
    const results = simulated({
      baseline: tariff(`quantity: q, blocks: ${increasing}`),
      households: { q: quantities },
    });
    near(results.exposed('t.bill'), ibt);
    near(results.exposed('t.marginal_price'), [0.1, 0.1, 0.2, 0.2, 0.2, 0.3, 0.3]);
    near(
      results.paid('t'),
      ibt.map((bill) => -bill),
    );
  });

  test('by volume charges the whole at the price of the block reached', () => {
    const fields = `quantity: q, structure: volume, blocks: ${byVolume}`;
    near(simulated({ baseline: tariff(fields), households: { q: quantities } }).exposed('t.bill'), vdt);
  });

  test('mixed is increasing up to the switch and by volume above it', () => {
    const fields = `quantity: q, structure: mixed, switch_at: 300, blocks: ${byVolume}`;
    near(
      simulated({ baseline: tariff(fields), households: { q: quantities } }).exposed('t.bill'),
      [5, 10, 10.3, 55, 70, 120.4, 140],
    );
  });

  test('pays the cost of supply less the bill', () => {
    const fields = `quantity: q, unit_cost: 0.35, blocks: ${increasing}`;
    const results = simulated({ baseline: tariff(fields), households: { q: quantities } });
    near(results.paid('t'), [12.5, 25, 25.15, 47.5, 55, 55.05, 57.5]);
    near(results.cost('t'), [12.5, 25, 25.15, 47.5, 55, 55.05, 57.5]);
    near(
      results.exposed('t.cost'),
      quantities.map((q) => q * 0.35),
    );
  });

  test('counts a month’s blocks and fee twelve times a year', () => {
    const fields = `quantity: q, blocks: ${increasing}, fixed_fee: 2, period: month`;
    const results = simulated({ baseline: tariff(fields), households: { q: [250] } });
    near(results.exposed('t.bill'), [12 * 42]);
    near(results.exposed('t.energy_charge'), [12 * 40]);
    near(results.exposed('t.marginal_price'), [0.2]);
  });

  test('per person gives every member the blocks', () => {
    const fields = `quantity: q, per: person, blocks: ${increasing}`;
    const results = simulated({ baseline: tariff(fields), households: { q: [200, 500], size: [2, 2] } });
    near(results.exposed('t.bill'), [20, 80]);
  });

  test('may price its blocks by a rule', () => {
    const fields = `quantity: q, blocks: [{up_to: 100, price: "if(poor, 0.05, 0.1)"}, {up_to: .inf, price: 0.2}]`;
    const results = simulated({ baseline: tariff(fields), households: { q: [150, 150], poor: [true, false] } });
    near(results.exposed('t.bill'), [15, 20]);
  });

  test('converts prices to the unit of the quantity', () => {
    const baseline = `
parameters: {tariff: {value: 2, unit: fils/kWh}}
instruments:
  t: {kind: block_tariff, quantity: q, blocks: [{up_to: .inf, price: tariff}]}`;
    const measures = { q: { unit: 'MWh' } };
    near(simulated({ baseline, households: { q: [3] }, measures, currency: 'KWD' }).exposed('t.bill'), [6]);
  });

  test('refuses blocks out of order, and none for the largest quantities', () => {
    const of = (blocks: string) =>
      refusal({ baseline: tariff(`quantity: q, blocks: ${blocks}`), households: { q: [1] } });
    expect(of('[{up_to: 100, price: 1}, {up_to: 50, price: 2}]')).toBe('the bound 50 does not lie above 100');
    expect(of('[{up_to: 100, price: 1}]')).toBe('nothing is priced above 100');
  });

  test('wants a quantity or an expenditure, and where a mixed one switches', () => {
    const of = (fields: string) =>
      refusal({ baseline: tariff(`${fields}, blocks: ${increasing}`), households: { q: [1] } });
    expect(of('fixed_fee: 1')).toBe('t has neither');
    expect(of('quantity: q, expenditure: q')).toBe('t has both');
    expect(of('quantity: q, structure: mixed')).toBe('t lacks switch_at');
  });
});

describe('spending turned into a quantity', () => {
  test('is the increasing bill inverted exactly', () => {
    const results = simulated({
      baseline: tariff(`expenditure: e, blocks: ${increasing}`),
      households: { e: [0, ...ibt] },
    });
    near(results.exposed('t.quantity'), [0, ...quantities]);
    near(results.exposed('t.bill'), [0, ...ibt]);
  });

  test('by volume is missing where no quantity costs that much: in (10, 30] and (90, 120]', () => {
    const fields = `expenditure: e, structure: volume, blocks: ${byVolume}`;
    const results = simulated({ baseline: tariff(fields), households: { e: [...vdt, 10.01, 30, 90.5, 120] } });
    near(results.exposed('t.quantity'), [...quantities, NaN, NaN, NaN, NaN]);
  });

  test('leaves the fixed fee out, and buys nothing with less than the fee', () => {
    const fields = `expenditure: e, fixed_fee: 3, blocks: ${increasing}`;
    const results = simulated({ baseline: tariff(fields), households: { e: [43, 3, 2] } });
    near(results.exposed('t.quantity'), [250, 0, 0]);
  });

  test('per person is each member’s bill inverted', () => {
    const fields = `expenditure: e, per: person, blocks: ${increasing}`;
    const results = simulated({ baseline: tariff(fields), households: { e: [80], size: [2] } });
    near(results.exposed('t.quantity'), [500]);
    near(results.exposed('t.bill'), [80]);
  });

  test('was bought under the baseline’s prices, structure and fee, whatever the reform makes of them', () => {
    const baseline = tariff(`expenditure: e, blocks: ${increasing}`);
    const lever = `t: {structure: volume, fixed_fee: 2, blocks: ${byVolume}}`;
    const results = simulated({ baseline, lever, households: { e: ibt } });
    near(results.exposed('t.quantity'), quantities);
    near(
      results.exposed('t.bill'),
      vdt.map((bill) => bill + 2),
    );
  });

  test('is refused where a block is free', () => {
    const free = '[{up_to: 100, price: 0}, {up_to: .inf, price: 0.2}]';
    expect(refusal({ baseline: tariff(`expenditure: e, blocks: ${free}`), households: { e: [1] } })).toMatch(/price 0/);
  });
});

describe('a reform of a block tariff', () => {
  test('costs households the difference of the bills: 0, 0, 20.1, 35, 40, 70.1, 75', () => {
    const baseline = tariff(`quantity: q, blocks: ${increasing}`);
    const results = simulated({
      baseline,
      lever: `t: {structure: volume, blocks: ${byVolume}}`,
      households: { q: quantities },
    });
    near(
      results.paid('t').map((paid, k) => results.before('t')[k] - paid),
      [0, 0, 20.1, 35, 40, 70.1, 75],
    );
  });

  test.each([0, 0.25, 0.5, 1, 1.5])('moves the bill in a straight line with its intensity: %d', (lambda) => {
    const baseline = tariff('quantity: q, blocks: [{up_to: 100, price: 0.1}, {up_to: .inf, price: 0.2}]');
    const lever = 't: {blocks: [{up_to: 60, price: 0.2}, {up_to: 200, price: 0.3}, {up_to: .inf, price: 0.4}]}';
    const households = { q: [30, 60, 80, 100, 150, 200, 400] };
    const bills = [3, 6, 8, 10, 20, 30, 70];
    const reformed = [6, 12, 18, 24, 39, 54, 134];
    const results = simulated({ baseline, lever, intensity: lambda, households });
    near(
      results.exposed('t.bill'),
      bills.map((bill, k) => bill + lambda * (reformed[k] - bill)),
    );
  });
});

function tariff(fields: string): string {
  return `t: {kind: block_tariff, ${fields}}`;
}
