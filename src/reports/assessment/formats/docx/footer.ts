import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { noBorders } from './borders.ts';
import type { Context } from './context.ts';
import { layoutTable } from './layout-table.ts';
import { textWidth } from './page-size.ts';
import { paragraph, runs } from './text.ts';

/** The foot of every page: the run and what it is, and which page of how many. */
export function footer(context: Context, isTurned: boolean): Footer {
  const width = textWidth(isTurned);
  const cells = [[paragraph(context.document.footer, 'Footer', context)], [pageNumber(context)]];
  const table = layoutTable(
    [cells.map((children) => ({ children, borders: noBorders }))],
    [width - pageWidth, pageWidth],
    context,
  );
  return new Footer({ children: [table] });
}

const pageWidth = 1700;

function pageNumber(context: Context): Paragraph {
  const { isRtl, document } = context;
  const fields = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Paragraph({
    style: 'Footer',
    bidirectional: isRtl,
    alignment: AlignmentType.RIGHT,
    children: [...runs(document.words.page, context), new TextRun({ rightToLeft: isRtl, children: [' ', ...fields] })],
  });
}
