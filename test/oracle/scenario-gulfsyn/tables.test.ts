import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openScenario } from '../../../src/commands/open-scenario.ts';
import { resultOf } from '../../../src/reports/report.ts';
import { compare } from '../../../src/simulation/compare.ts';
import { tables } from '../../../src/tables/index.ts';

/* Errors of the tables of this scenario as R gives them (tables.R); money is a month's there and a year's here. */
const inR = JSON.parse(readFileSync(new URL('tables-from-r.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, { readonly value: number; readonly se: number }>
>;

const { bench, diagnostics } = openScenario('test/oracle/scenario-gulfsyn/reform.yaml', {});
const result = resultOf(compare(bench, diagnostics)!);

function cell(id: string, row: string, column: string): number {
  const { columns, rows } = tables.find((table) => table.id === id)!.make(result);
  const nameOf = (label: unknown) => (typeof label === 'string' ? label : (label as { en: string }).en);
  return rows.find(([label]) => nameOf(label) === row)![columns.findIndex((one) => one.id === column)] as number;
}

test.each([
  ['losers', 'winners-losers', 'All', 'losers', 100],
  ['losers, first', 'winners-losers', '1', 'losers', 100],
  ['winners, first', 'winners-losers', '1', 'winners', 100],
  ['all together over welfare', 'incidence', 'All', 'all', 100],
  ['all together over welfare, first', 'incidence', '1', 'all', 100],
  ['all together a head, last', 'incidence-per-person', '10', 'all', 12],
  ['subsidies, change', 'subsidies', 'All', 'change', 12],
  ['subsidies a head, change, first', 'subsidies-by-group', '1', 'change', 12],
  ['subsidies, share of the first', 'subsidies-by-group', '1', 'all', 100],
  ['rations, share of the first', 'subsidies-by-group', '1', 'rations', 100],
  ['change, share of the first', 'distribution', '1', 'share_of_change', 100],
  ['price of electricity', 'subsidies', 'electricity_citizens', 'price_reform', 1],
  ['support, total', 'transfers', 'All', 'change', 12],
])('%s', (id, table, row, column, times) => {
  const { value, se } = inR[id];
  expect(cell(table, row, column) / (times * value)).toBeCloseTo(1, 9);
  expect(cell(table, row, `${column}_se`) / (times * se)).toBeCloseTo(1, 7);
});
