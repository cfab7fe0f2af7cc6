import { error, warning } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Field } from '../descriptor.ts';
import type { Builder } from './builder.ts';
import type { Reading, Source } from './source.ts';
import { addColumn, type RawTable } from './table.ts';

/** The header of a file: its names, and the line they stand on. */
export interface Header {
  readonly names: readonly string[];
  readonly line: number;
}

/** The file that has the header, the table it fills, and what the request makes of its columns. */
export interface HeaderOf {
  readonly source: Source;
  readonly table: RawTable;
  readonly request: ColumnRequest;
}

/** Which columns may be absent, as what undeclared ones are read, and whether others are passed over silently. */
export interface ColumnRequest {
  readonly optional?: readonly string[];
  readonly undeclared?: (name: string) => Field | undefined;
  readonly ignoresOthers?: boolean;
}

/** The column that each name of a header fills, undefined where none is declared; twice, missing and ignored ones are reported. */
export function columnsOf(header: Header, file: HeaderOf, reading: Reading): (Builder | undefined)[] {
  const path = file.source.file;
  const place = { file: path, line: header.line };
  const names = new Set(header.names);
  for (const column of names) {
    if (column !== '' && header.names.indexOf(column) !== header.names.lastIndexOf(column)) {
      reading.diagnostics.push(error('column-duplicate', place, { column, path }));
    }
  }
  takeUndeclared(names, file);
  const undeclared = [...names].filter((name) => !file.table.builders.has(name));
  for (const column of file.table.builders.keys()) {
    if (names.has(column)) continue;
    file.table.absent.add(column);
    if (file.request.optional?.includes(column)) continue;
    const declared = !file.request.ignoresOthers;
    reading.diagnostics.push(
      error('column-missing', place, { column, path, near: nearest(column, undeclared), declared }),
    );
  }
  if (undeclared.length > 0 && !file.request.ignoresOthers) {
    const columns = undeclared.map((name) => (name === '' ? 'a column without a name' : name));
    reading.diagnostics.push(warning('columns-ignored', place, { columns, path }));
  }
  return header.names.map((name) => file.table.builders.get(name));
}

function takeUndeclared(names: ReadonlySet<string>, { table, request }: HeaderOf): void {
  for (const name of names) {
    const field = table.builders.has(name) ? undefined : request.undeclared?.(name);
    if (field) addColumn(table, field);
  }
}
