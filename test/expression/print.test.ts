import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem, parse } from '../../src/expression/parse.ts';
import { printRule } from '../../src/expression/print.ts';
import type { BinaryOperator, Syntax } from '../../src/expression/syntax.ts';

describe('a printed rule', () => {
  it.each([
    ['(age>=60)and income( disposable )/size<2.5e2', 'age >= 60 and income(disposable) / size < 250'],
    ['((a))', 'a'],
    ['a-(b-c)', 'a - (b - c)'],
    ['(a-b)-c', 'a - b - c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a*(b*c)', 'a * (b * c)'],
    ['-(2^2)', '-2 ^ 2'],
    ['(-2)^2', '(-2) ^ 2'],
    ['2^(3^2)', '2 ^ 3 ^ 2'],
    ['(2^3)^2', '(2 ^ 3) ^ 2'],
    ['-(a+b)', '-(a + b)'],
    ['- -a', '-(-a)'],
    ['not(a<b)', 'not a < b'],
    ['(not a)==b', '(not a) == b'],
    ['not(a and b)', 'not (a and b)'],
    ['(a<b)==(c<d)', '(a < b) == (c < d)'],
    ['15%', '0.15'],
    ['x in[1,2]', 'x in [1, 2]'],
    ['z == "it\'s"', 'z == "it\'s"'],
    ['z == "a"', "z == 'a'"],
    ['`AP.income`+`and`+`x`', '`AP.income` + `and` + x'],
    ['الدخل>٢٥٠', 'الدخل > 250'],
    ['person.`my pay`', 'person.`my pay`'],
  ])('%s becomes %s', (rule, printed) => {
    expect(printRule(rule)).toBe(printed);
  });

  it('is given back as it is where it cannot be read', () => {
    expect(printRule(' a + ')).toBe('a +');
  });

  it('may be very long', () => {
    const sum = Array.from({ length: 9_000 }, () => 'a').join(' + ');
    expect(printRule(sum)).toBe(sum);
  });
});

const at = { start: 0, end: 0 };
const operator = fc.constantFrom<BinaryOperator>(
  '+',
  '-',
  '*',
  '/',
  '^',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'and',
  'or',
);
const name = fc.constantFrom('a', 'دخل', 'and', 'not', 'minus', 'AP.income', 'my pay', 'if', 'true');
/** A sign before a number is read as part of the number. */
const signed = (operand: Syntax): Syntax =>
  operand.kind === 'number' ? { kind: 'call', name: 'abs', args: [operand], ...at } : operand;
const trees = fc.letrec<{ tree: Syntax }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .map((value): Syntax => ({ kind: 'number', value, ...at })),
    fc.array(name, { minLength: 1, maxLength: 2 }).map((path): Syntax => ({ kind: 'name', path, ...at })),
    fc.constantFrom('x', "it's", 'a "b"').map((value): Syntax => ({ kind: 'text', value, ...at })),
    tie('tree').map((operand): Syntax => ({ kind: 'unary', operator: 'not', operand, ...at })),
    tie('tree').map((operand): Syntax => ({ kind: 'unary', operator: '-', operand: signed(operand), ...at })),
    fc
      .tuple(operator, tie('tree'), tie('tree'))
      .map(([operator, left, right]): Syntax => ({ kind: 'binary', operator, left, right, ...at })),
    fc.array(tie('tree'), { maxLength: 2 }).map((args): Syntax => ({ kind: 'call', name: 'min', args, ...at })),
    fc.tuple(tie('tree'), fc.array(tie('tree'), { maxLength: 2 })).map(
      ([left, items]): Syntax => ({
        kind: 'binary',
        operator: 'in',
        left,
        right: { kind: 'list', items, ...at },
        ...at,
      }),
    ),
  ),
}));

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) => (key === 'start' || key === 'end' || key === 'quoted' ? undefined : part)),
  );
}

describe('printing', () => {
  it('loses nothing: what is printed reads as what was there', () => {
    fc.assert(
      fc.property(trees.tree, (tree) => {
        const printed = printRule(tree);
        const syntax = parse(printed);
        expect(isProblem(syntax) ? `${printed}: ${syntax.found}` : withoutPlaces(syntax)).toEqual(withoutPlaces(tree));
        expect(printRule(printed)).toBe(printed);
      }),
      { numRuns: 2_000 },
    );
  });
});
