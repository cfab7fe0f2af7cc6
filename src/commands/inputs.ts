import type { Files } from '../population/files.ts';
import type { Input } from '../population/population.ts';

/** The same files, keeping a list of what was read, for the run record. */
export function recording(files: Files): { readonly files: Files; readonly inputs: Map<string, Input> } {
  const inputs = new Map<string, Input>();
  const read = (path: string): Uint8Array | undefined => {
    const bytes = files.read(path);
    const shown = files.display(path);
    if (bytes && !inputs.has(shown)) inputs.set(shown, { path: shown, sha256: files.hash(bytes) });
    return bytes;
  };
  return { files: { ...files, read }, inputs };
}
