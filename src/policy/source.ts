import { type Diagnostic, error, type Place } from '../diagnostics/diagnostic.ts';
import { placesIn } from '../diagnostics/text-places.ts';
import { get, type Path, readYaml, type YamlSource } from '../diagnostics/yaml-source.ts';
import type { Files } from '../population/files.ts';
import type { Field } from './policy.ts';

/** Reads a YAML file as one field whose parts know their places; undefined where it is absent or not YAML, which is said. */
export function readFile(path: string, files: Files, diagnostics: Diagnostic[], namedAt?: Place): Field | undefined {
  const bytes = files.read(path);
  if (!bytes) {
    const facts = { path: files.display(path), isTyped: namedAt === undefined };
    diagnostics.push(error(files.isFolder?.(path) ? 'file-is-folder' : 'file-not-found', namedAt, facts));
    return undefined;
  }
  const text = decoded(bytes, files.display(path), diagnostics);
  const source = text === undefined ? undefined : readYaml(text, files.display(path), diagnostics);
  return source && fieldAt(source, []);
}

/** The text of a file in utf-8; a byte that is not is said with its place, never read as something else. */
function decoded(bytes: Uint8Array, file: string, diagnostics: Diagnostic[]): string | undefined {
  const whole = new TextDecoder('utf-8', { fatal: true });
  try {
    return whole.decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes.subarray(0, soundBytes(bytes)), { stream: true });
    diagnostics.push(error('yaml-refused', placesIn(text, file)(text.length), notText));
    return undefined;
  }
}

const notText = {
  found: 'a byte that is not utf-8',
  expected: 'only utf-8 text',
  hint: 'save the file as plain text in the encoding utf-8',
};

/** How many bytes from the start are utf-8. */
function soundBytes(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >>> 1;
    if (isSound(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

/** Whether bytes are utf-8 as far as they go: the last character may be cut off. */
function isSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The part of a file at `path`, as a field. */
export function fieldAt(source: YamlSource, path: Path): Field {
  return {
    value: get(source.value, path),
    at: (inner = [], part = 'value') => source.at([...path, ...inner], part),
    within: (inner, span) => source.within([...path, ...inner], span),
  };
}

/** The part of a field at `key`, as a field. */
export function part(field: Field, ...key: Path): Field {
  return {
    value: get(field.value, key),
    at: (inner = [], which = 'value') => field.at([...key, ...inner], which),
    within: (inner, span) => field.within([...key, ...inner], span),
  };
}

/** The parts of a mapping by key, in the order written. */
export function parts(field: Field): ReadonlyMap<string, Field> {
  const { value } = field;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return new Map();
  return new Map(Object.keys(value).map((key) => [key, part(field, key)]));
}
