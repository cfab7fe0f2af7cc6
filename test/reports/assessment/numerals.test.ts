import { expect, test } from 'vitest';
import { inNumerals } from '../../../src/reports/assessment/numerals.ts';

test('Arabic-Indic digits take their own marks for thousands, decimals and percent', () => {
  expect(inNumerals('1,234.5%', 'arabic')).toBe('١٬٢٣٤٫٥٪');
  expect(inNumerals('من 24.96% إلى 24.87%.', 'arabic')).toBe('من ٢٤٫٩٦٪ إلى ٢٤٫٨٧٪.');
});

test('names that hold digits stay as they are', () => {
  for (const name of ['S80/S20', 'A1', 'baseline-2025.yaml', '9de903f014b5', 'v0.1.0'])
    expect(inNumerals(name, 'arabic')).toBe(name);
});

test('a number at the end of a sentence keeps the full stop', () => {
  expect(inNumerals('قواعد 2025.', 'arabic')).toBe('قواعد ٢٠٢٥.');
});

test('Latin digits are left alone', () => {
  expect(inNumerals('1,234.5%', 'latin')).toBe('1,234.5%');
});

test('no dot stands beside an Arabic digit, where it would be read as a zero', () => {
  expect(inNumerals('الكويت، 2025 · قواعد 2025 · KWD', 'arabic')).toBe('الكويت، ٢٠٢٥ | قواعد ٢٠٢٥ | KWD');
  expect(inNumerals('الكويت · KWD', 'arabic')).toBe('الكويت · KWD');
});
