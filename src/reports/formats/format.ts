import type { Result } from '../../tables/result.ts';
import type { Table } from '../../tables/table.ts';
import type { RunRecord } from '../run-record.ts';

/** How results are to be written. */
export interface FormatOptions {
  readonly language: string;
  /** Digits after the point, in place of what suits each measure. */
  readonly decimals?: number;
  /** Columns of the terminal. */
  readonly width?: number;
  readonly color?: boolean;
  readonly version: string;
  readonly run: RunRecord;
}

/** A file to be written; formats that write one file leave its folder to whoever writes it. */
export interface Written {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** One way of writing results: it knows how tables look, not what they mean. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly write: (result: Result, tables: readonly Table[], options: FormatOptions) => readonly Written[];
}
