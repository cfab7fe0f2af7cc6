import { describe, expect, it } from 'vitest';
import { digitsFor, written } from '../../src/reports/digits.ts';

describe('digits asked for', () => {
  it.each([
    ['money', 1234.56, 0, '1,235'],
    ['money', 1234.56, 3, '1,234.560'],
    ['percent', 12.34, 0, '12'],
    ['count', 7, 2, '7'],
    ['index', 0.3456, 0, '0.3456'],
    ['index', 0.3456, 6, '0.345600'],
    ['ratio', 4.25, 0, '4.25'],
    ['price', 0.085, 0, '0.0850'],
  ] as const)('of %s %d are %d: %s', (measure, value, asked, text) => {
    expect(written(value, digitsFor(measure, value, asked))).toBe(text);
  });
});
