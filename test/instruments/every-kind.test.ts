import { describe, expect, test } from 'vitest';
import { near, refusal, simulated } from './written.ts';

const transfer = (fields: string) => `t: {kind: transfer, ${fields}}`;

describe('limits', () => {
  const households = { x: [0, 5, 50, 500, null] };

  test('hold what is due between a least and a most, and leave nothing due as it is', () => {
    const results = simulated({ baseline: transfer('amount: x, limits: {min: 20, max: 200}'), households });
    near(results.paid('t'), [0, 20, 50, 200, NaN]);
  });

  test('may be rules', () => {
    const results = simulated({
      baseline: transfer('amount: x, limits: {max: 10 * size}'),
      households: { ...households, size: [1, 1, 2, 3, 1] },
    });
    near(results.paid('t'), [0, 5, 20, 30, NaN]);
  });

  test('hold a tax from both sides', () => {
    const fields = 'base: x, brackets: [{from: 0, rate: 10%}], limits: {min: 2, max: 20}';
    near(simulated({ baseline: `s: {kind: schedule, ${fields}}`, households }).paid('s'), [0, -2, -5, -20, NaN]);
  });

  test('move with the intensity as every number does', () => {
    const results = simulated({
      baseline: transfer('amount: x, limits: {min: 20, max: 200}'),
      lever: 't: {limits: {min: 20, max: 100}}',
      intensity: 0.5,
      households,
    });
    near(results.paid('t'), [0, 20, 50, 150, NaN]);
  });
});

describe('rounding', () => {
  const of = (rounding: string, x: readonly number[]) =>
    simulated({ baseline: transfer(`amount: x, rounding: ${rounding}`), households: { x } }).paid('t');

  test('is half up to the step unless said', () => {
    near(of('1', [0.5, 1.4999, 1.5, 2.5, -1.5]), [1, 1, 2, 3, -2]);
    near(of('0.05', [0.12, 0.125]), [0.1, 0.15]);
  });

  test('half to even', () => {
    near(of('{to: 1, mode: half_even}', [0.5, 1.5, 2.5, 3.5, 2.51]), [0, 2, 2, 4, 3]);
    near(of('{to: 0.1, mode: half_even}', [10.05, 10.15, 10.06]), [10, 10.2, 10.1]);
  });

  test('up and down leave alone what lies on the step already', () => {
    near(of('{to: 0.1, mode: down}', [0.3, 0.7, 0.39, 1.1]), [0.3, 0.7, 0.3, 1.1]);
    near(of('{to: 0.1, mode: up}', [0.3, 0.7, 0.31, 1.1]), [0.3, 0.7, 0.4, 1.1]);
    near(of('{to: 0.001, mode: down}', [4.35, 1.005, 2.0019]), [4.35, 1.005, 2.001]);
  });
});

describe('take-up', () => {
  const households = { id: Array.from({ length: 4000 }, (_, k) => k) };
  const taken = (fields: string, run = {}, some = households) =>
    simulated({ baseline: transfer(`amount: 1, ${fields}`), households: some, run }).paid('t');

  test('lets in about that share, the same households every time', () => {
    const paid = taken('take_up: 85%');
    const share = paid.reduce((total, x) => total + x, 0) / paid.length;
    expect(Math.abs(share - 0.85)).toBeLessThan(3 * Math.sqrt((0.85 * 0.15) / 4000));
    expect(taken('take_up: 85%')).toEqual(paid);
  });

  test('is drawn for each household alone: others do not change its luck', () => {
    const few = { id: households.id.slice(0, 100) };
    expect(taken('take_up: 50%', {}, few)).toEqual(taken('take_up: 50%').slice(0, 100));
  });

  test('that rises only adds to those who take it up', () => {
    const [less, more] = [taken('take_up: 40%'), taken('take_up: 60%')];
    expect(less.every((x, k) => x <= more[k])).toBe(true);
    expect(less).not.toEqual(more);
  });

  test('goes by the seed and by the instrument', () => {
    expect(taken('take_up: 50%', { seed: 2 })).not.toEqual(taken('take_up: 50%'));
    const both = simulated({
      baseline: 'a: {kind: transfer, amount: 1, take_up: 0.5}\nb: {kind: transfer, amount: 1, take_up: 0.5}',
      households,
    });
    expect(both.paid('a')).not.toEqual(both.paid('b'));
  });

  test('of nobody and of everybody', () => {
    expect(taken('take_up: 0').every((x) => x === 0)).toBe(true);
    expect(taken('take_up: 100%').every((x) => x === 1)).toBe(true);
  });

  test('may differ by a rule', () => {
    const paid = simulated({
      baseline: transfer('amount: 1, take_up: "if(poor, 1, 0)"'),
      households: { poor: [true, false, true] },
    }).paid('t');
    expect(paid).toEqual([1, 0, 1]);
  });

  test('refuses 85 for 85%', () => {
    expect(refusal({ baseline: transfer('amount: 1, take_up: 85'), households: { id: [1] } })).toBe(
      'take_up: 85 is outside 0 to 1',
    );
  });
});

describe('the recorded basis', () => {
  const baseline = transfer('amount: 0.5 * need, recorded: paid_out, basis: recorded');
  const households = { need: [100, 200, 300], paid_out: [60, 0, 140] };

  test('takes what was paid for the baseline', () => {
    near(simulated({ baseline, households }).paid('t'), [60, 0, 140]);
  });

  test('adds the simulated change for the reform', () => {
    const results = simulated({ baseline, lever: 't: {amount: 0.6 * need}', households });
    near(results.before('t'), [60, 0, 140]);
    near(results.paid('t'), [70, 20, 170]);
  });

  test('pays nothing where the reform switches the instrument off, and half at half intensity', () => {
    near(simulated({ baseline, lever: 't: off', households }).paid('t'), [0, 0, 0]);
    near(simulated({ baseline, lever: 't: off', intensity: 0.5, households }).paid('t'), [30, 0, 70]);
  });

  test('counts the recorded column in its own period', () => {
    const monthly = { paid_out: { period: 'month' } } as const;
    near(simulated({ baseline, households, measures: monthly }).paid('t'), [720, 0, 1680]);
  });

  test('is shown beside the simulated one where the simulated one is in force', () => {
    const both = transfer('amount: 0.5 * need, recorded: paid_out');
    near(
      simulated({ baseline: `${both}\ngap: {kind: formula, amount: t - t.recorded}`, households }).paid('gap'),
      [-10, 100, 10],
    );
  });

  test('refuses a column that is not there, or none', () => {
    expect(refusal({ baseline: transfer('amount: 1, basis: recorded'), households })).toBe('t lacks recorded');
    expect(refusal({ baseline: transfer('amount: 1, recorded: payd_out'), households })).toBe(
      'no column "payd_out" in the data',
    );
  });
});

describe('what no household sees', () => {
  test('costs the treasury and enters no income', () => {
    const results = simulated({
      baseline: 'shops: {kind: unit_subsidy, who: other, quantity: litres, price: 1, unit_cost: 3}',
      households: { litres: [10, 20] },
    });
    near(results.paid('shops'), [0, 0]);
    near(results.cost('shops'), [20, 40]);
    near([...results.comparison.baseline.incomes.final], [0, 0]);
  });

  test('is one amount for the country where no column of households stands in its rule', () => {
    const results = simulated({
      baseline: 'shops: {kind: unit_subsidy, who: other, quantity: 1000, price: 1, unit_cost: 3, period: month}',
      households: { litres: [10, 20] },
      weight: [5, 7],
    });
    expect(results.lump('shops')).toBe(24_000);
    near(results.cost('shops'), [0, 0]);
    near(results.paid('shops'), [0, 0]);
  });
});

describe('an instrument that the reform adds or switches off', () => {
  const baseline = transfer('amount: 100');
  const households = { x: [1, 2] };

  test.each([0, 0.3, 1])('pays λ of what it would, and one switched off 1 − λ: %d', (lambda) => {
    const lever = 't: off\nnew: {kind: transfer, amount: 10 * x}';
    const results = simulated({ baseline, lever, intensity: lambda, households });
    near(results.paid('t'), [100 * (1 - lambda), 100 * (1 - lambda)]);
    near(results.paid('new'), [10 * lambda, 20 * lambda]);
    near(results.cost('new'), [10 * lambda, 20 * lambda]);
    near(results.before('t'), [100, 100]);
  });

  test('exposes as much', () => {
    const results = simulated({
      baseline: 'p: {kind: unit_subsidy, quantity: x, price: 1, unit_cost: 3}',
      lever: 'p: off',
      intensity: 0.25,
      households,
    });
    near(results.exposed('p.bill'), [0.75, 1.5]);
  });
});

describe('where an amount enters', () => {
  test('it is in that concept and every later one', () => {
    const baseline = ['market', 'disposable', 'consumable', 'final']
      .map((concept, k) => `t${k}: {kind: transfer, amount: ${10 ** k}, enters: ${concept}}`)
      .join('\n');
    const { incomes } = simulated({ baseline, households: { x: [1] } }).comparison.baseline;
    expect([incomes.market[0], incomes.disposable[0], incomes.consumable[0], incomes.final[0]]).toEqual([
      1, 11, 111, 1111,
    ]);
  });

  test('later rules read income as it stands, and what instruments above paid', () => {
    const baseline =
      'a: {kind: transfer, amount: 100}\nb: {kind: formula, amount: -10% * income(disposable) - a / 100}';
    near(simulated({ baseline, households: { x: [1] } }).paid('b'), [-11]);
  });
});

describe('a field by date', () => {
  const of = (year: number) =>
    simulated({
      baseline: `
year: ${year}
instruments:
  t: {kind: transfer, amount: {2020-01-01: 100, 2024-07-01: 0.5 * x}}`,
      households: { x: [300] },
    }).paid('t');

  test('has the value in force at the end of the policy’s year', () => {
    expect(of(2023)).toEqual([100]);
    expect(of(2024)).toEqual([150]);
    expect(of(2030)).toEqual([150]);
  });

  test('is refused before its first day', () => {
    expect(() => of(2019)).toThrow('t has no value in force on 2019-12-31');
  });
});

describe('a mistake in one instrument', () => {
  test('is said once, not again of the rules and reforms that name it', () => {
    const baseline = 'a: {kind: transfer, amunt: 3}\nb: {kind: formula, amount: a / 2 + a.bill}';
    const said = refusal({ baseline, lever: 'a: {amount: 4}', households: { x: [1] } });
    expect(said).toBe('a lacks amount\na transfer has no field "amunt"');
  });

  test('of a reform is said once too', () => {
    const baseline = 'a: {kind: transfer, amount: 3}\nb: {kind: formula, amount: a / 2}';
    const said = refusal({ baseline, lever: 'a: {amount: [4]}', households: { x: [1] } });
    expect(said.split('\n').length).toBe(1);
  });
});
