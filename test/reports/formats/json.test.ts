import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/tables/estimate.ts';
import { smallTable, writtenBy } from './written.ts';

function parsed(...args: Parameters<typeof writtenBy> extends [string, ...infer Rest] ? Rest : never) {
  return JSON.parse(String(writtenBy('json', ...args)[0].content));
}

describe('json', () => {
  it('holds version, run, estimates and tables, in that order', () => {
    const made = parsed();
    expect(Object.keys(made)).toEqual(['mizan', 'run', 'estimates', 'tables']);
    expect(Object.keys(made.run)).toEqual([
      'scenario',
      'title',
      'baseline',
      'year',
      'currency',
      'intensity',
      'seed',
      'inputs',
      'assumptions',
      'conventions',
      'warnings',
    ]);
    expect(made.run).toMatchObject({ title: 'A small reform', baseline: 'baseline.yaml', intensity: { wages: 1 } });
    expect(made.run.assumptions).toMatchObject({ welfare: 'consumable', per: 'capita', groups: 10 });
  });

  it('gives every estimate its fields in a fixed order, nulls where there is nobody else', () => {
    const estimate: Estimate = {
      unit: 'index',
      n: 5,
      value: 1 / 3,
      group: null,
      by: null,
      policy: 'reform',
      of: 'welfare',
      indicator: 'gini',
    };
    const [found] = parsed({}, { estimates: [estimate] }).estimates;
    expect(Object.entries(found)).toEqual([
      ['indicator', 'gini'],
      ['of', 'welfare'],
      ['policy', 'reform'],
      ['by', null],
      ['group', null],
      ['value', 1 / 3],
      ['n', 5],
      ['unit', 'index'],
    ]);
  });

  it('gives tables as titles, columns, rows of plain cells, and notes with the conventions', () => {
    const table = smallTable(
      [
        [{ en: 'All', ar: 'الجميع' }, null],
        ['a', -0.5],
      ],
      { notes: ['one'], conventions: 'two' },
    );
    expect(parsed({ language: 'ar' }, { tables: [table] }).tables).toEqual([
      {
        id: 'small',
        title: 'Small',
        columns: [
          { id: 'name', title: 'Name', unit: null },
          { id: 'amount', title: 'Amount', unit: 'KWD/year' },
        ],
        rows: [
          ['الجميع', null],
          ['a', -0.5],
        ],
        notes: ['one', 'two'],
      },
    ]);
  });

  it('is the same text every time', () => {
    expect(writtenBy('json')[0].content).toBe(writtenBy('json')[0].content);
  });
});
