import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { Document } from '../../document.ts';

/** The name under which lists find their bullet. */
export const bullets = 'bullets';

/** Bullets hang in the margin on the side where lines begin. */
export function numbering(_document: Document): INumberingOptions {
  const level = {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360, hanging: 260 } } },
  };
  return { config: [{ reference: bullets, levels: [level] }] };
}
