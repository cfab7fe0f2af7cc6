import { type Hash, type RunFile, recordHash, recordText } from './run-file.ts';

/** What is wrong with a folder of results. */
export interface Discrepancy {
  readonly what: 'record' | 'file' | 'input' | 'rerun';
  readonly path: string;
  readonly problem: 'changed' | 'missing';
}

/** Bytes of a file by its path, or nothing where there is none. */
export type Reader = (path: string) => Uint8Array | undefined;

/** Everything in a folder, and among the inputs it names, that is not what its record says; `text` is the record as it stands there. */
export function discrepancies(
  { file, text }: { readonly file: RunFile; readonly text: string },
  { results, inputs, hash }: { readonly results: Reader; readonly inputs: Reader; readonly hash: Hash },
): readonly Discrepancy[] {
  const record: readonly Discrepancy[] = isRecordSound(file, text, hash)
    ? []
    : [{ what: 'record', path: 'run.json', problem: 'changed' }];
  return [
    ...record,
    ...(file.files ?? []).flatMap(({ path, sha256 }) => compared('file', path, { sha256, bytes: results(path), hash })),
    ...file.inputs.flatMap(({ path, sha256 }) => compared('input', path, { sha256, bytes: inputs(path), hash })),
  ];
}

/** A record that lists files holds its own hash too; that of a run without a list is as it is. */
function isRecordSound(file: RunFile, text: string, hash: Hash): boolean {
  if (file.record === undefined && file.files === undefined) return true;
  return file.record === recordHash(file, hash) && text === recordText(file);
}

function compared(
  what: 'file' | 'input',
  path: string,
  { sha256, bytes, hash }: { readonly sha256: string; readonly bytes: Uint8Array | undefined; readonly hash: Hash },
): readonly Discrepancy[] {
  if (!bytes) return [{ what, path, problem: 'missing' }];
  return hash(bytes) === sha256 ? [] : [{ what, path, problem: 'changed' }];
}
