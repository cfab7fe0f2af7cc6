import type { Estimate } from '../../tables/estimate.ts';
import type { Table } from '../../tables/table.ts';
import type { Heading } from '../heading.ts';

/** How results are to be written. */
export interface FormatOptions {
  readonly language: string;
  /** Digits after the point, in place of what suits each measure. */
  readonly decimals?: number;
  /** Columns of the terminal. */
  readonly width?: number;
  readonly color?: boolean;
  /** What stands at the head of a page, where there is to be one. */
  readonly heading?: Heading;
  readonly version: string;
  /** The run record, as files carry it. */
  readonly run: object;
}

/** A file to be written; formats that write one file leave its folder to whoever writes it. */
export interface Written {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a format needs of a result: the list of estimates. */
export interface Estimated {
  readonly estimates: readonly Estimate[];
}

/** One way of writing results: it knows how tables look, not what they mean. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly write: (result: Estimated, tables: readonly Table[], options: FormatOptions) => readonly Written[];
}
