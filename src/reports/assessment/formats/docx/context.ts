import type { Document } from '../../document.ts';
import type { Painter } from '../painter.ts';

/** What every part of the Word document needs to know. */
export interface Context {
  readonly document: Document;
  readonly isRtl: boolean;
  readonly paint: Painter | undefined;
}
