import { type Diagnostic, error, type Place, warning } from '../../diagnostics/diagnostic.ts';
import type { Dialect } from '../descriptor.ts';
import type { Files } from '../files.ts';
import type { Input } from '../population.ts';
import { decode, type Encoding, encodingOf } from './encoding.ts';
import { lookOver } from './look-over.ts';

/** What reading needs besides a path: the files, and where problems and inputs are collected. */
export interface Reading {
  readonly files: Files;
  readonly diagnostics: Diagnostic[];
  readonly inputs: Input[];
}

/** A file to read: where it is, where that was said, and how it is written. */
export interface Wanted {
  readonly path: string;
  /** Where the path stands in the data package, if it does. */
  readonly place?: Place;
  readonly encoding?: string;
  readonly dialect: Dialect;
}

/** The bytes of a data file with how to cut them into cells. */
export interface Source {
  /** The path as shown. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly delimiter: string;
  readonly hasQuote: boolean;
}

/** Opens a data file and finds out its encoding and delimiter; problems are pushed. */
export function openSource(wanted: Wanted, reading: Reading): Source | undefined {
  const file = reading.files.display(wanted.path);
  const bytes = reading.files.read(wanted.path);
  const place = wanted.place ?? { file };
  if (bytes === undefined)
    return refuse(error('file-missing', place, { path: file, named: wanted.place !== undefined }), reading);
  const look = lookOver(bytes, wanted.dialect.quote.charCodeAt(0));
  const encoding = encodingOf(bytes, wanted.encoding, look.isAscii);
  if (encoding === 'encoding-unknown') return refuse(error(encoding, place, { found: wanted.encoding ?? '' }), reading);
  if (encoding === 'file-not-text') return refuse(error(encoding, place, { path: file }), reading);
  if (encoding === 'encoding-broken') {
    return refuse(error(encoding, place, { path: file, encoding: wanted.encoding ?? 'utf-8' }), reading);
  }
  if (encoding.assumed)
    reading.diagnostics.push(warning('encoding-assumed', { file }, { path: file, encoding: encoding.name }));
  const delimiter = wanted.dialect.delimiter ?? delimiterOf(bytes, encoding, wanted.dialect);
  return {
    file,
    sha256: reading.files.hash(bytes),
    bytes,
    encoding,
    dialect: wanted.dialect,
    delimiter,
    hasQuote: look.hasQuote,
  };
}

/** The text of a source, with every line break a line feed; undefined where it is too long to be one. */
export function textOf(source: Source): string | undefined {
  const text = decode(source.bytes, source.encoding);
  return text?.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function refuse(diagnostic: Diagnostic, reading: Reading): undefined {
  reading.diagnostics.push(diagnostic);
  return undefined;
}

const delimiters = [',', ';', '\t'];

function delimiterOf(bytes: Uint8Array, encoding: Encoding, dialect: Dialect): string {
  const start = decode(bytes.subarray(0, encoding.start + 65536), encoding) ?? '';
  const line = start
    .split(/[\r\n]+/)
    .find((text) => text !== '' && !(dialect.comment && text.startsWith(dialect.comment)));
  const counts = delimiters.map((delimiter) => unquotedCount(line ?? '', delimiter, dialect.quote));
  return delimiters[counts.indexOf(Math.max(...counts))];
}

function unquotedCount(line: string, delimiter: string, quote: string): number {
  const unquoted = line.split(quote).filter((_, i) => i % 2 === 0);
  return unquoted.join('').split(delimiter).length - 1;
}
