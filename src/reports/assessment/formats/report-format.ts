import type { Written } from '../../formats/format.ts';
import type { Document } from '../document.ts';

/** What a format is told beside the document itself. */
export interface ReportOptions {
  /** Name of the file without its extension: `report-en`. */
  readonly name: string;
  readonly version: string;
  /** The run record, for formats that carry it along. */
  readonly run: object;
}

/** One way of laying out an assessment; it knows how blocks look, not what they mean. Same document, same bytes. */
export interface ReportFormat {
  readonly id: string;
  readonly extension: string;
  readonly write: (document: Document, options: ReportOptions) => readonly Written[] | Promise<readonly Written[]>;
}
