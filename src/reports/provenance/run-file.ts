import type { RunRecord } from '../run-record.ts';

/** How a report was asked for: enough to write it again. */
export interface ReportRequest {
  readonly scenario: string;
  readonly pack: string;
  readonly numbering: string;
  readonly formats: readonly string[];
  readonly languages: readonly string[];
  readonly numerals: string;
  readonly by: readonly string[];
  readonly min_cell: number;
  readonly round_to: number;
  readonly standard_errors: boolean;
  readonly seed: number;
  readonly data?: string;
  readonly year?: number;
  readonly intensity?: number | Readonly<Record<string, number>>;
  readonly decimals?: number;
  readonly template?: string;
}

/** A file of a report with the hash of its bytes. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/** `run.json`: where every number of a report comes from, and what each of its files must be. */
export interface RunFile extends RunRecord {
  readonly mizan: string;
  readonly report?: ReportRequest;
  /** Hash of the run: version, inputs, assumptions, conventions and request. Its beginning stands at the foot of every page. */
  readonly hash?: string;
  readonly files?: readonly HashedFile[];
  /** Hash of all of this file but this field. */
  readonly record?: string;
}

/** Hashes text or bytes; given by the command, which has the machine's own. */
export type Hash = (content: string | Uint8Array) => string;

/** How many characters of a hash are printed. */
const shortLength = 12;

/** The hash of a run, from everything that decides its numbers. */
export function runHash(version: string, run: object, request: ReportRequest | undefined, hash: Hash): string {
  return hash(JSON.stringify({ mizan: version, ...run, report: request }));
}

/** A hash as it is printed. */
export function shortHash(hash: string): string {
  return hash.slice(0, shortLength);
}

/** `run.json` of a folder of results whose other files are known; with what was asked for, where they are a report. */
export function runFile(
  { version, run, request }: { readonly version: string; readonly run: object; readonly request?: ReportRequest },
  files: readonly HashedFile[],
  hash: Hash,
): string {
  const body = { mizan: version, ...run, report: request, hash: runHash(version, run, request, hash), files };
  return recordText({ ...body, record: recordHash(body, hash) });
}

/** A record as it is written: nothing in it can be spelled in two ways. */
export function recordText(file: object): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The hash of a record without its own field. */
export function recordHash(file: object, hash: Hash): string {
  const { record: _record, ...body } = file as RunFile;
  return hash(JSON.stringify(body));
}
