import type { CellStyle } from 'hucre/xlsx';
import { palette } from '../palette.ts';

const rgb = (colour: string) => ({ rgb: colour });
const hair = { style: 'thin', color: rgb(palette.line) } as const;
const rule = { style: 'medium', color: rgb(palette.ink) } as const;

/** The font of the workbook: Excel's own, or one that has Arabic letters too. */
export function fontName(isRtl: boolean): string {
  return isRtl ? 'Arial' : 'Calibri';
}

const font = { name: fontName(false), size: 11 };

const wrapped = { vertical: 'top', wrapText: true } as const;

/** How the cells of the workbook look. */
export const looks = {
  title: { font: { ...font, bold: true, size: 15, color: rgb(palette.accent) } },
  caption: { font: { ...font, bold: true, size: 12, color: rgb(palette.accent) } },
  soft: { font: { ...font, color: rgb(palette.soft) } },
  link: { font: { ...font, underline: true, color: rgb(palette.accent) } },
  strong: { font: { ...font, bold: true }, alignment: wrapped },
  prose: { font, alignment: wrapped },
  note: { font: { ...font, size: 9, color: rgb(palette.soft) }, alignment: wrapped },
  failed: { font: { ...font, bold: true, color: rgb(palette.failed) }, alignment: wrapped },
} satisfies Record<string, CellStyle>;

/** The header of a column: over text where reading begins, over numbers at the right. */
export function headerLook(isText: boolean): CellStyle {
  return {
    font: { ...font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(palette.tint) },
    border: { top: rule, bottom: { style: 'thin', color: rgb(palette.ink) } },
    alignment: { wrapText: true, vertical: 'bottom', ...(!isText && { horizontal: 'right' }) },
  };
}

/** What decides how a cell of a table looks. */
export interface BodyLook {
  readonly isText: boolean;
  /** Whether it stands in the last row. */
  readonly isLast: boolean;
  readonly bold?: boolean;
  readonly level?: number;
  readonly isRtl?: boolean;
  readonly colour?: string;
  readonly numFmt?: string;
}

/** A cell of a table: bold in totals and headings, set in by its level, coloured by its news. */
export function bodyLook({ bold, level = 0, colour, numFmt, isText, isLast, isRtl }: BodyLook): CellStyle {
  return {
    font: { ...font, bold, ...(colour && { color: rgb(colour) }) },
    border: { bottom: isLast ? rule : hair },
    alignment: {
      vertical: 'top',
      ...(isText ? { wrapText: true } : { horizontal: 'right' as const }),
      ...(level > 0 && { indent: level, horizontal: isRtl ? ('right' as const) : ('left' as const) }),
    },
    ...(numFmt && { numFmt }),
  };
}
