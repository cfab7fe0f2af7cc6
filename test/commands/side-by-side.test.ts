import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mizan, root } from './mizan.ts';

const reform = 'test/oracle/scenario-gulfsyn/reform.yaml';
const inR = JSON.parse(readFileSync(`${root}test/oracle/scenario-gulfsyn/expected.json`, 'utf8')).standard_errors;

interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

function tablesOf(...args: readonly string[]): readonly Table[] {
  const { out, err, status } = mizan([...args, '--format', 'json', '--quiet']);
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out).tables;
}

function cell({ columns, rows }: Table, label: string, column: string): number {
  return rows.find(([first]) => first === label)![columns.findIndex(({ id }) => id === column)] as number;
}

describe('compare', () => {
  it('gives each reform its errors, those that R gives', () => {
    const [table] = tablesOf('compare', reform, reform);
    expect(table.columns.map(({ id }) => id)).toEqual([
      'measure',
      'unit',
      'baseline',
      'reform',
      'reform_se',
      'reform-2',
      'reform-2_se',
    ]);
    expect(cell(table, 'Gini', 'reform_se') / inR.gini_reform).toBeCloseTo(1, 7);
    expect(cell(table, 'Poor', 'reform_se') / (100 * inR.fgt0_reform)).toBeCloseTo(1, 7);
  });

  it('leaves them out where told to', () => {
    const [table] = tablesOf('compare', reform, reform, '--no-se');
    expect(table.columns.map(({ id }) => id)).not.toContain('reform_se');
  });

  it('gives the tables asked for, one a reform, under its name, numbered where it comes again', () => {
    const tables = tablesOf('compare', reform, reform, '--table', 'poverty', '--table', 'compare');
    expect(tables.map(({ id }) => id)).toEqual(['poverty-reform', 'poverty-reform-2', 'compare']);
    expect(tables[0].title).toBe('Poverty: reform');
  });

  it('refuses tables that there are not, with the nearest one', () => {
    const { status, err } = mizan(['compare', reform, reform, '--table', 'povery']);
    expect(status).toBe(2);
    expect(err).toBe('mizan: no table "povery": did you mean poverty?\n');
  });
});

describe('sweep', () => {
  it('gives each point its errors, those of the whole reform as R gives them', () => {
    const [table] = tablesOf('sweep', reform, '--lever', 'wages', '--steps', '2');
    const places = new Map(table.columns.map(({ id }, c) => [id, c]));
    const [none, whole] = table.rows;
    expect(table.columns.map(({ id }) => id)).toContain('saving_se');
    const [run] = tablesOf('run', reform, '--table', 'winners-losers');
    expect(whole[places.get('losers_se')!]).toBeCloseTo(cell(run, 'All', 'losers_se'), 12);
    expect((whole[places.get('gini_se')!] as number) / inR.gini_reform).toBeCloseTo(1, 7);
    expect(none[places.get('gini_se')!]).not.toBe(whole[places.get('gini_se')!]);
  });

  it('refuses levers that there are not, with the nearest ones, as a run does', () => {
    const { status, out, err } = mizan(['sweep', reform, '--lever', 'wage', '--lever', 'nothing']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('no lever "wage"\n       did you mean "wages"?');
    expect(err).toContain('no lever "nothing"\n       levers are ');
    expect(mizan(['run', reform, '--intensity', 'wage=0.5']).err).toContain(
      'no lever "wage"\n       did you mean "wages"?',
    );
  });

  it('marks no point of which everything is withheld', () => {
    const [table] = tablesOf('sweep', reform, '--lever', 'wages', '--steps', '2', '--min-cell', '1000000');
    const mark = table.columns.findIndex(({ id }) => id === 'unbeaten');
    expect(table.rows.map((row) => row[mark])).toEqual(['', '']);
    const [open] = tablesOf('sweep', reform, '--lever', 'wages', '--steps', '2');
    expect(open.rows.map((row) => row[mark]).join('')).toContain('●');
  });

  it('says that it has one table', () => {
    const { status, err } = mizan(['sweep', reform, '--table', 'poverty']);
    expect(status).toBe(2);
    expect(err).toBe('mizan: a sweep has one table, of everybody together: mizan run has --by and --table\n');
  });
});
