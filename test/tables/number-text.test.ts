import { describe, expect, it } from 'vitest';
import { moneyText, numberText } from '../../src/tables/number-text.ts';

describe('a number as text', () => {
  it.each([
    [1234567.891, 2, '1,234,567.89'],
    [-1234.5, 0, '-1,235'],
    [999.999, 1, '1,000.0'],
    [0, 3, '0'],
    [-0, 2, '0'],
    [-0.001, 1, '0.0'],
    [123, 0, '123'],
    [0.0005, 4, '0.0005'],
  ])('writes %d to %i decimals as %s', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });

  it('says money in millions from ten million up', () => {
    expect(moneyText(812_345_678, 'KWD').en).toBe('KWD 812.3 million');
    expect(moneyText(-9_999_999, 'KWD').en).toBe('KWD -9,999,999');
    expect(moneyText(20_000_000, 'KWD').ar).toBe('20.0 مليون KWD');
  });
});
