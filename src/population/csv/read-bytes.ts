import { plainField } from '../descriptor.ts';
import { type Builder, builderOf, SKIPPED } from './builder.ts';
import { ByteCache } from './byte-cache.ts';
import { Findings } from './findings.ts';
import type { LineMap } from './line-map.ts';
import { cellReader } from './plain-cells.ts';
import { lanesFor, type Reached, readPlainNumbers, refresh, refreshAll } from './plain-numbers.ts';
import type { Source } from './source.ts';
import { makeRoom, noteRagged, type RawTable } from './table.ts';

const LF = 10;
const CR = 13;

/** Whether the byte reader can read a file: utf-8 without quotes, comments or a delimiter beyond ASCII. */
export function isWellFormed(source: Source): boolean {
  const { dialect, delimiter, encoding } = source;
  const isAscii = delimiter.charCodeAt(0) < 128 && dialect.quote.charCodeAt(0) < 128;
  return encoding.name === 'utf-8' && isAscii && !dialect.comment && !source.hasQuote;
}

/** Where the rows of a table start, and on which line. */
export interface Start {
  readonly at: number;
  readonly line: number;
}

/** The names in the first line that is not blank, and where the rows start; undefined where there is no such line. */
export function readHeaderBytes(source: Source): { names: string[]; line: number; start: Start } | undefined {
  const { bytes, delimiter } = source;
  const { at, line } = skipBlank(bytes, { at: source.encoding.start, line: 1 });
  if (at >= bytes.length) return undefined;
  let end = at;
  while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at, end));
  const names = text.split(delimiter).map((name) => name.trim());
  const start = source.dialect.header ? { at: afterBreak(bytes, end), line: line + 1 } : { at, line };
  return { names, line, start };
}

/** Reads the rows of a well-formed file into the table, straight from bytes to numbers and codes. */
export function readRowsFromBytes(source: Source, columns: readonly (Builder | undefined)[], into: Into): void {
  const bytes = withFinalBreak(source.bytes);
  const { table, lines } = into;
  for (const builder of columns) if (builder) builder.cache = new ByteCache();
  makeRoom(table, table.rows + estimate(bytes, into.start.at));
  const rows = rowReader(bytes, source.delimiter.charCodeAt(0), { table, columns });
  let { at, line } = skipBlank(bytes, into.start);
  lines.note(table.rows, line);
  while (at < bytes.length) {
    if (table.rows === table.capacity) {
      makeRoom(table, table.rows + 1);
      rows.refresh();
    }
    const before = table.rows;
    at = rows.read(at);
    line += table.rows - before;
    if (bytes[at] !== LF && bytes[at] !== CR) continue;
    ({ at, line } = skipBlank(bytes, { at, line }));
    lines.note(table.rows, line);
  }
}

/** The table to read into, from where, and where lines are noted. */
export interface Into {
  readonly table: RawTable;
  readonly lines: LineMap;
  readonly start: Start;
}

type Target = Pick<Into, 'table'> & { readonly columns: readonly (Builder | undefined)[] };

interface RowReader {
  /** Takes rows from the one that starts at a byte into the table, at least one, and returns the byte that the next starts at. */
  readonly read: (start: number) => number;
  /** Takes note that columns have more room. */
  readonly refresh: () => void;
}

/** Most rows read in one call. The first call reads one, so that the loop is compiled with what follows it. */
const most = 1000;

function rowReader(bytes: Uint8Array, delimiter: number, target: Target): RowReader {
  const takeCell = cellReader(bytes, delimiter);
  const builders = target.columns.map((builder) => builder ?? skipped);
  const last = builders.length - 1;
  const lanes = lanesFor(builders);
  const stretch = { bytes, delimiter };
  const { table } = target;
  const reached: Reached = { at: 0, row: 0, column: 0 };
  let together = 1;
  return { read, refresh: () => refreshAll(lanes) };

  function read(start: number): number {
    const first = table.rows;
    reached.at = start;
    reached.row = first;
    reached.column = 0;
    for (;;) {
      readPlainNumbers(stretch, Math.min(table.capacity, reached.row + together), lanes, reached);
      together = Math.min(most, 2 * together);
      table.rows = reached.row;
      if (reached.column === 0 && reached.row > first) return reached.at;
      const { column } = reached;
      const end = takeCell(reached.at, table.rows, builders[column]);
      refresh(lanes, column);
      if ((bytes[end] === delimiter) !== column < last) return ragged(end, table.rows++, column + 1);
      if (column === last) {
        table.rows++;
        return afterBreak(bytes, end);
      }
      reached.at = end + 1;
      reached.column = column + 1;
    }
  }

  function ragged(end: number, row: number, read: number): number {
    let cells = read;
    let at = end;
    for (; bytes[at] !== LF && bytes[at] !== CR; at++) if (bytes[at] === delimiter) cells++;
    noteRagged(table, target.columns, { row, cells });
    return afterBreak(bytes, at);
  }
}

const skipped: Builder = { ...builderOf(plainField('', 'string'), false, new Findings()), shape: SKIPPED };

function estimate(bytes: Uint8Array, start: number): number {
  const probe = Math.min(bytes.length, start + (1 << 18));
  let lines = 0;
  for (let i = start; i < probe; i++) if (bytes[i] === LF || bytes[i] === CR) lines++;
  return Math.ceil(((bytes.length - start) / Math.max(1, probe - start)) * lines * 1.02) + 1;
}

function skipBlank(bytes: Uint8Array, start: Start): Start {
  let { at, line } = start;
  while (at < bytes.length && (bytes[at] === LF || bytes[at] === CR)) {
    at = afterBreak(bytes, at);
    line++;
  }
  return { at, line };
}

function afterBreak(bytes: Uint8Array, at: number): number {
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}

function withFinalBreak(bytes: Uint8Array): Uint8Array {
  const last = bytes[bytes.length - 1];
  if (bytes.length === 0 || last === LF || last === CR) return bytes;
  const ended = new Uint8Array(bytes.length + 1);
  ended.set(bytes);
  ended[bytes.length] = LF;
  return ended;
}
