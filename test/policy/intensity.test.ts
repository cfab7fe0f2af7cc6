import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baselineText, monthly, type Options, outcome, type Ran, reform, run, said } from './small-country.ts';

const files = (levers: string, more?: string) => ({ 'reform.yaml': reform(levers, more) });
const at = (levers: string, intensity: Options['intensity']) => run(files(levers), 'reform.yaml', { intensity });
const lambdas = fc.double({ min: 0, max: 3, noNaN: true });

const everyLever = `
  tariff:
    electricity: {blocks: [{up_to: 2000, price: 0.002}, {up_to: 5000, price: 0.01}, {up_to: .inf, price: 0.03}], unit_cost: 0.05}
  petrol:
    petrol_price: 0.125
    petrol: {unit_cost: 0.2}
  pay:
    salaries: {changes: [{component: basic, by: -10%, where: rank >= 5}]}
  cash:
    benefit: off
    grant: {kind: transfer, eligible: zone == 'north', amount: 40}
`;
const levers = ['tariff', 'petrol', 'pay', 'cash'] as const;

describe('an intensity of', () => {
  test('0 is the baseline, to the last bit', () => {
    const { baseline, reform: after } = at(everyLever, 0).comparison!;
    for (const id of ['salaries', 'electricity', 'petrol', 'benefit'])
      expect(after.paid.get(id), id).toEqual(baseline.paid.get(id));
    expect([...after.paid.get('grant')!]).toEqual([0, 0, 0, 0, 0]);
    expect(after.welfare).toEqual(baseline.welfare);
    expect(after.incomes).toEqual(baseline.incomes);
  });

  test('1 is the reform as it is written as a policy of its own, to the last bit', () => {
    const written = baselineText
      .replace('petrol_price: 0.085', 'petrol_price: 0.125')
      .replace('price: petrol_price, unit_cost: petrol_cost', 'price: petrol_price, unit_cost: 0.2')
      .replace('unit_cost: 0.04', 'unit_cost: 0.05')
      .replace(
        'blocks: [{up_to: .inf, price: 0.002}]',
        'blocks: [{up_to: 2000, price: 0.002}, {up_to: 5000, price: 0.01}, {up_to: .inf, price: 0.03}]',
      )
      .replace('{basic: pay}', '{basic: "if(rank >= 5, pay * (1 + -10%), pay)"}')
      .replace(
        'benefit: {kind: transfer, eligible: wage < 300, amount: 100}',
        "grant: {kind: transfer, eligible: zone == 'north', amount: 40}",
      );
    const direct = run({ 'b.yaml': written }, 'b.yaml').comparison!.baseline;
    const after = at(everyLever, 1).comparison!.reform;
    for (const id of ['salaries', 'electricity', 'petrol', 'grant'])
      expect(after.paid.get(id), id).toEqual(direct.paid.get(id));
    expect(after.welfare).toEqual(direct.welfare);
  });

  test('1 is what is meant where nothing is said, and 100% is 1', () => {
    const usual = run(files(everyLever)).comparison!.reform.welfare;
    expect(at(everyLever, 1).comparison!.reform.welfare).toEqual(usual);
    expect(run(files(everyLever, 'intensity: 100%\n')).comparison!.reform.welfare).toEqual(usual);
    expect(run(files(everyLever, 'intensity: {tariff: 1}\n')).comparison!.reform.welfare).toEqual(usual);
  });

  test('0.5 of a price is half way: petrol at 0.085 and 0.125 is 0.105', () => {
    const ran = at('  a:\n    petrol_price: 0.125\n', 0.5);
    expect(outcome(ran, 'reform').exposed.get('petrol.bill')![4] / 12).toBeCloseTo(400 * 0.105, 12);
  });

  test('0.25 of a grant pays a quarter of it, and 0.25 of switching a benefit off leaves three quarters', () => {
    const ran = at('  a:\n    grant: {kind: transfer, amount: 40}\n    benefit: off\n', 0.25);
    expect(monthly(ran, 'reform', 'grant')).toEqual([10, 10, 10, 10, 10]);
    expect(monthly(ran, 'reform', 'benefit')).toEqual([75, 75, 0, 0, 0]);
  });

  test('1.5 goes beyond the reform, and that is said', () => {
    const ran = at('  a:\n    grant: {kind: transfer, amount: 40}\n', 1.5);
    expect(said(ran)).toEqual(['beyond-reform (warning)']);
    expect(monthly(ran, 'reform', 'grant')).toEqual([60, 60, 60, 60, 60]);
  });

  test('beyond 1 of switching off takes back more than was paid', () => {
    expect(monthly(at('  a:\n    benefit: off\n', 1.5), 'reform', 'benefit')).toEqual([-50, -50, 0, 0, 0]);
  });

  test('one lever leaves the others as they are written', () => {
    const ran = at('  a:\n    petrol_price: 0.125\n  b:\n    benefit: off\n', { a: 0 });
    expect(outcome(ran, 'reform').paid.get('petrol')).toEqual(outcome(ran, 'baseline').paid.get('petrol'));
    expect(monthly(ran, 'reform', 'benefit')).toEqual([0, 0, 0, 0, 0]);
    expect(ran.scenario!.intensity).toEqual({ a: 0, b: 1 });
  });

  test('the command line prevails over the file', () => {
    const ran = run(files('  a:\n    grant: {kind: transfer, amount: 40}\n', 'intensity: 50%\n'), 'reform.yaml', {
      intensity: { a: 0.25 },
    });
    expect(monthly(ran, 'reform', 'grant')[0]).toBe(10);
  });

  test('less than nothing is refused where it is written', () => {
    const ran = run(files('  a:\n    benefit: off\n', 'intensity:\n  a: -20%\n'));
    expect(said(ran)).toEqual(['reform.yaml:6:6 outside-range']);
  });

  test('a lever named like something every object has is not taken to be asked for', () => {
    const ran = at('  constructor:\n    benefit: off\n  toString:\n    petrol_price: 0.1\n', {});
    expect(said(ran)).toEqual([]);
    expect(ran.scenario!.intensity).toEqual({ constructor: 1, toString: 1 });
  });
});

describe('between baseline and reform every amount moves in a straight line', () => {
  const [none, full] = [0, 1].map((lambda) => at(everyLever, lambda));
  const ids = ['salaries', 'electricity', 'petrol', 'benefit', 'grant'] as const;

  test.each(ids)('%s', (id) => {
    const [was, now] = [none, full].map((ran) => monthly(ran, 'reform', id));
    fc.assert(
      fc.property(lambdas, (lambda) => straight(monthly(at(everyLever, lambda), 'reform', id), was, now, lambda)),
      { numRuns: 20 },
    );
  });

  test('whatever the blocks of a tariff are, and wherever their bounds lie', () => {
    const tariff = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 5 }).chain((bounds) =>
      fc
        .array(fc.integer({ min: 0, max: 100 }), { minLength: bounds.length + 1, maxLength: bounds.length + 1 })
        .map((prices) =>
          blocks(
            [...bounds].sort((a, b) => a - b),
            prices,
          ),
        ),
    );
    fc.assert(
      fc.property(tariff, tariff, fc.double({ min: 0, max: 2, noNaN: true }), (before, after, lambda) => {
        const base = baselineText.replace('[{up_to: .inf, price: 0.002}]', before);
        const bills = [0, 1, lambda].map((intensity) => {
          const text = reform(`  a:\n    electricity: {blocks: ${after}}\n`);
          const ran = run({ 'baseline.yaml': base, 'reform.yaml': text }, 'reform.yaml', { intensity });
          return [...outcome(ran, 'reform').exposed.get('electricity.bill')!];
        });
        straight(bills[2], bills[0], bills[1], lambda);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is not a number', () => {
  const levers = '  a:\n    benefit: {eligible: wage < 1000, amount: 200}\n';

  test('takes its new value for any intensity above 0, while numbers move', () => {
    expect(monthly(at(levers, 0.5), 'reform', 'benefit')).toEqual([150, 150, 150, 150, 0]);
    expect(monthly(at(levers, 1e-9), 'reform', 'benefit')[3]).toBeCloseTo(100, 6);
  });

  test('is the baseline’s at 0', () => {
    expect(monthly(at(levers, 0), 'reform', 'benefit')).toEqual([100, 100, 0, 0, 0]);
  });

  test('a rule in place of an amount is the new rule for any intensity above 0', () => {
    const rule = '  a:\n    benefit: {amount: 10 * size}\n';
    expect(monthly(at(rule, 0.5), 'reform', 'benefit')).toEqual([20, 10, 0, 0, 0]);
    expect(monthly(at(rule, 0), 'reform', 'benefit')).toEqual([100, 100, 0, 0, 0]);
  });
});

test('every lever alone leaves what it does not touch alone', () => {
  for (const lever of levers) {
    const ran: Ran = at(everyLever, Object.fromEntries(levers.map((name) => [name, name === lever ? 1 : 0])));
    const touched = ran.scenario!.levers.find(({ name }) => name === lever)!.touches;
    const ids = ['salaries', 'electricity', 'petrol', 'benefit'].filter((id) => !touched.includes(id));
    for (const id of ids)
      expect(outcome(ran, 'reform').paid.get(id), `${id} under ${lever}`).toEqual(
        outcome(ran, 'baseline').paid.get(id),
      );
  }
});

function blocks(bounds: readonly number[], prices: readonly number[]): string {
  const rows = prices.map((price, k) => `{up_to: ${bounds[k] ?? '.inf'}, price: ${price / 1000}}`);
  return `[${rows.join(', ')}]`;
}

function straight(found: readonly number[], was: readonly number[], now: readonly number[], lambda: number): void {
  found.forEach((amount, k) => {
    const expected = was[k] + lambda * (now[k] - was[k]);
    expect(Math.abs(amount - expected), `${amount} and ${expected}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected), Math.abs(was[k]), Math.abs(now[k])),
    );
  });
}

describe('what cannot move part of the way', () => {
  const between = (levers: string) => said(at(levers, 0.5));

  test('is said, once for each field', () => {
    expect(
      between(`
  a:
    benefit: {amount: wage / 2, eligible: wage < 500, limits: {max: 80}, rounding: 5, label: Cash}
    electricity: {structure: volume}
    petrol: {quantity: litres * 2, price: 0.1}
`),
    ).toEqual([
      'reform.yaml:5:19 taken-whole (warning)',
      'reform.yaml:6:14 taken-whole (warning)',
      'reform.yaml:4:15 taken-whole (warning)',
      'reform.yaml:4:33 taken-whole (warning)',
      'reform.yaml:4:55 taken-whole (warning)',
      'reform.yaml:4:74 taken-whole (warning)',
    ]);
  });

  test('is said of nothing that moves, and of nothing at the reform as written', () => {
    expect(between(everyLever)).toEqual([]);
    expect(said(at('  a:\n    benefit: {eligible: wage < 500}\n', 1))).toEqual([]);
    expect(said(at('  a:\n    benefit: {eligible: wage < 500}\n', 0))).toEqual([]);
  });
});
