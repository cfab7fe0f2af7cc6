import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { smallTable, writtenBy } from './written.ts';

function fileOf(
  path: string,
  ...args: Parameters<typeof writtenBy> extends [string, ...infer Rest] ? Rest : never
): string {
  return String(writtenBy('csv', ...args).find((file) => file.path === path)!.content);
}

function rowsOf(text: string): string[][] {
  return Papa.parse<string[]>(text.slice(1).trimEnd()).data;
}

describe('csv', () => {
  it('writes the estimates, a file a table, and what the columns mean', () => {
    const paths = writtenBy('csv').map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['estimates.csv', 'fiscal-impact.csv', 'winners-losers.csv', 'columns.csv']),
    );
  });

  it('begins with a byte order mark', () => {
    for (const { path, content } of writtenBy('csv'))
      expect(String(content).startsWith('\uFEFF'), path).toBe(path.endsWith('.csv'));
  });

  it('has the columns of the list and one row an estimate, in full precision', () => {
    const value = 0.1 + 0.2;
    const estimate = {
      indicator: 'mean',
      of: 'welfare',
      policy: 'change',
      by: null,
      group: null,
      value,
      n: 3,
      unit: 'KWD/year',
    } as const;
    const rows = rowsOf(
      fileOf('estimates.csv', {}, { estimates: [estimate, { ...estimate, value: null, reason: 'suppressed' }] }),
    );
    expect(rows[0]).toEqual(
      'indicator,of,policy,by,group,value,se,low,high,n,unit,line,welfare,method,df,p,reason'.split(','),
    );
    expect(rows[1]).toEqual([
      'mean',
      'welfare',
      'change',
      '',
      '',
      '0.30000000000000004',
      '',
      '',
      '',
      '3',
      'KWD/year',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(rows[2]).toEqual([...rows[1].slice(0, 5), '', '', '', '', '', ...rows[1].slice(10, -1), 'suppressed']);
  });

  it('neutralises text that a spreadsheet would run, and never a number', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=a\nb', ' =1+1'];
    const text = fileOf(
      'small.csv',
      {},
      { tables: [smallTable([...hostile.map((name) => [name, -5]), ['plain', -1234567.5]])] },
    );
    const rows = rowsOf(text).slice(1);
    expect(rows.map(([name]) => name)).toEqual([...hostile.map((name) => `'${name}`), 'plain']);
    expect(rows.map(([, amount]) => amount)).toEqual([...hostile.map(() => '-5'), '-1234567.5']);
  });

  it('names columns in ASCII of at most 32 characters, no two alike', () => {
    const long = 'an_instrument_with_a_name_beyond_all_measure';
    const ids = ['group', 'دعم', long, `${long}_2`, '2nd', 'é'];
    const columns = ids.map((id) => ({ id, title: id, measure: 'text' as const }));
    const [names] = rowsOf(fileOf('small.csv', {}, { tables: [smallTable([], { columns })] }));
    expect(names).toEqual(['group', 'column_2', long.slice(0, 32), `${long.slice(0, 30)}_2`, 'c_2nd', 'e']);
  });

  it('writes labels in the language asked for, and gaps as nothing', () => {
    const rows = rowsOf(
      fileOf('small.csv', { language: 'ar' }, { tables: [smallTable([[{ en: 'All', ar: 'الجميع' }, null]])] }),
    );
    expect(rows[1]).toEqual(['الجميع', '']);
  });

  it('leaves out rows that stand for several on brief pages', () => {
    const tables = [
      smallTable(
        [
          ['a', 1],
          ['2 others', 2],
        ],
        { styles: [{ only: 'full' }, { only: 'brief' }] },
      ),
    ];
    expect(rowsOf(fileOf('small.csv', {}, { tables }))).toEqual([
      ['name', 'amount'],
      ['a', '1'],
    ]);
  });
});
