import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreed, country, read, valuesOf } from './country.ts';

const where = country(
  [2, 1],
  { rent: { values: [50, 60], unit: 'KWD' }, zone: { values: [0, 1], levels: ['a', 'b'], closed: true } },
  { age: { values: [40, 9, 70] } },
);
const deep = (open: string, inner: string, close: string, n: number) => `${open.repeat(n)}${inner}${close.repeat(n)}`;

describe('rules that mean harm', () => {
  it.each([
    'process.exit()',
    'process.exit(1)',
    "op.replace('', 'x', 'y')",
    'constructor',
    'constructor.constructor',
    "constructor.constructor('return process')()",
    '__proto__',
    '__proto__.polluted',
    'hasOwnProperty',
    'toString',
    'valueOf()',
    'constructor()',
    '__proto__(1)',
    'household.__proto__',
    'household.constructor',
    'sum(person.constructor)',
    'income(constructor)',
    'income(__proto__)',
    "zone == '__proto__'",
    "zone in ['constructor']",
    'K[0]',
    'v0',
    'I',
    'globalThis',
    'this',
    '`"; process.exit(); "`',
    'rent; process.exit()',
    'rent // 2',
    'rent /* x */',
    'rent\n;',
    '\u0024{rent}',
    '() => 1',
    'new Function("x")',
    'import("fs")',
    "require('fs')",
    'rent\\u0028',
    'if(true, rent, process)',
  ])('%s is refused, with its place', (rule) => {
    const { value, diagnostics } = read(rule, where);
    expect(value).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { place } of diagnostics) {
      expect(place!.column).toBeGreaterThanOrEqual(1);
      expect(place!.column).toBeLessThanOrEqual(rule.length + 1);
      expect(place!.length).toBeGreaterThanOrEqual(1);
    }
  });

  it('may name a column as JavaScript names its insides', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'K', 'process'];
    const columns = Object.fromEntries(names.map((name, k) => [name, { values: [k, k] }]));
    const odd = country([1, 1], columns);
    for (const [k, name] of names.entries()) expect(valuesOf(`${name} + 1`, odd)).toEqual([k + 1, k + 1]);
  });
});

describe('rules of great size', () => {
  it.each([
    ['brackets', deep('(', 'rent', ')', 100_000)],
    ['calls', deep('abs(', 'rent', ')', 100_000)],
    ['conditions', deep('if(rent > 1, ', 'rent', ', 2)', 50_000)],
    ['aggregates', deep('sum(', '1', ')', 100_000)],
    ['lists', `rent in [${'1,'.repeat(100_000)}1]`],
    ['terms', Array.from({ length: 100_000 }, () => 'rent').join(' + ')],
    ['names', 'rent '.repeat(100_000)],
    ['one quote', "'".padEnd(100_000, 'x')],
    ['quotes', "'".repeat(99_999)],
    ['backticks', '`'.repeat(99_999)],
    ['one name', 'x'.repeat(1_000_000)],
    ['one number', '9'.repeat(1_000_000)],
    ['one path', `rent${'.rent'.repeat(9_000)}`],
  ])('too many %s are refused, with their place and a message of ordinary length', (_, rule) => {
    const { value, diagnostics } = read(rule, where);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0].place!.column).toBeGreaterThanOrEqual(1);
    expect(diagnostics[0].message.length).toBeLessThan(400);
  });

  it.each([
    ['terms', Array.from({ length: 9_000 }, () => 'rent').join(' + '), 9_000 * 50],
    ['conditions in a row', Array.from({ length: 4_000 }, (_, k) => `rent < ${k + 51}`).join(' and '), 1],
    ['list items', `rent in [${Array.from({ length: 9_000 }, (_, k) => k).join(', ')}]`, 1],
    ['arguments', `max(${Array.from({ length: 1_000 }, (_, k) => `rent - ${k}`).join(', ')})`, 50],
    ['brackets', deep('(', 'rent', ')', 240), 50],
    ['calls', deep('abs(', 'rent', ')', 240), 50],
    ['conditions within conditions', deep('if(rent < 1, 0, ', 'rent', ')', 240), 50],
    ['conditions before conditions', deep('if(', 'rent == 50', ', true, false)', 240), 1],
    ['aggregates within aggregates', deep('sum(person.age * 0 + ', 'rent', ')', 100), 50 * 2 ** 100],
    ['brackets to the left', deep('(', 'rent', ' + 1)', 240), 290],
    ['brackets to the right', `${'rent - ('.repeat(120)}0${')'.repeat(120)}`, 0],
  ])('%s that fit are worked out', (_, rule, expected) => {
    expect(valuesOf(rule, where)[0]).toBe(expected);
  });

  it('a spine of instruments that each rest on the one before is worked out', () => {
    const { graph } = where.scope;
    let total = read('rent', where).value!.node;
    const one = read('sum(person.age)', where).value!.node;
    for (let k = 0; k < 30_000; k++)
      total = graph.operation('add', total, graph.operation('max', one, graph.constant(k)));
    const [column] = agreed([total], where.rows);
    expect(column[0]).toBe(50 + 49 * 50 + (29_999 * 30_000) / 2 - (49 * 50) / 2);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'rent',
    'zone',
    'person',
    'household',
    'age',
    'size',
    'sum',
    'if',
    'income',
    'not',
    'and',
    'or',
    'in',
    'true',
    'min',
    'missing',
    '(',
    ')',
    '[',
    ']',
    ',',
    '.',
    '+',
    '-',
    '*',
    '/',
    '^',
    '<',
    '==',
    '!=',
    '%',
    '15%',
    '1e308',
    '1e999',
    '0',
    '7_0',
    "'a'",
    '"b"',
    '`rent`',
    "'",
    '"',
    '`',
    '٣',
    'دخل',
    '\u200b',
    '\u202e',
    '\u2067',
    '\ufeff',
    '\ud800',
    '😀',
    '\0',
    '\n',
    '$',
    '__proto__',
    'constructor',
  );
  const soup = fc
    .array(
      fc.tuple(word, fc.constantFrom('', ' ')).map((pair) => pair.join('')),
      { maxLength: 30 },
    )
    .map((words) => words.join(''));

  it.each([
    ['characters', fc.string({ unit: 'binary', maxLength: 60 })],
    ['words', soup],
  ])('of random %s is either a rule or refused with a place inside it', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom('household', 'person'), (rule, level) => {
        const { value, diagnostics } = read(rule, where, { level: level as 'household' | 'person' });
        expect(value === undefined).toBe(diagnostics.length > 0);
        for (const { place, message, hint } of diagnostics) {
          expect(place!.column).toBeGreaterThanOrEqual(1);
          expect(place!.column! + place!.length!).toBeLessThanOrEqual(rule.length + 2);
          expect(`${message}${hint ?? ''}`).not.toMatch(/undefined|\[object|=>|function\s*\(/);
        }
        if (value && value.type !== 'text') agreed([value.node], where.rows);
      }),
      { numRuns: 5_000 },
    );
  });
});
