import type { FormatOptions, Written } from '../../../src/reports/formats/format.ts';
import { formats } from '../../../src/reports/formats/index.ts';
import { headingOf } from '../../../src/reports/heading.ts';
import { resultOf, tablesOf } from '../../../src/reports/report.ts';
import { runRecord } from '../../../src/reports/run-record.ts';
import type { Estimate } from '../../../src/tables/estimate.ts';
import type { Table } from '../../../src/tables/table.ts';
import { comparison } from '../../tables/fixture.ts';

/** What a format writes of the small reform, or of tables and estimates given. */
export function writtenBy(
  id: string,
  options: Partial<FormatOptions> = {},
  given: { tables?: readonly Table[]; estimates?: readonly Estimate[] } = {},
): readonly Written[] {
  const made = comparison();
  const result = resultOf(made, { by: ['region'] });
  const language = options.language ?? 'en';
  const format = formats.find((one) => one.id === id)!;
  return format.write({ estimates: given.estimates ?? result.estimates }, given.tables ?? tablesOf(result), {
    language,
    version: '0.1.0',
    heading: headingOf(made, language),
    run: runRecord(made, { seed: 1, language }),
    ...options,
  });
}

/** A table of one text column and one number column. */
export function smallTable(rows: Table['rows'], more: Partial<Table> = {}): Table {
  return {
    id: 'small',
    title: 'Small',
    columns: [
      { id: 'name', title: 'Name', measure: 'text' },
      { id: 'amount', title: 'Amount', unit: 'KWD/year', measure: 'money' },
    ],
    rows,
    notes: [],
    ...more,
  };
}
