import type { Text } from '../columns/column.ts';
import type { Instrument } from '../policy/policy.ts';
import type { Result } from './result.ts';
import type { Spread } from './spread.ts';
import { uncertainStyle } from './spread-columns.ts';
import type { Cell, RowStyle, Table } from './table.ts';
import { splitByChange, unchangedLabel } from './unchanged.ts';

/** What a row says of one instrument, and of several together: '' where there is nothing to add up. */
export interface Listed {
  readonly one: (instrument: Instrument) => readonly Cell[];
  readonly together: (instruments: readonly Instrument[]) => readonly Cell[];
  readonly total: Text;
  /** Sampling error of the change of a row; left out where the table has no errors. */
  readonly spread?: (instruments: readonly Instrument[]) => Spread | null;
}

/** One row an instrument, those that do not change folded into one on brief pages, and their total. */
export function listedRows(
  result: Result,
  instruments: readonly Instrument[],
  { one, together, total, spread = () => null }: Listed,
): Pick<Table, 'rows' | 'styles' | 'totals'> {
  const { moved, kept } = splitByChange(result, instruments);
  const isFolded = kept.length > 1 && moved.length > 0;
  const rows: readonly { readonly cells: readonly Cell[]; readonly style: RowStyle }[] = [
    ...instruments.map((instrument) => ({
      cells: [instrument.label, ...one(instrument)],
      style: {
        ...(isFolded && kept.includes(instrument) && ({ only: 'full' } as const)),
        ...uncertainStyle(spread([instrument])),
      },
    })),
    ...(isFolded
      ? [{ cells: [unchangedLabel(kept.length), ...together(kept)], style: { only: 'brief' } as const }]
      : []),
    { cells: [total, ...together(instruments)], style: uncertainStyle(spread(instruments)) },
  ];
  return { rows: rows.map(({ cells }) => cells), styles: rows.map(({ style }) => style), totals: [rows.length - 1] };
}
