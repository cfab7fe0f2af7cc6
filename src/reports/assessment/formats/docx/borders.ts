import { BorderStyle } from 'docx';
import { palette } from '../palette.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Lays things out side by side without a line. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Heavy lines above and below a table, a hair between its rows. */
export const tableBorders = {
  ...noBorders,
  top: { style: BorderStyle.SINGLE, size: 12, color: palette.ink },
  bottom: { style: BorderStyle.SINGLE, size: 12, color: palette.ink },
  insideHorizontal: { style: BorderStyle.SINGLE, size: 2, color: palette.line },
};

/** The line under a table's header. */
export const headerBorders = {
  bottom: { style: BorderStyle.SINGLE, size: 6, color: palette.ink },
};

/** A box with a bar of a colour on its top, which looks the same in both directions. */
export function barred(color: string) {
  return { ...noBorders, top: { style: BorderStyle.SINGLE, size: 24, color } };
}
