import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/reports/terminal/display-width.ts';
import { smallTable, writtenBy } from './written.ts';

function linesOf(...args: Parameters<typeof writtenBy> extends [string, ...infer Rest] ? Rest : never): string[] {
  return String(writtenBy('terminal', ...args)[0].content).split('\n');
}

describe('the terminal', () => {
  it.each([24, 40, 80, 120])('keeps every line within %i columns, in English and Arabic', (width) => {
    for (const language of ['en', 'ar']) {
      const lines = linesOf({ width, language });
      expect(lines.length).toBeGreaterThan(50);
      for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  it('loses no column in cutting a table into blocks', () => {
    const numbers = (lines: string[]) =>
      lines.filter((line) => /^All\b/.test(line)).flatMap((line) => line.match(/-?[\d.,]+/g) ?? []);
    expect(numbers(linesOf({ width: 40 }))).toEqual(numbers(linesOf({ width: 200 })));
  });

  it('aligns numbers to the right under their titles', () => {
    const lines = linesOf(
      { width: 80, heading: undefined },
      {
        tables: [
          smallTable([
            ['a', 5],
            ['bb', 12_345],
          ]),
        ],
      },
    );
    expect(lines.slice(0, 6)).toEqual([
      'Small',
      'Name    Amount',
      '      KWD/year',
      '──────────────',
      'a            5',
      'bb      12,345',
    ]);
  });

  it('writes from a hundred million up in millions and says so', () => {
    const lines = linesOf(
      { heading: undefined },
      {
        tables: [
          smallTable([
            ['a', 1_234_567_890],
            ['b', -45_600_000],
          ]),
        ],
      },
    );
    expect(lines[2].trim()).toBe('KWD million/year');
    expect(lines[4]).toMatch(/^a +1,234\.6$/);
    expect(lines[5]).toMatch(/^b +-45\.6$/);
  });

  it('tells a zero from what rounds to it, and a gap from both', () => {
    const lines = linesOf(
      { heading: undefined },
      {
        tables: [
          smallTable([
            ['a', 500_000_000],
            ['b', 0],
            ['c', -1000],
            ['d', null],
          ]),
        ],
      },
    );
    expect(lines.slice(5, 8).map((line) => line.trim().split(/ +/)[1])).toEqual(['0', '0.0', '–']);
  });

  it('takes the decimals asked for', () => {
    const lines = linesOf({ heading: undefined, decimals: 3 }, { tables: [smallTable([['a', 12.5]])] });
    expect(lines[4]).toMatch(/ 12\.500$/);
  });

  it('colours only changes, good news green and bad news red', () => {
    const table = smallTable([
      ['a', 5],
      ['b', -5],
      ['c', 0],
    ]);
    const [name, amount] = table.columns;
    const changes = { ...table, columns: [name, { ...amount, better: 'higher' as const }] };
    const [good, bad, none] = linesOf({ heading: undefined, color: true }, { tables: [changes] }).slice(4, 7);
    expect([good.includes('\u001b[32m'), bad.includes('\u001b[31m'), none.includes('\u001b[3')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(linesOf({ color: false }).join('')).not.toContain('\u001b');
  });

  it('isolates Arabic so that columns stay in place', () => {
    const lines = linesOf(
      { heading: undefined },
      {
        tables: [
          smallTable([
            ['الكهرباء', 7],
            ['b', 8],
          ]),
        ],
      },
    );
    expect(lines[4]).toMatch(/^\u2068الكهرباء\u2069 +7\.00$/);
    expect(displayWidth(lines[4])).toBe(displayWidth(lines[5]));
  });

  it('says a note once a page', () => {
    const text = linesOf({ width: 200 }).join('\n');
    expect(text.match(/Welfare: consumable income/g)).toHaveLength(1);
  });
});

describe('the width of a text', () => {
  it('counts no marks, controls or colours, and East Asian letters twice', () => {
    expect(displayWidth('العُشير')).toBe(6);
    expect(displayWidth('\u2068ab\u2069')).toBe(2);
    expect(displayWidth('\u001b[32m12\u001b[39m')).toBe(2);
    expect(displayWidth('東京')).toBe(4);
  });
});
