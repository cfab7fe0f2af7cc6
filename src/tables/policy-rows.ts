import type { Text } from '../columns/column.ts';
import type { Comparison } from '../simulation/outcome.ts';
import { baselineTitle, reformTitle } from './compared-columns.ts';
import type { Cell, RowStyle, Table } from './table.ts';

/** A policy whose own levels are shown. */
export type ShownPolicy = 'baseline' | 'reform';

/** Rows that show one policy. */
export interface PolicyBlock {
  readonly policy: ShownPolicy;
  readonly rows: readonly PolicyRow[];
}

export interface PolicyRow {
  readonly label: Text;
  readonly cells: readonly Cell[];
  readonly level?: number;
  readonly isTotal?: boolean;
  readonly isHeading?: boolean;
}

type Reviewed = Pick<Comparison, 'scenario'>;

/** The policies of a comparison, one under the other; a review has the baseline alone. */
export function shownPolicies({ scenario }: Reviewed): readonly ShownPolicy[] {
  return scenario.isReview ? ['baseline'] : ['baseline', 'reform'];
}

/** The rows of each policy under its name; without names in a review. Nothing where no policy has any. */
export function policyRows(
  { scenario }: Reviewed,
  blocks: readonly PolicyBlock[],
): Pick<Table, 'rows' | 'styles' | 'totals'> {
  const rows = blocks.flatMap(({ policy, rows }): readonly PolicyRow[] => {
    if (rows.length === 0 || scenario.isReview) return rows;
    const label = policy === 'baseline' ? baselineTitle : reformTitle;
    return [{ label, cells: rows[0].cells.map(() => ''), isHeading: true }, ...rows.map(deeper)];
  });
  return {
    rows: rows.map(({ label, cells }) => [label, ...cells]),
    styles: rows.map(
      ({ level, isHeading }): RowStyle => ({ ...(level && { level }), ...(isHeading && { heading: true }) }),
    ),
    totals: rows.flatMap(({ isTotal }, row) => (isTotal ? [row] : [])),
  };
}

function deeper(row: PolicyRow): PolicyRow {
  return { ...row, level: (row.level ?? 0) + (row.isHeading ? 0 : 1) };
}
