import { PageOrientation } from 'docx';

/** A4, upright or turned, and its margins, in twentieths of a point. */
export function pageOf(isTurned: boolean) {
  return { size: { ...a4, orientation: isTurned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin };
}

/** The width between the margins. */
export function textWidth(isTurned: boolean): number {
  return (isTurned ? a4.height : a4.width) - 2 * side;
}

const a4 = { width: 11906, height: 16838 };
const side = 1134;
const margin = { top: 1134, bottom: 1134, left: side, right: side, header: 567, footer: 567 };
