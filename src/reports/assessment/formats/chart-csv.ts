import Papa from 'papaparse';
import type { ChartData } from '../document.ts';

/** The numbers of a chart as a CSV file that spreadsheets open right: UTF-8 with its mark, a point and nothing else. */
export function chartCsv({ columns, rows }: ChartData): string {
  const data = rows.map((row) => [...row]);
  const text = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: /^\s*[=+\-@\t\r\n]/ });
  return `\uFEFF${text}\r\n`;
}
