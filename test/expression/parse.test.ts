import { describe, expect, it } from 'vitest';
import { isProblem, parse } from '../../src/expression/parse.ts';
import type { Syntax } from '../../src/expression/syntax.ts';

function shape(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'number':
      return String(syntax.value);
    case 'text':
      return `'${syntax.value}'`;
    case 'name':
      return syntax.path.join('.');
    case 'call':
      return `${syntax.name}(${syntax.args.map(shape).join(' ')})`;
    case 'unary':
      return `(${syntax.operator} ${shape(syntax.operand)})`;
    case 'binary':
      return `(${shape(syntax.left)} ${syntax.operator} ${shape(syntax.right)})`;
    default:
      return `[${syntax.items.map(shape).join(' ')}]`;
  }
}

function read(text: string): string {
  const syntax = parse(text);
  return isProblem(syntax) ? `problem at ${syntax.start}` : shape(syntax);
}

describe('precedence', () => {
  it.each([
    ['a + b * c', '(a + (b * c))'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b * c', '((a / b) * c)'],
    ['a / (b * c)', '(a / (b * c))'],
    ['-2 ^ 2', '(- (2 ^ 2))'],
    ['-2', '-2'],
    ['(-2) ^ 2', '(-2 ^ 2)'],
    ['2 ^ -1', '(2 ^ -1)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-a * b', '((- a) * b)'],
    ['a * -b', '(a * (- b))'],
    ['+a', 'a'],
    ['a + b < c * d', '((a + b) < (c * d))'],
    ['not a < b', '(not (a < b))'],
    ['not a and b', '((not a) and b)'],
    ['not not a', '(not (not a))'],
    ['a or b and c', '(a or (b and c))'],
    ['a or b or c', '((a or b) or c)'],
    ['a < b and c >= d', '((a < b) and (c >= d))'],
    ['a in [1, 2] or not b in []', '((a in [1 2]) or (not (b in [])))'],
    ["a == 'x' and b", "((a == 'x') and b)"],
    ['min(a, b + 1, -c)', 'min(a (b + 1) (- c))'],
    ['sum(person.x) / size', '(sum(person.x) / size)'],
    ['person . `my pay`', 'person.my pay'],
    ['`if` + if(a, b, c)', '(if + if(a b c))'],
    ['electricity.bill', 'electricity.bill'],
    ['دخل + عمر', '(دخل + عمر)'],
    ['a\n  + b', '(a + b)'],
  ])('%j reads as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('keeps where each part stands', () => {
    expect(parse('a + (b * 2)')).toMatchObject({
      start: 0,
      end: 11,
      left: { start: 0, end: 1 },
      right: { start: 4, end: 11, left: { start: 5, end: 6 }, right: { start: 9, end: 10 } },
    });
  });
});

describe('what cannot be read', () => {
  const unit = 'units go in the declaration of a parameter or column, not in a rule; * multiplies';
  const comma = 'numbers are written 1200 and 1.5; a comma parts the values of a function';

  it.each([
    ['', 0, 'the end of the rule', 'a number, a name or (', undefined],
    ['a +', 3, 'the end of the rule', 'a number, a name or (', undefined],
    ['a b', 2, '"b"', 'an operator or the end of the rule', undefined],
    ['(a', 2, 'the end of the rule', ')', 'close what is open with ); a rule with a comma needs quotes inside { }'],
    ['a)', 1, '")"', 'an operator or the end of the rule', undefined],
    ['min(a, )', 7, '")"', 'a number, a name or (', undefined],
    ['min(a b)', 6, '"b"', ')', undefined],
    ['a = b', 2, '"="', 'an operator or the end of the rule', 'write == to compare'],
    ['(a = b)', 3, '"="', ')', 'write == to compare'],
    ['a <> b', 2, '"<>"', 'an operator or the end of the rule', 'write !='],
    ['a && b', 2, '"&&"', 'an operator or the end of the rule', 'write and'],
    ['a || b', 2, '"||"', 'an operator or the end of the rule', 'write or'],
    ['!a', 0, '"!"', 'a number, a name or (', 'write not'],
    ['a ** 2', 2, '"**"', 'an operator or the end of the rule', 'write ^ for a power'],
    ['15 %', 3, '"%"', 'an operator or the end of the rule', 'write 15% without a space; there is no remainder'],
    ['a not in [1]', 2, '"not"', 'an operator or the end of the rule', 'write not x in [1, 2]'],
    ['a in 1', 5, '"1"', '[', undefined],
    ['[1, 2]', 0, '"["', 'a number, a name or (', 'lists follow in: x in [1, 2]'],
    ['a < b < c', 6, '"<" after another comparison', 'one comparison at a time', 'write a < b and b < c'],
    ['a.', 2, 'the end of the rule', 'a name after the dot', undefined],
    ['a.1', 1, '"0.1"', 'an operator or the end of the rule', undefined],
    ["'a' 'b'", 4, "'b'", 'an operator or the end of the rule', undefined],
    ['* a', 0, '"*"', 'a number, a name or (', undefined],
    ['= a', 0, '"="', 'a number, a name or (', 'a rule begins without =, unlike a cell of a spreadsheet'],
    ['a + = b', 4, '"="', 'a number, a name or (', 'write == to compare'],
    ['a => 5', 2, '"=>"', 'an operator or the end of the rule', 'write >='],
    ['a =< 5', 2, '"=<"', 'an operator or the end of the rule', 'write <='],
    ['0.06 KWD', 5, '"KWD"', 'an operator or the end of the rule', unit],
    ['20 x 3', 3, '"x"', 'an operator or the end of the rule', unit],
    ['1,200', 1, '","', 'an operator or the end of the rule', comma],
    ['(1,5)', 2, '","', ')', comma],
    ['min(, a)', 4, '","', 'a number, a name or (', undefined],
    ['max(a; 5)', 5, '";"', 'a number, a name or an operator', 'write , between values'],
    ['max(a، 5)', 5, '"،"', 'a number, a name or an operator', 'write , between values'],
    ['a × 5', 2, '"×"', 'a number, a name or an operator', 'write *'],
    ['a ≤ 5', 2, '"≤"', 'a number, a name or an operator', 'write <='],
    ['if a > 5 then 1 else 2', 3, '"a"', 'an operator or the end of the rule', 'write if(test, then, else)'],
  ])('%j at %d', (text, start, found, expected, hint) => {
    const problem = parse(text);
    expect(problem).toMatchObject({ start, found, expected });
    expect(isProblem(problem) && problem.hint).toBe(hint);
    expect(problem.end).toBeGreaterThan(problem.start);
  });
});

describe('hostile lengths', () => {
  it.each([
    ['brackets', '('.repeat(100_000)],
    ['closed brackets', `${'('.repeat(9_000)}1${')'.repeat(9_000)}`],
    ['minus signs', `${'- '.repeat(10_000)}1`],
    ['nots', `${'not '.repeat(10_000)}a`],
    ['powers', `1${'^1'.repeat(9_000)}`],
    ['calls', 'abs('.repeat(9_000)],
    ['terms', `1${' + 1'.repeat(100_000)}`],
    ['list items', `a in [${'1, '.repeat(100_000)}1]`],
  ])('too many %s are refused where they are too many', (_, text) => {
    const problem = parse(text);
    expect(isProblem(problem)).toBe(true);
    expect(problem.start).toBeGreaterThanOrEqual(0);
    expect(problem.end).toBeLessThanOrEqual(text.length + 1);
  });

  it('nine thousand terms or items are fine', () => {
    expect(isProblem(parse(`1${' + 1'.repeat(9_000)}`))).toBe(false);
    expect(isProblem(parse(`a in [${'1, '.repeat(9_000)}1]`))).toBe(false);
  });
});
