import type { Written } from '../reports/formats/format.ts';
import { type ReportRequest, runFile } from '../reports/provenance/run-file.ts';
import { hashOf } from './hash.ts';

/** Files with the run record beside them: what they were made from, and the hash of each, which `mizan verify` checks. */
export function recordedFiles(
  files: readonly Written[],
  made: { readonly version: string; readonly run: object; readonly request?: ReportRequest },
): readonly Written[] {
  const hashed = files.map(({ path, content }) => ({ path, sha256: hashOf(content) }));
  return [...files, { path: 'run.json', content: runFile(made, hashed, hashOf) }];
}
