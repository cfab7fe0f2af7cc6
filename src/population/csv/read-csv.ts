import { error } from '../../diagnostics/diagnostic.ts';
import type { Resource } from '../descriptor.ts';
import type { Builder } from './builder.ts';
import { type ColumnRequest, columnsOf } from './header.ts';
import { LineMap } from './line-map.ts';
import { placesOf } from './locate.ts';
import { isWellFormed, readHeaderBytes, readRowsFromBytes } from './read-bytes.ts';
import { eachRow, takeTextRow } from './read-text.ts';
import { openSource, type Reading, type Source, textOf } from './source.ts';
import { emptyTable, type RawTable } from './table.ts';

/** Which resource to read: where its paths are taken from, which columns are ids, and which reader to insist on. */
export interface CsvRequest extends ColumnRequest {
  readonly resource: Resource;
  /** The file that names the paths; they are taken as they are where it is left out. */
  readonly from?: string;
  readonly keys: readonly string[];
  /** Reads everything with papaparse: the reference that the byte reader is tested against. */
  readonly asText?: boolean;
}

/** The rows of all files of a resource, in order; problems of files are pushed, those of cells kept in the table's findings. */
export function readCsv(request: CsvRequest, reading: Reading): RawTable | undefined {
  const { resource, from, keys } = request;
  const table = emptyTable(resource.name, resource.fields, keys);
  for (const { path, place } of resource.paths) {
    const wanted = {
      path: from === undefined ? path : reading.files.resolve(from, path),
      place,
      encoding: resource.encoding,
      dialect: resource.dialect,
    };
    const source = openSource(wanted, reading);
    if (source) readPart(source, { table, request }, reading);
  }
  return table.parts.length === resource.paths.length && table.parts.length > 0 ? table : undefined;
}

/** Pushes what was found wrong in a table: the first twenty, each in its place, and a count of the rest. */
export function reportFindings(table: RawTable, reading: Pick<Reading, 'diagnostics'>): void {
  const findings = table.findings.first();
  const places = placesOf(findings, table);
  findings.forEach(({ code, column = '', found, expected }, i) => {
    reading.diagnostics.push(error(code, places[i], { column, found, expected }));
  });
  const count = table.findings.count - findings.length;
  const path = table.parts[0]?.source.file ?? table.name;
  if (count > 0)
    reading.diagnostics.push(
      error('more-like-these', { file: path }, { count, path, columns: table.findings.byColumn() }),
    );
}

function readPart(
  source: Source,
  { table, request }: { table: RawTable; request: CsvRequest },
  reading: Reading,
): void {
  const firstRow = table.rows;
  const lines = new LineMap();
  const open = (names: readonly string[], line: number): (Builder | undefined)[] => {
    const header = source.dialect.header ? names : [...table.fields.keys()];
    table.parts.push({ source, header, firstRow, lines });
    return columnsOf({ names: header, line }, { source, table, request }, reading);
  };
  if (!request.asText && isWellFormed(source)) readBytes(source, { table, lines, open });
  else readText(source, { table, lines, open }, reading);
  if (table.rows === firstRow)
    reading.diagnostics.push(error('file-empty', { file: source.file }, { path: source.file }));
  reading.inputs.push({ path: source.file, sha256: source.sha256, rows: table.rows - firstRow });
}

interface PartInto {
  readonly table: RawTable;
  readonly lines: LineMap;
  readonly open: (names: readonly string[], line: number) => (Builder | undefined)[];
}

function readBytes(source: Source, { table, lines, open }: PartInto): void {
  const head = readHeaderBytes(source);
  if (head) readRowsFromBytes(source, open(head.names, head.line), { table, lines, start: head.start });
}

function readText(source: Source, { table, lines, open }: PartInto, reading: Reading): void {
  const text = textOf(source);
  if (text === undefined) {
    reading.diagnostics.push(error('file-too-long', { file: source.file }, { path: source.file }));
    return;
  }
  let columns: (Builder | undefined)[] | undefined;
  eachRow(text, source, (row) => {
    if (columns === undefined) {
      const names = row.cells.map((name) => name.trim());
      columns = open(names, row.line);
      if (source.dialect.header) return;
    }
    takeTextRow(row, columns, { table, lines });
  });
}
