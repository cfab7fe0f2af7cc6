import { type Diagnostic, error, type Place } from '../diagnostics/diagnostic.ts';
import { get, type Path, readYaml, type YamlSource } from '../diagnostics/yaml-source.ts';
import type { Files } from '../population/files.ts';
import type { Field } from './policy.ts';

/** Reads a YAML file as one field whose parts know their places; undefined where it is absent or not YAML, which is said. */
export function readFile(path: string, files: Files, diagnostics: Diagnostic[], namedAt?: Place): Field | undefined {
  const bytes = files.read(path);
  if (!bytes) {
    diagnostics.push(error('file-not-found', namedAt, { path: files.display(path) }));
    return undefined;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const source = readYaml(text, files.display(path), diagnostics);
  return source && fieldAt(source, []);
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
