import type { Text } from '../columns/column.ts';
import { allLabel, groupingLabel, levelLabel } from './labels.ts';
import type { Result, Where } from './result.ts';
import type { Cell, RowStyle, Table, TableColumn } from './table.ts';

/** The rows of a table by group: the quantile groups, everybody, then each variable asked for under its own heading. */
export function groupRows(
  result: Result,
  cells: (where: Where) => readonly Cell[],
  style: (where: Where) => RowStyle = () => ({}),
): Pick<Table, 'rows' | 'styles' | 'totals'> {
  const [main, ...others] = groupedBy(result);
  const rows = [
    ...levels(result, main),
    { label: allLabel, where: {}, style: {} },
    ...others.flatMap((by) => [
      { label: groupingLabel(result.comparison, by), style: { heading: true } },
      ...levels(result, by, 1),
    ]),
  ];
  const blank = cells({}).map(() => '');
  return {
    rows: rows.map(({ label, where }) => [label, ...(where ? cells(where) : blank)]),
    styles: rows.map((row) => (row.where ? { ...row.style, ...style(row.where) } : row.style)),
    totals: [rows.findIndex(({ label }) => label === allLabel)],
  };
}

/** The first column of such a table, named for the quantile groups. */
export function groupColumn({ comparison }: Result): TableColumn {
  return { id: 'group', title: groupingLabel(comparison, comparison.groups.by), measure: 'text' };
}

/** The variables that a result has groups by; the quantile groups come first. */
export function groupedBy({ estimates }: Pick<Result, 'estimates'>): readonly string[] {
  const means = estimates.filter(({ indicator, of, by }) => indicator === 'mean' && of === 'welfare' && by !== null);
  return [...new Set(means.map(({ by }) => by!))];
}

interface GroupRow {
  readonly label: Text;
  readonly where?: Where;
  readonly style: RowStyle;
}

function levels({ comparison, estimates }: Result, by: string, level = 0): GroupRow[] {
  return levelsIn(estimates, by).map((group) => ({
    label: by === comparison.groups.by ? group : levelLabel(comparison, by, group),
    where: { by, group },
    style: { level },
  }));
}

/** The groups a variable forms in a result, in their order. */
export function levelsIn(estimates: Result['estimates'], by: string, of = 'welfare'): readonly string[] {
  return [
    ...new Set(
      estimates.filter((e) => e.by === by && e.of === of && e.indicator === 'mean').map(({ group }) => group!),
    ),
  ];
}
