import { describe, expect, it } from 'vitest';
import { smallTable, writtenBy } from './written.ts';

describe('md', () => {
  it('writes a heading, a table with right-aligned numbers, and its notes', () => {
    const table = smallTable(
      [
        ['a|b', 12.5],
        ['All', -1234],
      ],
      { totals: [1], notes: ['a *note*'], source: 'Source: here.' },
    );
    expect(writtenBy('md', { heading: { title: 'Page', facts: ['of facts'] } }, { tables: [table] })[0].content).toBe(
      [
        '# Page',
        'of facts',
        '## Small',
        '| Name | Amount (KWD/year) |\n| --- | ---: |\n| a\\|b | 13 |\n| **All** | **-1,234** |',
        '- a \\*note\\*\n- Source: here.\n',
      ].join('\n\n'),
    );
  });

  it('has as many cells in every row of a table as in its header', () => {
    const lines = String(writtenBy('md')[0].content).split('\n');
    let cells = 0;
    for (const [i, line] of lines.entries()) {
      const count = line.split(/(?<!\\)\|/).length;
      if (line.startsWith('|') && !lines[i - 1].startsWith('|')) cells = count;
      if (line.startsWith('|')) expect(count, line).toBe(cells);
    }
    expect(cells).toBeGreaterThan(2);
  });

  it('reads from right to left in Arabic', () => {
    expect(writtenBy('md', { language: 'ar' })[0].content).toMatch(/^<div dir="rtl">\n\n# إصلاح صغير/);
  });
});
