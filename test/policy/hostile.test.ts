import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/diagnostics/yaml-source.ts';
import { baselineText, monthly, type Ran, read, reform, run, said } from './small-country.ts';

/*
 * Policy files that mean harm, or that a broken program wrote: every one is refused with a place, or read for what it says.
 * Tried here: names that every object has; code where a rule stands; aliases that multiply, repeat themselves or nothing;
 * numbers that are none, infinite or too large; nesting of every sort; files too large, of the wrong encoding or of no text;
 * names written twice; tabs; empty files, lists and texts in place of policies; several documents; YAML 1.1; tags; paths that
 * leave the folder, lead nowhere or come back.
 */

const sound = reform('  a:\n    petrol: {price: 0.1}\n');
const asReform = (text: string | Uint8Array): Ran => run({ 'reform.yaml': text });
const bytes = (text: string, ...more: number[]): Uint8Array =>
  Uint8Array.from([...new TextEncoder().encode(text), ...more]);

function refused(ran: Ran): void {
  expect(ran.comparison).toBeUndefined();
  const errors = ran.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  for (const { place } of errors) {
    expect(place?.line).toBeGreaterThanOrEqual(1);
    expect(place?.column).toBeGreaterThanOrEqual(1);
  }
}

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'prototype', '__defineGetter__'];
  const isName = (name: string) => !name.startsWith('_');

  test.each(names)('an instrument called %s is one like any other, or no name', (name) => {
    const ran = run({ 'b.yaml': `${baselineText}  ${name}: {kind: transfer, amount: 7}\n` }, 'b.yaml');
    expect(said(ran)).toEqual(isName(name) ? [] : ['b.yaml:15:3 not-a-name']);
    if (isName(name)) expect(monthly(ran, 'baseline', name)).toEqual([7, 7, 7, 7, 7]);
  });

  test.each(names)('a parameter called %s is one like any other, or no name', (name) => {
    const text = baselineText
      .replace('petrol_price: 0.085', `petrol_price: 0.085\n  ${name}: 3`)
      .replace('amount: 100', `amount: ${isName(name) ? name : 3}`);
    const ran = run({ 'b.yaml': text }, 'b.yaml');
    expect(said(ran)).toEqual(isName(name) ? [] : ['b.yaml:7:3 not-a-name']);
    if (isName(name)) expect(monthly(ran, 'baseline', 'benefit')[0]).toBe(3);
  });

  test.each(names)('a lever called %s can be pulled half way', (name) => {
    const ran = asReform(reform(`  ${name}:\n    benefit: off\n`, `intensity: {${name}: 50%}\n`));
    if (name === '__proto__') expect(said(ran)).toEqual(['reform.yaml:3:3 not-a-name']);
    else expect(monthly(ran, 'reform', 'benefit')[0]).toBe(50);
  });

  test.each(names)('%s is not found where nobody wrote it', (name) => {
    refused(asReform(reform(`  a:\n    ${name}: 3\n`)));
    refused(asReform(reform(`  a:\n    ${name}: off\n`)));
    refused(asReform(reform(`  a:\n    petrol: {${name}: 3}\n`)));
    refused(asReform(reform(`  a:\n    grant: {kind: ${name}, amount: 3}\n`)));
    refused(asReform(reform(`  a:\n    parameters: {${name}: 3}\n`)));
    refused(asReform(reform(`  a:\n    salaries: {changes: [{component: ${name}, by: 10%}]}\n`)));
    refused(asReform(reform(`  a:\n    grant: {kind: transfer, amount: 3, before: ${name}}\n`)));
    refused(asReform(`${sound}${name}: 3\n`));
    refused(run({ 'b.yaml': `${baselineText}${name}: 3\n` }, 'b.yaml'));
  });

  test('nothing is added to what every object has', () => {
    asReform(`${sound}__proto__: {polluted: yes}\n`);
    asReform(reform('  a:\n    petrol: {__proto__: {polluted: yes}}\n'));
    asReform(`${sound}note: {<<: {__proto__: {polluted: yes}}}\n`);
    expect('polluted' in {}).toBe(false);
  });
});

describe('code where a rule stands', () => {
  test.each([
    'process.exit(1)',
    "constructor.constructor('return process')()",
    "require('fs')",
    '(() => 1)()',
    "op.replace('', 'x', 'y')",
    'new Function("return 1")()',
    '\u0024{1 + 1}',
    'kwh; drop table',
    '`kwh`.constructor',
  ])('%s is refused where it stands', (code) => {
    const quoted = `'${code.replaceAll("'", "''")}'`;
    for (const rule of [`eligible: ${quoted}`, `amount: ${quoted}`, `take_up: ${quoted}`, `limits: {max: ${quoted}}`]) {
      const ran = asReform(reform(`  a:\n    benefit: {${rule}}\n`));
      refused(ran);
      expect(ran.diagnostics[0].place!.line).toBe(4);
    }
  });

  test('is not called up by a tag', () => {
    expect(said(asReform(`${sound}note: !!js/function "function () {}"\n`))).toEqual(['reform.yaml:5:7 yaml-syntax']);
    expect(said(asReform(`${sound}note: !rule kwh\n`))).toEqual(['reform.yaml:5:7 yaml-syntax']);
  });
});

describe('aliases', () => {
  const letters = [...'abcdefghij'];
  const bomb = (each: (before: string) => string, first: string): string =>
    letters.map((letter, k) => `${letter}: &${letter} ${k === 0 ? first : each(letters[k - 1])}`).join('\n');

  test.each([
    ['lists of lists (a billion laughs)', bomb((x) => `[${Array(10).fill(`*${x}`).join(', ')}]`, '[ha, ha, ha]')],
    [
      'mappings of mappings',
      bomb((x) => `{${Array.from({ length: 10 }, (_, k) => `k${k}: *${x}`).join(', ')}}`, '{ha: ha}'),
    ],
    ['one alias of a long list, many times', `a: &a [${'x, '.repeat(2000)}]\nb: [${'*a, '.repeat(2000)}]`],
  ])('that multiply are refused: %s', (_, text) => {
    const ran = read({ 'reform.yaml': text });
    expect(ran.diagnostics).toHaveLength(1);
    expect(ran.diagnostics[0]).toMatchObject({ code: 'yaml-refused', message: expect.stringContaining('aliases') });
    expect(ran.diagnostics[0].place!.line).toBeGreaterThan(1);
  });

  test.each([
    ['a mapping that holds itself', `${sound}reference: &r {a: *r}\n`, '5:19'],
    ['a list that holds itself', `${sound}reference: &r [*r]\n`, '5:16'],
    ['a file that holds itself', '&r\nbaseline: baseline.yaml\nlevers: *r\n', '3:9'],
    ['an instrument that holds itself', reform('  a:\n    x: &r {kind: transfer, amount: 1, reference: *r}\n'), '4:50'],
    ['one that merges itself', `${sound}note: &r\n  <<: *r\n`, '6:7'],
    ['one of nothing', 'baseline: baseline.yaml\nlevers: *r\n', '2:9'],
    ['one of what stands below it', `note: *r\n${sound}author: &r me\n`, '1:7'],
  ])('that lead nowhere are refused: %s', (_, text, place) => {
    expect(said(asReform(text))).toContain(`reform.yaml:${place} yaml-syntax`);
  });

  test('used plainly are what they repeat, as often as one likes', () => {
    const many = Array.from({ length: 500 }, (_, k) => `    p${k}: {<<: *grant, amount: *pay}`).join('\n');
    const ran = asReform(reform(`  a:\n    g: &grant {kind: transfer, amount: &pay 3}\n${many}\n`));
    expect(said(ran)).toEqual([]);
    expect(monthly(ran, 'reform', 'p499')).toEqual([3, 3, 3, 3, 3]);
  });

  test('merged give way to what is written beside them, in whatever order', () => {
    const text = (inner: string) =>
      reform(
        `  a:\n    g: &grant {kind: transfer, amount: 3}\n    h: {${inner}}\n    i: {<<: [{amount: 9}, *grant]}\n`,
      );
    for (const inner of ['<<: *grant, amount: 5', 'amount: 5, <<: *grant']) {
      const ran = asReform(text(inner));
      expect(said(ran)).toEqual([]);
      expect(monthly(ran, 'reform', 'h')[0]).toBe(5);
      expect(monthly(ran, 'reform', 'i')[0]).toBe(9);
    }
  });

  test('are placed where what they repeat is written', () => {
    const ran = asReform(reform('  a:\n    g: &g {kind: transfer, amount: kwhh}\n    h: {<<: *g}\n'));
    expect(said(ran)).toEqual(['reform.yaml:4:36 unknown-name', 'reform.yaml:4:36 unknown-name']);
  });

  test('in place of a mapping that is none cannot be merged', () => {
    expect(said(asReform(`author: &me me\n${sound}note: {<<: *me}\n`))).toEqual(['reform.yaml:6:8 yaml-syntax']);
  });
});

describe('numbers', () => {
  const notNumbers = [
    '.nan',
    '.inf',
    '-.inf',
    '1e999',
    '-1e999',
    '[]',
    '{}',
    'true',
    'null',
    '""',
    '"NaN"',
    '"Infinity"',
  ];

  test.each(notNumbers)('%s is refused wherever a number stands', (number) => {
    const inLever = (change: string) => asReform(reform(`  a:\n    ${change}\n`));
    const inBaseline = (from: string, to: string) => run({ 'b.yaml': baselineText.replace(from, to) }, 'b.yaml');
    const more = (assumptions: string) => run({ 'b.yaml': `${baselineText}assumptions: ${assumptions}\n` }, 'b.yaml');
    refused(inLever(`petrol: {price: ${number}}`));
    refused(inLever(`petrol_price: ${number}`));
    refused(inLever(`electricity: {blocks: [{up_to: .inf, price: ${number}}]}`));
    refused(inLever(`benefit: {take_up: ${number}}`));
    refused(inLever(`benefit: {limits: {max: ${number}, min: 1}}`.replace('max: null', 'max: []')));
    refused(inLever(`salaries: {changes: [{by: ${number}}]}`.replace('by: null', 'by: []')));
    refused(inBaseline('petrol_price: 0.085', `petrol_price: ${number}`));
    refused(inBaseline('year: 2025', `year: ${number}`));
    refused(more(`{poverty_line: {amount: ${number}}}`));
    refused(more(`{poverty_line: {share_of_median: ${number}}}`));
    refused(more(`{groups: ${number}}`));
    refused(more(`{equivalence: {first: ${number}}}`));
    if (number !== '{}') refused(asReform(`${sound}intensity: ${number}\n`));
    refused(asReform(`${sound}intensity: {a: ${number}}\n`));
    refused(asReform(`${sound}claims: [{what: x, amount: ${number}}]\n`));
  });

  test.each(['0', '-1', '1e308'])(
    '%s is refused as a poverty line, an equivalence scale or a count of groups',
    (number) => {
      const more = (assumptions: string) => run({ 'b.yaml': `${baselineText}assumptions: ${assumptions}\n` }, 'b.yaml');
      refused(more(`{poverty_line: {amount: ${number}}}`));
      refused(more(`{poverty_line: {share_of_mean: ${number}}}`));
      refused(more(`{equivalence: {first: ${number}}}`));
      refused(more(`{groups: ${number}}`));
    },
  );

  test('1e308 that no amount can hold is refused at the instrument', () => {
    expect(said(asReform(reform('  a:\n    petrol_price: 1e308\n')))).toEqual(['baseline.yaml:13:3 infinite-amount']);
    expect(said(asReform(`${sound}intensity: 1e308\n`))).toContain('baseline.yaml:13:3 infinite-amount');
  });

  test('1e308 as the bound of a block is a bound', () => {
    const blocks = '[{up_to: 1e308, price: 0.01}, {up_to: .inf, price: 1}]';
    expect(said(asReform(reform(`  a:\n    electricity: {blocks: ${blocks}}\n`)))).toEqual([]);
  });
});

describe('nesting of 100,000', () => {
  const n = 100_000;

  test.each([
    ['open brackets', '['.repeat(n)],
    ['brackets', '['.repeat(n) + ']'.repeat(n)],
    ['braces', '{a: '.repeat(n) + '}'.repeat(n)],
    ['brackets, a line each', '[\n'.repeat(n)],
    ['dashes', `${'- '.repeat(n)}x`],
    ['question marks', `${'? '.repeat(n)}x`],
    ['names on one line', 'a: '.repeat(n)],
    ['brackets in a lever', reform(`  a:\n    petrol: {price: ${'['.repeat(n)}\n`)],
    ['dashes under a name', `levers:\n  ${'- '.repeat(n)}x\n`],
    ['an instrument in an instrument', reform(`  a:\n    ${'{petrol: '.repeat(n)}\n`)],
  ])('%s is refused', (_, text) => {
    const ran = read({ 'reform.yaml': text });
    expect(ran.diagnostics).toHaveLength(1);
    expect(ran.diagnostics[0]).toMatchObject({ code: 'yaml-refused', message: expect.stringContaining('nesting') });
  });

  test('indented lines are refused where they are too deep', () => {
    const text = Array.from({ length: 1000 }, (_, k) => `${' '.repeat(k)}a:`).join('\n');
    const ran = read({ 'reform.yaml': text });
    expect(ran.diagnostics[0]).toMatchObject({ code: 'yaml-refused', place: { line: 101 } });
  });

  test.each([
    ['anchors', '&a '.repeat(n)],
    ['tags', '!!str '.repeat(n)],
    ['quotes', '"'.repeat(n)],
    ['directives', '%YAML 1.2\n'.repeat(n)],
    ['documents', '---\n'.repeat(n)],
    ['block marks', '|\n'.repeat(n)],
    ['brackets that close nothing', ']'.repeat(n)],
  ])('%s, which nest nothing, are refused in at most twenty lines', (_, text) => {
    const ran = read({ 'reform.yaml': text });
    refused(ran);
    expect(ran.diagnostics.length).toBeLessThanOrEqual(20);
  });

  test('brackets in texts and comments nest nothing', () => {
    const text = `${sound}description: |\n${'  from [0, 1) and {so on\n'.repeat(300)}${'# [ {\n'.repeat(300)}`;
    expect(said(asReform(text))).toEqual([]);
  });

  test('a rule of 100,000 brackets is refused at its place', () => {
    refused(asReform(reform(`  a:\n    benefit: {amount: "${'('.repeat(n)}"}\n`)));
  });
});

describe('files', () => {
  test('of 10 MB are refused', () => {
    const ran = asReform(`${sound}# ${'x'.repeat(10_000_000)}`);
    expect(said(ran)).toEqual(['reform.yaml:1:1 yaml-refused']);
    expect(ran.diagnostics[0].message).toBe('found 10000064 characters; a million at most can be read');
  });

  test('of 50,000 unknown fields are refused in a thousand lines', () => {
    const ran = asReform(sound + Array.from({ length: 50_000 }, (_, k) => `field${k}: 1\n`).join(''));
    refused(ran);
    expect(ran.diagnostics.length).toBeLessThanOrEqual(1000);
  });

  test.each([
    ['a byte that is no utf-8', bytes(`${sound}# عربي `, 0xe9, 0x0a), '5:8'],
    ['a character cut off at the end', bytes(`${sound}# `, 0xd8), '5:3'],
    ['windows-1256', bytes('title: ', 0xc7, 0xe1, 0xdf), '1:8'],
    ['utf-16 with its mark', new Uint8Array(Buffer.from(`\ufeff${sound}`, 'utf16le')), '1:1'],
    ['an overlong slash', bytes('note: ', 0xc0, 0xaf), '1:7'],
    ['half a surrogate pair', bytes('note: ', 0xed, 0xa0, 0x80), '1:7'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), '1:1'],
    ['an archive', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), '1:2'],
  ])('that are not utf-8 are refused, not mangled: %s', (_, content, place) => {
    const ran = asReform(content);
    expect(said(ran)).toEqual([`reform.yaml:${place} yaml-refused`]);
    expect(ran.diagnostics[0].message).toBe('found a byte that is not utf-8; only utf-8 text can be read');
  });

  test.each([
    ['NUL', `${sound}title: a\0b\n`, '5:9', 'U+0000'],
    ['utf-16 without its mark', new Uint8Array(Buffer.from(sound, 'utf16le')), '1:2', 'U+0000'],
    ['an escape sequence for the terminal', `${sound}title: \u001b[2J\n`, '5:8', 'U+001B'],
    ['a backspace', `${sound}title: a\bb\n`, '5:9', 'U+0008'],
  ])('with control characters are refused: %s', (_, content, place, character) => {
    const ran = asReform(content);
    expect(said(ran)).toEqual([`reform.yaml:${place} yaml-refused`]);
    expect(ran.diagnostics[0].message).toContain(character);
  });

  test('with a byte order mark are read, and columns do not count it', () => {
    expect(said(asReform(`\ufeff${sound}`))).toEqual([]);
    expect(said(asReform('\ufeffbaseline: gone.yaml\nlevers: {}\n'))).toEqual(['reform.yaml:1:11 file-not-found']);
  });

  test('with the line ends of Windows are read, and have the same places', () => {
    expect(said(asReform(sound.replaceAll('\n', '\r\n')))).toEqual([]);
    expect(said(asReform(sound.replace('price', 'prise').replaceAll('\n', '\r\n')))).toEqual([
      'reform.yaml:4:14 unknown-field',
    ]);
  });

  test.each([
    ['empty', '', '1:1'],
    ['of blank lines and comments', '\n\n# nothing\n', '1:1'],
    ['a list', '- a\n- b\n', '1:1'],
    ['a text', 'hello\n', '1:1'],
    ['a number', '42\n', '1:1'],
    ['a mapping of other things', 'recipe: {flour: 500, water: 300}\n', '1:1'],
  ])('that hold no policy are refused: %s', (_, text, place) => {
    expect(said(asReform(text))).toEqual([`reform.yaml:${place} not-a-policy`]);
  });

  test.each([
    ['indented by tabs', 'baseline: baseline.yaml\nlevers:\n\ta: {}\n', '3:1'],
    ['of two documents', `${sound}---\n${sound}`, '5:1'],
    ['with a name that is a list', `${sound}? [a, b]\n: 1\n`, '5:3'],
    ['with no name', `${sound}: 1\n`, '5:1'],
  ])('that are no plain YAML are refused: %s', (_, text, place) => {
    expect(said(asReform(text))[0]).toBe(`reform.yaml:${place} yaml-syntax`);
  });

  test('of YAML 1.1, where off is not a word, are refused', () => {
    expect(said(asReform(`%YAML 1.1\n---\n${sound}`))).toEqual(['reform.yaml:1:1 yaml-refused']);
  });

  test.each([
    ['at the top', `${sound}levers: {}\n`, '5:1'],
    ['an instrument', reform('  a:\n    petrol: off\n    petrol: {price: 1}\n'), '5:5'],
    ['in braces', reform('  a:\n    petrol: {price: 1, price: 2}\n'), '4:24'],
    ['a number and a text', `${sound}note: {1: a, "1": b}\n`, '5:14'],
  ])('with a name written twice are refused: %s', (_, text, place) => {
    expect(said(asReform(text))).toEqual([`reform.yaml:${place} written-twice`]);
  });

  test('that lack parts are refused where they lack them', () => {
    expect(said(asReform('baseline: baseline.yaml\n'))).toEqual(['reform.yaml:1:1 missing-field']);
    expect(said(asReform('baseline: baseline.yaml\nlevers:\n'))).toEqual(['reform.yaml:2:8 wrong-shape']);
    expect(said(asReform('baseline: baseline.yaml\nlevers:\n  a:\n'))).toEqual(['reform.yaml:3:5 wrong-shape']);
    expect(said(asReform('baseline: baseline.yaml\nlevers:\n  a:\n    petrol:\n'))).toEqual([
      'reform.yaml:4:12 wrong-shape',
    ]);
  });
});

describe('paths', () => {
  test('of a baseline that is the reform itself is refused', () => {
    expect(said(asReform(sound.replace('baseline.yaml', 'reform.yaml')))).toEqual(['reform.yaml:1:11 not-a-baseline']);
  });

  test.each(['gone.yaml', '../../../../etc/shadow', '/', '', '.', 'a\\b', 'https://example.org/b.yaml'])(
    'of a baseline that is not there: "%s"',
    (path) => {
      expect(said(asReform(sound.replace('baseline.yaml', `"${path.replaceAll('\\', '\\\\')}"`)))).toEqual([
        'reform.yaml:1:11 file-not-found',
      ]);
    },
  );

  test('of a baseline that is no text', () => {
    expect(said(asReform(sound.replace('baseline.yaml', '5')))).toEqual(['reform.yaml:1:11 wrong-shape']);
  });

  test('of data that are not there are refused when they are read', () => {
    const ran = run({ 'b.yaml': baselineText.replace('data/datapackage.yaml', 'gone/datapackage.yaml') }, 'b.yaml');
    expect(ran.comparison).toBeUndefined();
    expect(ran.diagnostics[0].message).toContain('gone/datapackage.yaml');
  });
});

describe('places', () => {
  const where = (text: string, path: readonly (string | number)[], start: number, end = start + 1) => {
    const { line, column } = readYaml(text, 'f', [])!.within(path, { start, end });
    return `${line}:${column}`;
  };

  test.each([
    ['plain', 'rule: a + b\n', 4, '1:11'],
    ['in single quotes', "rule: 'a + b'\n", 4, '1:12'],
    ['in double quotes', 'rule: "a + b"\n', 4, '1:12'],
    ['folded', 'rule: >-\n  a +\n  b\n', 4, '3:3'],
    ['folded, further in', 'rule: >-\n  one + two\n    + three\n', 14, '3:7'],
    ['kept as it is', 'rule: |\n  a +\n   b\n', 5, '3:4'],
    ['over several lines', 'rule: a +\n  b\n', 4, '2:3'],
    ['after an anchor', 'rule: &r a + b\n', 4, '1:14'],
    ['behind an alias', 'first: &r a + b\nrule: *r\n', 4, '1:15'],
  ])('of a part of a rule that is written %s', (_, text, at, place) => {
    expect(where(text, ['rule'], at)).toBe(place);
  });

  test('of a rule with escapes is its beginning', () => {
    expect(where('rule: "a \\u002b b"\n', ['rule'], 4)).toBe('1:7');
  });

  test('of what is not there is the nearest thing above it', () => {
    const source = readYaml('a:\n  b: [1, {c: 2}]\n', 'f', [])!;
    const place = (path: readonly (string | number)[]) => [source.at(path).line, source.at(path).column];
    expect(place(['a', 'b', 1, 'c'])).toEqual([2, 14]);
    expect(place(['a', 'b', 1, 'd'])).toEqual([2, 10]);
    expect(place(['a', 'b', 7])).toEqual([2, 6]);
    expect(place(['z'])).toEqual([1, 1]);
  });
});
