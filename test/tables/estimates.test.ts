import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/indicators/variance/survey-design.ts';
import type { Estimate } from '../../src/tables/estimate.ts';
import { estimates, measurements } from '../../src/tables/estimates/index.ts';
import { comparison, review, unchanged } from './fixture.ts';

const list = estimates(comparison(), { by: ['region', 'sex'] });

function find(wanted: Partial<Estimate>, among: readonly Estimate[] = list): Estimate | undefined {
  const entries = Object.entries({ policy: 'baseline', by: null, group: null, ...wanted });
  return among.find((estimate) => entries.every(([key, value]) => estimate[key as keyof Estimate] === value));
}

describe('estimates', () => {
  it('name each number once', () => {
    const names = list.map(({ indicator, of, policy, by, group, line }) =>
      JSON.stringify([indicator, of, policy, by, group, line]),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('always hold welfare, by decile from 1 to 10', () => {
    const welfare = list.filter(
      ({ indicator, of, policy, by }) =>
        indicator === 'mean' && of === 'welfare' && policy === 'baseline' && by === 'decile',
    );
    expect(welfare.map(({ group }) => group)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(welfare[0]).toEqual({
      indicator: 'mean',
      of: 'welfare',
      policy: 'baseline',
      by: 'decile',
      group: '1',
      value: 619,
      n: 1,
      unit: 'KWD/year',
    });
  });

  it('add instruments up to lines and lines to the total', () => {
    const lines = ['wage_bill', 'subsidies', 'social_transfers'].map(
      (line) => find({ indicator: 'total', of: `budget:${line}`, policy: 'reform' })!.value!,
    );
    expect(lines.reduce((a, b) => a + b)).toBeCloseTo(
      find({ indicator: 'total', of: 'budget:total', policy: 'reform' })!.value!,
      6,
    );
  });

  it('count recipients as persons or households, as the instrument is paid', () => {
    expect(find({ indicator: 'count', of: 'government_pay' })).toMatchObject({ value: 700, unit: 'persons', n: 7 });
    expect(find({ indicator: 'count', of: 'social_assistance' })).toMatchObject({
      value: 300,
      unit: 'households',
      n: 3,
    });
    expect(find({ indicator: 'count', of: 'social_assistance', by: 'region', group: 'north' })!.value).toBe(300);
    expect(find({ indicator: 'coverage', of: 'social_assistance' })!.value).toBeCloseTo(0.3, 12);
    expect(find({ indicator: 'mean_recipient', of: 'social_assistance' })!.value).toBe(1200);
    expect(find({ indicator: 'mean_recipient', of: 'citizen_support' })).toMatchObject({
      value: null,
      n: 0,
      reason: 'nobody receives it',
    });
  });

  it('group persons by their own column, each with an equal part of the household', () => {
    expect(find({ indicator: 'count', of: 'persons', by: 'sex', group: 'female' })).toMatchObject({
      value: 1000,
      n: 10,
    });
    expect(find({ indicator: 'mean', of: 'welfare', by: 'sex', group: 'male' })!.value).toBeCloseTo(5609.5, 9);
    expect(find({ indicator: 'total', of: 'received:electricity', by: 'sex', group: 'male' })!.value).toBeCloseTo(
      104_500,
      6,
    );
    expect(find({ indicator: 'fgt0', of: 'welfare', by: 'sex', group: 'male', line: 'national' })!.value).toBeCloseTo(
      0.2,
      12,
    );
  });

  it('share each instrument and welfare out to one', () => {
    for (const of of ['electricity', 'welfare']) {
      const shares = list.filter(
        (e) => e.indicator === 'share' && e.of === of && e.by === 'decile' && e.policy === 'reform',
      );
      expect(shares.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(1, 12);
    }
  });

  it('are all zero in change where nothing changes', () => {
    for (const { policy, value, indicator } of estimates(unchanged(), { by: ['region'] })) {
      if (policy === 'change' && indicator !== 'no_change') expect([0, null]).toContain(value);
    }
  });

  it('compare a review with itself', () => {
    const totals = estimates(review()).filter(({ of }) => of === 'budget:total');
    expect(totals.map(({ policy, value }) => [policy, Math.round(value!)])).toEqual([
      ['baseline', 9_859_000],
      ['reform', 9_859_000],
      ['change', 0],
    ]);
  });

  it('leave out and count households without an amount', () => {
    const made = comparison();
    const gap = Float64Array.from(made.baseline.paid.get('electricity')!);
    gap[9] = Number.NaN;
    const baseline = {
      ...made.baseline,
      paid: new Map([...made.baseline.paid, ['electricity', gap] as const]),
      cost: new Map([...made.baseline.cost, ['electricity', gap] as const]),
      missing: new Map([['electricity', 1]]),
    };
    const found = estimates({ ...made, baseline });
    expect(find({ indicator: 'total', of: 'electricity' }, found)!.value).toBeCloseTo(209_000 - 38_000, 6);
    expect(find({ indicator: 'total', of: 'electricity' }, found)!.n).toBe(9);
    expect(find({ indicator: 'missing', of: 'electricity' }, found)!.value).toBe(1);
  });

  it('withhold cells that rest on fewer records than allowed, but not empty ones', () => {
    const shown = estimates(comparison(), { minCell: 5 });
    expect(find({ indicator: 'mean', of: 'welfare', by: 'decile', group: '1' }, shown)).toMatchObject({
      value: null,
      reason: 'suppressed',
    });
    expect(find({ indicator: 'count', of: 'social_assistance' }, shown)).toMatchObject({ value: null, n: 3 });
    expect(find({ indicator: 'count', of: 'citizen_support' }, shown)!.value).toBe(0);
    expect(find({ indicator: 'mean', of: 'welfare' }, shown)!.value).toBe(5609.5);
  });
});

describe('influence', () => {
  /* Growing one household's weight by a hair moves the value by its influence, for every estimate that states one. */
  it('is the slope of the value in the weight of each household', () => {
    const made = comparison();
    const before = measurements(made, { by: ['region'] });
    const step = 1e-5;
    const weight = made.population.weight.map((w, h) => (h === 2 ? w * (1 + step) : w));
    const heavier = { ...made, population: { ...made.population, weight }, peopleWeight: weight.map((w) => 2 * w) };
    const after = measurements(heavier, { by: ['region'] });
    const smooth = [
      'total',
      'mean',
      'share',
      'relative_incidence',
      'coverage',
      'fgt1',
      'gini',
      'theil',
      'winners',
      'count',
    ];
    let checked = 0;
    const apart = layOut({ rows: 10, lonely: 'centre' });
    before.forEach(({ estimate, statistic: { influence } }, i) => {
      const { value, indicator } = estimate;
      if (!influence || value === null || !smooth.includes(indicator)) return;
      const slope = (after[i].estimate.value! - value) / step;
      const size = Math.max(1e-6, Math.abs(value));
      expect(Math.abs(slope - influence(apart)[2]) / size, JSON.stringify(estimate)).toBeLessThan(1e-3);
      checked++;
    });
    expect(checked).toBeGreaterThan(500);
  });
});
