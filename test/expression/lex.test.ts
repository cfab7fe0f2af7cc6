import { describe, expect, it } from 'vitest';
import { lex } from '../../src/expression/lex.ts';

const values = (text: string) =>
  lex(text)
    .tokens.slice(0, -1)
    .map((token) => ('value' in token ? token.value : ''));
const problem = (text: string) => lex(text).problem;

describe('numbers', () => {
  it.each([
    ['1_200', 1200],
    ['.5', 0.5],
    ['2.', 2],
    ['1.5e3', 1500],
    ['1E-2', 0.01],
    ['15%', 0.15],
    ['2.3%', 0.023],
    ['11.5%', 0.115],
    ['1e2%', 1],
    ['٢٥٠', 250],
    ['١٬٢٠٠٫٥', 1200.5],
    ['۱۵', 15],
    ['١٥٪', 0.15],
  ])('%s is %d', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it('may stand against a sign', () => {
    expect(values('1-2')).toEqual([1, '-', 2]);
  });

  it.each([
    ['2 + 1e999', 4, 9, '"1e999"'],
    ['250KWD', 3, 6, '"KWD" after the number 250'],
    ['15%x', 3, 4, '"x" after the number 15'],
    ['3 ٤س', 3, 4, '"س" after the number 4'],
  ])('refuses %s', (text, start, end, found) => {
    expect(problem(text)).toMatchObject({ start, end, found });
  });
});

describe('names', () => {
  it('may be Arabic, marks and digits included', () => {
    expect(values('الدخل_الشهري + عُمر٢')).toEqual(['الدخل_الشهري', '+', 'عُمر٢']);
  });

  it('may hold anything but a backtick between backticks', () => {
    expect(lex('`AP.income` + `and`').tokens).toMatchObject([
      { kind: 'name', value: 'AP.income', quoted: true, start: 0, end: 11 },
      { kind: 'sign' },
      { kind: 'name', value: 'and', quoted: true },
      { kind: 'end' },
    ]);
  });
});

describe('text', () => {
  it('keeps Arabic digits and the other quote', () => {
    expect(values(`'المنطقة ٢' "it's"`)).toEqual(['المنطقة ٢', "it's"]);
  });

  it.each([
    ["x == 'kuwaiti", 5, 13, "a ' that is never closed"],
    ['x == "kuwaiti\n"', 5, 15, 'a " that is never closed'],
    ['`AP', 0, 3, 'a ` that is never closed'],
  ])('refuses %s', (text, start, end, found) => {
    expect(problem(text)).toMatchObject({ start, end, found });
  });
});

describe('characters that do not show', () => {
  it('passes over direction marks and odd spaces between words', () => {
    expect(values('\u200fعمر\u200f\u00a0> \u20681\u2069')).toEqual(['عمر', '>', 1]);
  });

  it.each([
    ['a\u200bb', 1, 2, 'the character U+200B'],
    ['a + \u202eb', 4, 5, 'the character U+202E'],
    ['a\u0000', 1, 2, 'the character U+0000'],
    ['a + \ufeff1 + \u200d', 8 + 1, 10, 'the character U+200D'],
  ])('names those that mislead: %j', (text, start, end, found) => {
    expect(problem(text)).toMatchObject({ start, end, found, hint: expect.stringContaining('does not show') });
  });

  it.each([
    ['a ; b', 2, 3, '";"'],
    ['a + 😀', 4, 6, '"😀"'],
    ['\\', 0, 1, '"\\"'],
    ['a { b', 2, 3, '"{"'],
    ['a \ud800', 2, 3, 'the character U+D800'],
  ])('refuses %j', (text, start, end, found) => {
    expect(problem(text)).toMatchObject({ start, end, found });
  });
});
