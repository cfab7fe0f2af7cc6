import { describe, expect, test } from 'vitest';
import { directedText, isArabic, plainText } from '../../../src/reports/assessment/formats/plain-text.ts';

test('text stands on one line, without what files cannot hold and what turns the text after it', () => {
  expect(plainText('a\r\n\tb\u2028c')).toBe('a b c');
  expect(plainText('a\u0000\u0007\uFFFEb\uD800c\u202Ed')).toBe('abcd');
  expect(plainText('ي \u{1F4C8} é\u00A0ö')).toBe('ي \u{1F4C8} é\u00A0ö');
});

describe('text from right to left', () => {
  test('keeps the sign of a number on its left', () => {
    expect(directedText('نسبة -0.5 و −12', true)).toBe('نسبة \u200E-0.5 و \u200E−12');
    expect(directedText('\u2066-1.2%\u2069', true)).toBe('\u200E-1.2%');
  });

  test('leaves what joins numbers and words alone', () => {
    for (const text of ['2025-2030', 'S80/S20', '2026-07-31', 'baseline-2025.yaml', '5 - 3'])
      expect(directedText(text, true)).toBe(text);
  });

  test('has no marks where text runs from left to right', () => {
    expect(directedText('-0.5', false)).toBe('-0.5');
  });
});

test('a text runs from right to left when it has an Arabic letter; digits alone do not make it so', () => {
  expect(['الدعم', 'KWD مليون'].map(isArabic)).toEqual([true, true]);
  expect(['12.5', '١٢٫٥', 'kWh', '–', '؟'].map(isArabic)).toEqual([false, false, false, false, false]);
});
