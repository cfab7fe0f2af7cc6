import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Document } from '../../document.ts';
import { palette } from '../palette.ts';

/** Fonts that Word has everywhere, one for each script. */
export const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Calibri' };

/** The styles of the document, to be restyled there in one place: text, headings, captions, tables, notes. */
export function styles({ language }: Document): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 21, color: palette.ink, language: { value: 'en-GB', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 120, line: language === 'ar' ? 290 : 270, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 44, bold: true, color: palette.accent },
        paragraph: { spacing: { before: 60, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font, size: 32, bold: true, color: palette.accent },
        paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
      },
      heading2: {
        run: { font, size: 25, bold: true, color: palette.ink },
        paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', ...based, run: { size: 24, color: palette.soft }, paragraph: tight },
      { id: 'Fact', name: 'Report Fact', ...based, run: { color: palette.soft }, paragraph: tight },
      { id: 'ContentsTitle', name: 'TOC Heading', ...based, ...contentsTitle },
      { id: 'TOC1', name: 'toc 1', ...based, paragraph: { spacing: { before: 60, after: 20 } } },
      { id: 'TOC2', name: 'toc 2', ...based, paragraph: { spacing: { after: 20 }, indent: { left: 360 } } },
      { id: 'Caption', name: 'caption', ...based, ...caption },
      ...[8.5, 7, 6.5].map(tableText),
      { id: 'TableNote', name: 'Table Note', ...based, ...note },
      { id: 'Figure', name: 'Figure', ...based, paragraph: { spacing: { after: 60 }, keepNext: true } },
      { id: 'ListBullet', name: 'List Bullet', ...based, paragraph: { spacing: { after: 60 } } },
      { id: 'KeyLabel', name: 'Key Figure Label', ...based, run: { size: 18, color: palette.soft }, paragraph: cell },
      { id: 'KeyValue', name: 'Key Figure Value', ...based, run: { size: 36, bold: true }, paragraph: cell },
      { id: 'KeyText', name: 'Key Figure Text', ...based, run: { size: 18 }, paragraph: cell },
      { id: 'CalloutTitle', name: 'Callout Title', ...based, run: { bold: true }, paragraph: cell },
      { id: 'CalloutText', name: 'Callout Text', ...based, run: { size: 19 }, paragraph: cell },
      { id: 'Footer', name: 'footer', ...based, run: { size: 13, color: palette.soft }, paragraph: cell },
    ],
  };
}

/** The style of a table whose letters have that size, in points. */
export function tableStyle(size: number): string {
  return `TableText${String(size).replace('.', '')}`;
}

function tableText(size: number): IParagraphStyleOptions {
  return { id: tableStyle(size), name: `Table Text ${size}`, ...based, run: { size: 2 * size }, paragraph: cell };
}

const based = { basedOn: 'Normal', quickFormat: true };
const tight = { spacing: { after: 40 } };
const cell = { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } };
const caption: Partial<IParagraphStyleOptions> = {
  run: { size: 20, bold: true, color: palette.ink },
  paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
};
const note: Partial<IParagraphStyleOptions> = {
  run: { size: 16, color: palette.soft },
  paragraph: {
    spacing: { before: 40, after: 200, line: 240, lineRule: LineRuleType.AUTO },
    contextualSpacing: true,
    keepLines: true,
  },
};
const contentsTitle: Partial<IParagraphStyleOptions> = {
  run: { size: 26, bold: true, color: palette.accent },
  paragraph: { spacing: { before: 400, after: 100 }, keepNext: true },
};
