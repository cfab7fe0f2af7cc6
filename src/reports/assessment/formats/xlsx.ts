import { writeXlsx } from 'hucre/xlsx';
import { painter } from './painter.ts';
import type { ReportFormat } from './report-format.ts';
import { workbook } from './xlsx/workbook.ts';

/** A workbook to calculate with: a sheet for each table and chart, numbers in full, units in the headers, no macros and no formulas. */
export const xlsx: ReportFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  write: async (document, options) => {
    const paint = await painter();
    return [{ path: `${options.name}.xlsx`, content: await writeXlsx(workbook(document, { ...options, paint })) }];
  },
};
