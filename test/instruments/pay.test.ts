import { describe, expect, test } from 'vitest';
import { near, refusal, simulated } from './written.ts';

const persons = { basic: [400, 1000, 2000, 0], extra: [100, 200, 1000, 0], grade: [3, 5, 9, 0] };
const gross = [500, 1200, 3000, 0];
const basic = 'pay: {kind: pay, unit: person, components: {basic: basic, extra: extra}}';

const changed = (changes: string, intensity?: number) =>
  simulated({ baseline: basic, lever: `pay: {changes: [${changes}]}`, intensity, households: { id: [1] }, persons });

describe('public pay', () => {
  test('is the sum of its components, and shows each', () => {
    const results = simulated({ baseline: basic, households: { id: [1] }, persons });
    near(results.persons('pay'), gross);
    near(results.persons('pay.extra'), [100, 200, 1000, 0]);
    near(results.paid('pay'), [4700]);
    near(results.exposed('pay.basic'), [3400]);
    near([...results.comparison.baseline.incomes.market], [4700]);
  });

  test('costs the treasury the employer’s contribution on top', () => {
    const baseline = 'pay: {kind: pay, unit: person, components: {basic: basic}, employer_contribution: 11.5%}';
    const results = simulated({ baseline, households: { id: [1] }, persons });
    near(results.paid('pay'), [3400]);
    near(results.cost('pay'), [3400 * 1.115]);
  });

  test('grows with the headcount', () => {
    const baseline = 'pay: {kind: pay, unit: person, components: {basic: basic}, headcount: 98%}';
    near(simulated({ baseline, households: { id: [1] }, persons }).paid('pay'), [3332]);
  });
});

describe('a change of pay', () => {
  test.each([
    ['by a share', 'component: extra, by: -10%', [490, 1180, 2900, 0]],
    ['by a share of everything', 'by: 5%', [525, 1260, 3150, 0]],
    ['by an amount', 'component: basic, add: 50', [550, 1250, 3050, 50]],
    ['to an amount', 'component: extra, to: 150', [550, 1150, 2150, 150]],
    ['with a cap', 'component: basic, cap: 900', [500, 1100, 1900, 0]],
    ['with a floor', 'component: extra, floor: 300', [700, 1300, 3000, 300]],
    [
      'by a schedule of its own slices',
      'component: basic, schedule: [{from: 500, rate: -5%}, {from: 1500, rate: -10%}]',
      [500, 1175, 2900, 0],
    ],
    ['for some', 'component: extra, by: -10%, where: grade >= 5', [500, 1180, 2900, 0]],
    ['of several components', 'component: [basic, extra], by: -10%', [450, 1080, 2700, 0]],
    ['one after the other', 'component: extra, add: 100}, {component: extra, by: 10%', [620, 1330, 3210, 110]],
  ])('%s', (_, change, expected) => {
    near(changed(`{${change}}`).persons('pay'), expected);
  });

  test.each([
    ['a cap', 'cap: 1000', [500, 1000, 1000, 0]],
    ['a floor', 'floor: 600', [600, 1200, 3000, 600]],
    ['an amount added', 'add: 50, where: grade > 0', [550, 1250, 3050, 0]],
    ['an amount', 'to: 700, where: grade == 9', [500, 1200, 700, 0]],
    ['a schedule', 'schedule: [{from: 1500, rate: -5%}]', [500, 1200, 2925, 0]],
  ])('without a component is of the whole pay, each component in proportion: %s', (_, change, expected) => {
    const results = changed(`{${change}}`);
    near(results.persons('pay'), expected);
    near(
      results.persons('pay.basic').map((x, k) => x + results.persons('pay.extra')[k]),
      expected,
    );
  });

  test('keeps the proportion of the components', () => {
    const results = changed('{cap: 600}');
    near(results.persons('pay.basic'), [400, 500, 400, 0]);
    near(results.persons('pay.extra'), [100, 100, 200, 0]);
  });

  test.each([0, 0.25, 0.5, 1, 1.2])('moves pay in a straight line with its intensity: %d', (lambda) => {
    const after = [490, 1020, 1990, 0];
    near(
      changed(
        '{component: basic, cap: 900}, {component: extra, by: -10%}, {component: basic, add: -90, where: grade > 3}',
        lambda,
      ).persons('pay'),
      gross.map((x, k) => x + lambda * ([490, 990, 1710, 0][k] - x)),
    );
    expect(after.length).toBe(4);
  });

  test('is refused where it says two things, or names no component', () => {
    const of = (changes: string) =>
      refusal({ baseline: basic, lever: `pay: {changes: [${changes}]}`, households: { id: [1] }, persons });
    expect(of('{component: basic, by: 5%, cap: 3}')).toBe('a change has by and cap');
    expect(of('{component: basic}')).toBe('a change has none of them');
    expect(of('{component: basc, by: 5%}')).toBe('pay.components has no field "basc"');
  });
});
