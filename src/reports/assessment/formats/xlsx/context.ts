import type { Document } from '../../document.ts';
import type { Painter } from '../painter.ts';
import type { ReportOptions } from '../report-format.ts';
import type { Words } from './words.ts';

/** What every sheet needs to know. */
export interface Context extends Pick<ReportOptions, 'version' | 'run'> {
  readonly document: Document;
  readonly isRtl: boolean;
  readonly words: Words;
  readonly paint: Painter | undefined;
}
