import { error, type Place } from '../diagnostics/diagnostic.ts';
import { decode, encodingOf } from './csv/encoding.ts';
import type { Reading } from './csv/source.ts';
import type { Descriptor } from './descriptor.ts';
import { readDocument } from './document.ts';
import { readDescriptor } from './read-descriptor.ts';

const names = ['datapackage.yaml', 'datapackage.yml', 'datapackage.json'];

/**
 * Reads the data package at `path` (the file itself, or the folder that holds it), but none of its tables. Where there is
 * none, that is said at `namedAt`, the place that names it.
 */
export function openPackage(path: string, reading: Reading, namedAt?: Place): Descriptor | undefined {
  const found = findPackage(path, reading);
  const file = reading.files.display(found?.path ?? path);
  if (found === undefined) {
    reading.diagnostics.push(error('package-missing', namedAt ?? { file }, { path: file }));
    return undefined;
  }
  reading.inputs.push({ path: file, sha256: reading.files.hash(found.bytes) });
  const encoding = encodingOf(found.bytes);
  const text = typeof encoding === 'string' ? undefined : decode(found.bytes, encoding);
  if (text === undefined) {
    reading.diagnostics.push(error('file-not-text', { file }, { path: file }));
    return undefined;
  }
  const item = readDocument(file, text, reading.diagnostics);
  return item && readDescriptor(item, found.path, reading.diagnostics);
}

function findPackage(path: string, { files }: Reading): { path: string; bytes: Uint8Array } | undefined {
  const folder = path.replace(/\/+$/, '');
  for (const candidate of [path, ...names.map((name) => `${folder}/${name}`)]) {
    const bytes = files.read(candidate);
    if (bytes) return { path: candidate, bytes };
  }
  return undefined;
}
