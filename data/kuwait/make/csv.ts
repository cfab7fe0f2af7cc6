type Cell = string | number | boolean;

/** A column of a CSV file: its name, and its value in a record. */
export type Field<R> = readonly [name: string, value: (record: R) => Cell];

/** CSV text of `records`: plain decimals, text quoted only where it must be, a line feed after each line. */
export function csv<R>(fields: readonly Field<R>[], records: readonly R[]): string {
  const lines = [fields.map(([name]) => name).join(',')];
  for (const record of records) lines.push(fields.map(([, value]) => cell(value(record))).join(','));
  return `${lines.join('\n')}\n`;
}

function cell(value: Cell): string {
  if (typeof value !== 'string') return String(value);
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
