import { expect, test } from 'vitest';
import { directionOf } from '../../../src/reports/assessment/direction.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';

function change(value: number | null, more: Partial<Estimate> = {}): Estimate {
  return {
    indicator: 'fgt0',
    of: 'welfare',
    policy: 'change',
    by: null,
    group: null,
    value,
    n: 100,
    unit: 'share',
    ...more,
  };
}

test('without an error the point estimate decides', () => {
  expect(directionOf(change(-0.01), 0.00005)).toBe('falls');
  expect(directionOf(change(0.01), 0.00005)).toBe('rises');
});

test('a change whose interval holds zero is unclear, however large', () => {
  expect(directionOf(change(-0.01, { se: 0.006, low: -0.022, high: 0.002 }), 0.00005)).toBe('unclear');
  expect(directionOf(change(-0.01, { se: 0.006 }), 0.00005)).toBe('unclear');
});

test('a change whose interval is on one side is told', () => {
  expect(directionOf(change(-0.01, { se: 0.003, low: -0.016, high: -0.004 }), 0.00005)).toBe('falls');
});

test('what would be printed as nothing is nothing, and so is what is not known', () => {
  expect(directionOf(change(0.00004), 0.00005)).toBe('same');
  expect(directionOf(change(null), 0.00005)).toBe('same');
  expect(directionOf(undefined, 0.00005)).toBe('same');
});
