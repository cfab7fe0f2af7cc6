import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../src/diagnostics/diagnostic.ts';
import { cells } from '../../src/diagnostics/excerpt.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';

function finding(
  place: Place | undefined,
  message: string,
  hint?: string,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { code: 'unknown-name', severity, place, message, hint };
}
const file = 'reforms/x.yaml';
const isolates = /[\u2068\u2069]/g;

/** The character of the excerpt that stands above the caret. */
function above(printed: string): string {
  const [, excerpt, under] = printed.replaceAll(isolates, '').split('\n');
  const columns = cells(under.slice(0, under.indexOf('^')));
  let at = 0;
  for (const character of excerpt) {
    if (at >= columns && cells(character) > 0) return character;
    at += cells(character);
  }
  return '';
}

describe('the shape', () => {
  it('is place and message, the line, and the remedy under a caret', () => {
    const diagnostics = [
      finding(
        { file, line: 11, column: 9 },
        'this changes nothing: petrol_91.price is already 0.085 in the baseline',
        undefined,
        'warning',
      ),
      finding(
        { file, line: 9, column: 16, excerpt: '      take_up: 85' },
        'take_up: 85 is outside 0 to 1',
        'shares run from 0 to 1: write 0.85 or 85%',
      ),
      finding(
        { file, line: 7, column: 5, length: 10, excerpt: '    eletricity: {blocks: [{up_to: 3000}]}' },
        'no instrument "eletricity" in the baseline',
        'did you mean "electricity"?',
      ),
    ];
    expect(printDiagnostics(diagnostics)).toBe(
      [
        'reforms/x.yaml:7:5  no instrument "eletricity" in the baseline',
        '   7 |     eletricity: {blocks: [{up_to: 3000}]}',
        '           ^ did you mean "electricity"?',
        'reforms/x.yaml:9:16  take_up: 85 is outside 0 to 1',
        '   9 |       take_up: 85',
        '                      ^ shares run from 0 to 1: write 0.85 or 85%',
        'reforms/x.yaml:11:9  this changes nothing: petrol_91.price is already 0.085 in the baseline   (warning)',
      ].join('\n'),
    );
  });

  it('does with whatever part of a place is known', () => {
    const hint = 'check the path';
    expect(
      printDiagnostics([
        finding({ file: 'b.csv' }, 'is empty', hint),
        finding({ file: 'a.csv', line: 3 }, 'a row too short', hint),
        finding({ file: 'a.csv', line: 4, excerpt: '1,2' }, 'another', hint),
        finding({ file: 'a.csv', line: 5, column: 3, excerpt: '1,x' }, 'not a number'),
        finding(undefined, 'no place at all', hint),
        finding(undefined, 'nothing more'),
      ]),
    ).toBe(
      [
        'no place at all',
        '       check the path',
        'nothing more',
        'a.csv:3  a row too short',
        '       check the path',
        'a.csv:4  another',
        '   4 | 1,2',
        '       check the path',
        'a.csv:5:3  not a number',
        '   5 | 1,x',
        '         ^',
        'b.csv  is empty',
        '       check the path',
      ].join('\n'),
    );
  });

  it('sorts by file, line and column as numbers, and says nothing twice', () => {
    const at = (name: string, line: number, column: number) => finding({ file: name, line, column }, 'wrong');
    const printed = printDiagnostics([at('b', 1, 1), at('a', 10, 2), at('a', 10, 1), at('a', 9, 30), at('a', 9, 30)]);
    expect(printed.split('\n').map((line) => line.split(' ')[0])).toEqual(['a:9:30', 'a:10:1', 'a:10:2', 'b:1:1']);
  });

  it('leaves colours to whoever prints', () => {
    const color = (kind: string, text: string) => `<${kind}>${text}</>`;
    expect(
      printDiagnostics([finding({ file, line: 1, column: 1, excerpt: 'a' }, 'odd', 'look', 'warning')], { color }),
    ).toBe(
      [
        '<place>reforms/x.yaml:1:1</>  <warning>odd</>   <warning>(warning)</>',
        '<excerpt>   1 | a</>',
        '       <caret>^</> <hint>look</>',
      ].join('\n'),
    );
  });

  it('is empty where nothing is wrong', () => {
    expect(printDiagnostics([])).toBe('');
  });
});

describe('a long line', () => {
  const long = Array.from({ length: 1_000 }, (_, k) => `name_${k}`).join(' + ');
  const print = (column: number, width?: number) =>
    printDiagnostics([finding({ file, line: 12, column, excerpt: long }, 'odd')], { width });

  it.each([1, 5_000, long.length - 2])('is cut around column %d', (column) => {
    const printed = print(column);
    for (const line of printed.split('\n')) expect(cells(line)).toBeLessThanOrEqual(100);
    expect(above(printed)).toBe(long[column - 1]);
  });

  it('says where it is cut', () => {
    expect(print(1)).toMatch(/\| name_0 .*…\n/);
    expect(print(5_000)).toMatch(/\| ….*…\n/);
    expect(print(long.length)).toMatch(/\| ….*name_999\n/);
  });

  it('fits the width it is given', () => {
    for (const line of print(5_000, 60).split('\n')) expect(cells(line)).toBeLessThanOrEqual(60);
  });
});

describe('characters of all kinds', () => {
  it.each([
    ['tabs', '\t\tprice:\tx', 10, 'x'],
    ['Arabic before it', 'الدخل: {قيمة: x}', 15, 'x'],
    ['marks above letters', 'عُمْر: x', 8, 'x'],
    ['emoji and wide letters', '😀 漢字 x', 7, 'x'],
    ['the end of the line', 'a + ', 5, ''],
  ])('%s', (_, excerpt, column, character) => {
    const printed = printDiagnostics([finding({ file, line: 1, column, excerpt }, 'odd')]);
    expect(above(printed)).toBe(character);
    expect(printed).not.toContain('\t');
  });

  it('keeps each Arabic passage to itself, so that what follows stays in its column', () => {
    const excerpt = 'دخل الأسرة + عمر';
    expect(printDiagnostics([finding({ file, line: 1, column: 14, excerpt }, 'odd')])).toContain(
      '| \u2068دخل الأسرة\u2069 + \u2068عمر\u2069\n',
    );
  });

  it('lets nothing through that moves the cursor or turns the direction', () => {
    const harm = 'a\u001b[2Jb\u202ec\u0000d\u2066e\u0085f\u200bg\ud800h';
    const printed = printDiagnostics([finding({ file: harm, line: 1, column: 3, excerpt: harm }, harm, harm)]);
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200b\u202a-\u202e\u2066\u2067]|\p{Cs}/u);
  });

  it('puts the caret under what was found, whatever the line', () => {
    const unit = fc.constantFrom('a', ' ', '\t', 'ع', 'ُ', '漢', '😀', '\u001b', '"', '…');
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 400 }),
        fc.array(unit, { maxLength: 400 }),
        fc.integer({ min: 40, max: 120 }),
        (before, after, width) => {
          const excerpt = `${before.join('')}Ω${after.join('')}`;
          const place = { file, line: 1, column: before.join('').length + 1, excerpt };
          const printed = printDiagnostics([finding(place, 'odd')], { width });
          expect(above(printed)).toBe('Ω');
          expect(cells(printed.split('\n')[1].replaceAll(isolates, ''))).toBeLessThanOrEqual(width + 1);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
