import { describe, expect, test } from 'vitest';
import { near, refusal, simulated } from './written.ts';

describe('a unit subsidy', () => {
  const households = { litres: [100, 0, 40] };

  test('pays the quantity times what a unit costs above its price', () => {
    const results = simulated({
      baseline: 'petrol: {kind: unit_subsidy, quantity: litres, price: 0.085, unit_cost: 0.150}',
      households,
    });
    near(results.paid('petrol'), [6.5, 0, 2.6]);
    near(results.exposed('petrol.bill'), [8.5, 0, 3.4]);
    near(results.exposed('petrol.cost'), [15, 0, 6]);
    near(results.exposed('petrol.quantity'), [100, 0, 40]);
  });

  test('that leaks costs the treasury more than households receive', () => {
    const results = simulated({
      baseline: 'petrol: {kind: unit_subsidy, quantity: litres, price: 0.1, unit_cost: 0.2, leakage: 20%}',
      households,
    });
    near(results.paid('petrol'), [10, 0, 4]);
    near(results.cost('petrol'), [12.5, 0, 5]);
  });

  test('above cost takes from households', () => {
    const results = simulated({
      baseline: 'petrol: {kind: unit_subsidy, quantity: litres, price: 0.2, unit_cost: 0.15}',
      households,
    });
    near(results.paid('petrol'), [-5, 0, -2]);
  });

  test('follows a parameter that the reform moves, at its intensity', () => {
    const baseline = `
parameters: {petrol_price: 0.085}
instruments:
  petrol: {kind: unit_subsidy, quantity: litres, price: petrol_price, unit_cost: 0.150}`;
    const results = simulated({ baseline, lever: 'petrol_price: 0.125', intensity: 0.5, households });
    near(results.paid('petrol'), [4.5, 0, 1.8]);
    near(results.before('petrol'), [6.5, 0, 2.6]);
  });

  test('refuses a price in another unit than its quantity', () => {
    const baseline = `
parameters: {price: {value: 2, unit: KWD/kWh}}
instruments:
  petrol: {kind: unit_subsidy, quantity: litres, price: price, unit_cost: 0.150}`;
    const measures = { litres: { unit: 'litre' } };
    expect(refusal({ baseline, households, measures, currency: 'KWD' })).toMatch(/this is in KWD\/kWh, and KWD\/litre/);
  });
});

describe('a ration', () => {
  const persons = { age: [40, 35, 3, 60], citizen: [true, true, true, false] };
  const of = (fields: string, more = {}) =>
    simulated({
      baseline: `rice: {kind: ration, quota: 5, price: 0.05, unit_cost: 0.40, ${fields}}`,
      households: { card: [true, false] },
      persons,
      memberOf: [0, 0, 0, 1],
      ...more,
    });

  test('pays a quota for each member', () => {
    const results = of('period: month');
    near(results.paid('rice'), [12 * 3 * 5 * 0.35, 12 * 5 * 0.35]);
    near(results.exposed('rice.quantity'), [180, 60]);
    near(results.exposed('rice.bill'), [9, 3]);
    near(results.exposed('rice.cost'), [72, 24]);
  });

  test('counts the members who meet a member’s condition', () => {
    near(of('entitled: citizen and age >= 18').paid('rice'), [3.5, 0]);
  });

  test('goes to all members or none by a household’s condition', () => {
    near(of('entitled: card').paid('rice'), [5.25, 0]);
  });

  test('takes a number of members from a rule', () => {
    near(of('entitled: count(person.citizen) + 1').paid('rice'), [7, 1.75]);
  });

  test('costs only what is collected', () => {
    const results = of('share_collected: 80%');
    near(results.paid('rice'), [4.2, 1.4]);
    near(results.exposed('rice.quantity'), [12, 4]);
  });

  test('may be free', () => {
    const results = simulated({ baseline: 'r: {kind: ration, quota: 2, unit_cost: 3}', households: { size: [4] } });
    near(results.paid('r'), [24]);
    near(results.exposed('r.bill'), [0]);
  });

  test('says what is wrong with a condition that is neither a member’s nor a household’s', () => {
    expect(() => of('entitled: citizn')).toThrow(/nothing is called "citizn"/);
  });
});
