import { firstTable, type Picture, sheet, summaryPage } from './pictures.ts';

/** The guides by their folders under docs/guides, each with the picture of what its reader sees. */
export const guides: Readonly<Record<string, Picture>> = {
  'first-hour': firstTable(),
  'consultant-report': summaryPage('reports/balanced'),
  spreadsheet: sheet('out/workbook', { number: 'D7', file: 'poverty.csv' }),
};

/** Both languages of every guide: pages are `<guide>/<language>.md`, pictures `<guide>/<language>.png`. */
export const languages = ['en', 'ar'];
