import { expect, test } from 'vitest';
import { counted, samplingUnits } from '../../src/tables/arabic-count.ts';
import { unchangedLabel } from '../../src/tables/unchanged.ts';

const items = { one: 'بند', two: 'بندان', few: 'بنود', many: 'بنداً', other: 'بند' };

test.each([
  [0, '0 بند'],
  [1, 'بند'],
  [2, 'بندان'],
  [3, '3 بنود'],
  [10, '10 بنود'],
  [11, '11 بنداً'],
  [16, '16 بنداً'],
  [99, '99 بنداً'],
  [100, '100 بند'],
  [101, '101 بند'],
  [102, '102 بند'],
  [103, '103 بنود'],
  [111, '111 بنداً'],
  [6000, '6,000 بند'],
])('%d governs its noun', (n, text) => {
  expect(counted(n, items)).toBe(text);
});

test('a fraction takes the singular', () => {
  expect(counted(83.2, items, 1)).toBe('83.2 بند');
  expect(counted(9.5, items, 1)).toBe('9.5 بند');
});

test('rows of other items and sampling units agree with their number', () => {
  expect([1, 2, 5, 16].map((n) => (unchangedLabel(n) as { ar: string }).ar)).toEqual([
    'بند آخر دون تغيير',
    'بندان آخران دون تغيير',
    '5 بنود أخرى دون تغيير',
    '16 بنداً آخر دون تغيير',
  ]);
  expect([unchangedLabel(1), unchangedLabel(2)].map((label) => (label as { en: string }).en)).toEqual([
    '1 other, unchanged',
    '2 others, unchanged',
  ]);
  expect(counted(600, samplingUnits)).toBe('600 وحدة معاينة أولية');
  expect(counted(8, samplingUnits)).toBe('8 وحدات معاينة أولية');
});
