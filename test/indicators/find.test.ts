import { describe, expect, test } from 'vitest';
import { find, names, usage } from '../../src/indicators/find.ts';
import { indicators } from '../../src/indicators/index.ts';
import { observe } from '../../src/indicators/observed.ts';

describe('the register', () => {
  test('is alphabetical and names each indicator once', () => {
    expect(names).toEqual([...new Set(names)].sort());
  });

  test('holds every indicator that the interface promises', () => {
    const promised =
      `mean total median quantile count share gini s80s20 palma p90p10 ge mld theil atkinson fgt0 fgt1 fgt2 sen
      watts gap_median lorenz concentration kakwani reynolds_smolensky reranking redistribution coverage
      beneficiary_incidence benefit_incidence adequacy relative_incidence benefit_cost cgh undercoverage leakage
      targeting_differential impoverished impoverishment gains_to_poor winners losers`.split(/\s+/);
    expect(promised.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('gives each a title in both languages and a name that opens in Stata', () => {
    for (const { id, title } of indicators) {
      expect(id).toMatch(/^[a-z][a-z0-9_]{0,31}$/);
      expect(title.en).toMatch(/^[A-Z]/);
      expect(title.ar).toMatch(/[\u0600-\u06ff]/);
    }
  });
});

describe('find', () => {
  test('reads the number in a name', () => {
    expect(find('quantile:0.25')!.measure(observe({ of: [10, 20, 30, 40, 50] })).value).toBe(20);
    expect(find('ge:-1')!.id).toBe('ge:-1');
    expect(find('atkinson')!.id).toBe('atkinson');
    expect(find('share:0.5')!.measure(observe({ of: [1, 2, 3, 4] })).value).toBeCloseTo(0.3, 14);
  });

  test('reads a word, alone or after the number', () => {
    const given = observe({ of: [1, 0], welfare: [10, 20] });
    expect(find('kakwani:benefit')!.measure(given).value).toBe(-find('kakwani:tax')!.measure(given).value);
    expect(find('cgh:0.4:post')).toBeDefined();
    expect(find('cgh:post')).toBeDefined();
  });

  test.each([
    'ginny',
    'quantile',
    'quantile:1.5',
    'quantile:',
    'quantile:x',
    'ge',
    'gini:0.5',
    'kakwani:credit',
    'cgh:0.4:post:1',
    '',
  ])('does not take "%s"', (id) => {
    expect(find(id)).toBeUndefined();
  });

  test('says how each is written', () => {
    const said = (name: string) => usage(indicators.find(({ id }) => id === name)!);
    expect(said('quantile')).toBe('quantile:<p>, p from 0 to 1');
    expect(said('cgh')).toBe('cgh[:<p>][:pre|post], p from 0 to 1');
    expect(said('gini')).toBe('gini');
  });
});
