import { describe, expect, test } from 'vitest';
import { resultOf, tablesOf } from '../../src/reports/report.ts';
import type { Cell, Table } from '../../src/tables/table.ts';
import { weighed, workload } from '../simulation/weighed.ts';

const kuwait = 'scenarios/kuwait/reforms/balanced-2026.yaml';
const baselines = { [workload]: 'baseline.yaml', [kuwait]: '../baseline-2025.yaml' };

/** Numbers of a table by what they are in: the id of the column, and the first cell of the row. */
function numbersOf({ columns, rows }: Table) {
  return rows.flatMap((row, r) =>
    columns.flatMap(({ id }, c) => {
      const value = row[c];
      return typeof value === 'number' ? [{ column: id, row: r, value, beside: beside(columns, row, id) }] : [];
    }),
  );
}

/** The number before the reform beside one after it: `baseline` beside `reform`, `covered` beside `covered_reform`. */
function beside(columns: Table['columns'], row: readonly Cell[], id: string): Cell | undefined {
  const before = id === 'reform' ? 'baseline' : id.endsWith('_reform') ? id.slice(0, -'_reform'.length) : undefined;
  return before === undefined ? undefined : row[columns.findIndex((column) => column.id === before)];
}

describe.each(Object.entries(baselines))('a reform without levers, in place of %s', (file, baseline) => {
  const nothing = `title: Nothing\nbaseline: ${baseline}\nlevers: {}\n`;
  const tables = tablesOf(resultOf(weighed(file, { instead: { [file]: nothing } })));

  test('changes nothing in any table: changes are zero, and what is after is what was before', () => {
    for (const table of tables) {
      const after = numbersOf(table).filter((cell) => cell.beside !== undefined);
      expect(
        after.filter(({ value, beside }) => value !== beside),
        table.id,
      ).toEqual([]);
      const changes = numbersOf(table).filter(({ column }) => column.includes('change') && column !== 'no_change');
      expect(
        changes.filter(({ value }) => value !== 0),
        table.id,
      ).toEqual([]);
    }
    const changing = tables.filter(({ columns }) => columns.some(({ id }) => id === 'change'));
    expect(changing.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['fiscal-impact', 'distribution', 'poverty', 'inequality', 'subsidies', 'transfers']),
    );
  });

  const cells = (id: string) => numbersOf(tables.find((table) => table.id === id)!);

  test.each(['incidence', 'incidence-per-person', 'impoverishment'])('%s is zero throughout', (id) => {
    expect(cells(id).length).toBeGreaterThan(0);
    expect(cells(id).filter(({ value }) => value !== 0)).toEqual([]);
  });

  test('nobody wins, loses or moves', () => {
    const nobody = [
      ...cells('winners-losers').filter(({ column }) => column !== 'no_change'),
      ...cells('mobility').filter(({ column, row }) => column !== `after_${row + 1}`),
      ...cells('mobility-poverty').filter(({ column }) => column === 'new_poor' || column === 'escaped'),
    ];
    expect(nobody.length).toBeGreaterThan(100);
    expect(nobody.filter(({ value }) => value !== 0)).toEqual([]);
    for (const { column, value } of cells('winners-losers')) if (column === 'no_change') expect(value).toBe(100);
  });
});
