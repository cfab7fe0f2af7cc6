import { expect, test } from 'vitest';
import { stepsOf, withTexts } from '../../docs/guides/make/page.ts';
import { legible, missing, refreshed } from '../../docs/guides/make/quotes.ts';

const printed = [
  'Budget line  Baseline',
  '──────────────────',
  'Pay          8,238.8',
  'Petrol 95    147.9',
  '',
  'Saving KWD 3 million.',
];

test('numbers of a quotation are brought up to date, lines left out stay left out', () => {
  const quoted = ['Budget line  Baseline', '───', 'Pay   1.0', '…', 'Saving KWD 25.5 million.'];
  expect(refreshed(quoted, printed)).toEqual([...printed.slice(0, 3), '…', 'Saving KWD 3 million.']);
});

test('numbers that stand alone or in names are held to', () => {
  expect(refreshed(['2  5'], ['1  4', '2  6'])).toEqual(['2  6']);
});

test('a line that is printed no more is for a person to mend', () => {
  expect(() => refreshed(['Diesel  1'], printed)).toThrow('no longer printed: Diesel  1');
  expect(() => refreshed(['Petrol 95  1', 'Pay  1'], printed)).toThrow('no longer printed: Pay  1');
});

test('what is quoted must be printed, in its order and without a gap that is not shown', () => {
  expect(missing(['Pay          8,238.8', 'Petrol 95    147.9'], printed)).toBeUndefined();
  expect(missing(['Pay          8,238.8', '…', 'Saving KWD 3 million.'], printed)).toBeUndefined();
  expect(missing(['Pay          8,238.9'], printed)).toBe('Pay          8,238.9');
  expect(missing(['Pay          8,238.8', 'Saving KWD 3 million.'], printed)).toBe('Saving KWD 3 million.');
  expect(missing(['Petrol 95    147.9', '…', 'Pay          8,238.8'], printed)).toBe('Pay          8,238.8');
});

test('Arabic is marked so that numbers after it stay in their columns, and is the same line for that', () => {
  const line = '\u2068بنزين 95\u2069  147.9  \u2068KWD\u2069';
  expect(legible(line)).toBe('\u200fبنزين 95\u200f\u200e  147.9  KWD');
  expect(missing([legible(line)], [line])).toBeUndefined();
  expect(legible('بنزين,147.9')).toBe('بنزين\u200e,147.9');
  expect(legible('أقل من 30.')).toBe('\u200fأقل من 30.\u200f');
});

test('a page is its commands with what they print, and other blocks are neither', () => {
  const page = '```sh\na\nb\n```\n\n```text\none\n```\n\n```yaml\nx: 1\n```\n\n```sh\nc\n```\n';
  const [first, second] = stepsOf(page);
  expect(first.script).toBe('a\nb\n');
  expect(first.quotes.map(({ text }) => text)).toEqual(['one\n']);
  expect(second).toEqual({ script: 'c\n', quotes: [] });
  expect(withTexts(page, new Map([[first.quotes[0], 'two\nthree\n']]))).toBe(page.replace('one', 'two\nthree'));
});
