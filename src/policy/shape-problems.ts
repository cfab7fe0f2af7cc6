import type { z } from 'zod';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { get, type Path } from '../diagnostics/yaml-source.ts';
import type { Field } from './policy.ts';

/** Holds a value against a schema and says each misfit at its place: unknown fields with the nearest known one, wrong shapes, fields that lack. `what` names the value in messages. */
export function shapeProblems(schema: z.ZodType, field: Field, what = 'the file'): readonly Diagnostic[] {
  const result = schema.safeParse(field.value);
  if (result.success) return [];
  const found = result.error.issues.flatMap((issue) => problems(issue as z.core.$ZodIssue, field, what));
  return [...new Map(found.map((problem) => [keyOf(problem), problem])).values()].slice(0, most);
}

const most = 1000;

function keyOf({ place, message, hint }: Diagnostic): string {
  return JSON.stringify([place?.line, place?.column, message, hint]);
}

function problems(issue: z.core.$ZodIssue, field: Field, what: string): readonly Diagnostic[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, most).map((key) => unknownField(key, issue.message, path, field));
  const nested = issue.code === 'invalid_union' ? closest(issue, field, what) : undefined;
  if (nested) return nested;
  const found = get(field.value, path);
  const name = String(path.at(-1) ?? '');
  if (found === undefined && path.length) {
    return [
      error('missing-field', field.at(path.slice(0, -1)), {
        name,
        what: path.length > 1 ? String(path.at(-2)) : what,
        shape: `${name}: ${expectation(issue)}`,
      }),
    ];
  }
  return [
    error('wrong-shape', field.at(path), {
      name: name || 'the file',
      found: describe(found),
      expected: expectation(issue),
    }),
  ];
}

function unknownField(key: string, message: string, path: Path, field: Field): Diagnostic {
  const { what, known } = message.startsWith('{')
    ? (JSON.parse(message) as { what: string; known: string })
    : { what: String(path.at(-1) ?? 'the file'), known: '' };
  return error('unknown-field', field.at([...path, key], 'key'), {
    name: key,
    what,
    near: nearest(key, known.split(', ')),
    known,
  });
}

/** Where one form of a union is a mapping (or a list) and one was written, the problems inside it say more than the union's. */
function closest(
  issue: z.core.$ZodIssue & { code: 'invalid_union' },
  field: Field,
  what: string,
): readonly Diagnostic[] | undefined {
  const found = get(field.value, issue.path as Path);
  if (found === null || typeof found !== 'object') return undefined;
  const forms = issue.errors.filter(
    (form) => form.length > 0 && form.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
  if (forms.length !== 1) return undefined;
  return forms[0].flatMap((inner) =>
    problems({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, field, what),
  );
}

/** A found value in a message: the text in quotes, a number, or what sort of thing it is. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  if (typeof value === 'string') return `"${shortened(value.replace(/\s+/g, ' '))}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : String(value);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

const words: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'a mapping',
  record: 'a mapping',
  string: 'a text',
};

/** What a schema says it expects; where it says nothing of its own, the sort of value. */
function expectation(issue: z.core.$ZodIssue): string {
  if (!/^(Invalid|Too|Unrecognized) /.test(issue.message)) return issue.message;
  return (issue.code === 'invalid_type' && words[issue.expected]) || 'another value';
}
