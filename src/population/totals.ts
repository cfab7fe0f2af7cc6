import { readCsv, reportFindings } from './csv/read-csv.ts';
import type { Reading } from './csv/source.ts';
import { type Descriptor, plainDialect, plainField } from './descriptor.ts';
import type { AdministrativeTotal } from './population.ts';

/** The administrative totals that a data package names, in file order; problems are pushed. */
export function readTotals(descriptor: Descriptor, reading: Reading): AdministrativeTotal[] {
  const file = descriptor.mizan.totals;
  if (file === undefined) return [];
  const fields = [
    { ...plainField('line', 'string'), required: true },
    plainField('amount', 'number'),
    plainField('recipients', 'number'),
    plainField('year', 'integer'),
    plainField('source', 'string'),
    plainField('label', 'string'),
    plainField('label_ar', 'string'),
  ];
  const resource = { name: 'totals', paths: [file], dialect: plainDialect, fields, primaryKey: [], foreignKeys: [] };
  const optional = ['amount', 'recipients', 'year', 'source', 'label', 'label_ar'];
  const table = readCsv({ resource, from: descriptor.file, keys: [], optional, ignoresOthers: true }, reading);
  if (table === undefined || table.absent.has('line')) return [];
  reportFindings(table, reading);
  return Array.from({ length: table.rows }, (_, row) => ({
    line: text('line', row) ?? '',
    amount: number('amount', row),
    recipients: number('recipients', row),
    year: number('year', row),
    source: text('source', row),
    ...labelled(text('label', row), text('label_ar', row)),
  }));

  function number(name: string, row: number): number | undefined {
    const value = table!.absent.has(name) ? Number.NaN : table!.builders.get(name)!.values[row];
    return Number.isNaN(value) ? undefined : value;
  }

  function text(name: string, row: number): string | undefined {
    const { codes, levels } = table!.builders.get(name)!;
    return table!.absent.has(name) || codes[row] < 0 ? undefined : levels[codes[row]];
  }
}

function labelled(en: string | undefined, ar: string | undefined): Pick<AdministrativeTotal, 'label'> {
  if (en === undefined) return {};
  return { label: ar === undefined ? en : { en, ar } };
}
