import type { z } from 'zod';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { get, type Path } from '../diagnostics/yaml-source.ts';
import type { Field } from './policy.ts';

/** Holds a value against a schema and says each misfit at its place: unknown fields with the nearest known one, wrong shapes, fields that lack. `what` names the value in messages. */
export function shapeProblems(schema: z.ZodType, field: Field, what = 'the file'): readonly Diagnostic[] {
  const result = schema.safeParse(field.value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => problems(issue as z.core.$ZodIssue, field, what));
}

function problems(issue: z.core.$ZodIssue, field: Field, what: string): readonly Diagnostic[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, issue.message, path, field));
  const nested = issue.code === 'invalid_union' ? closest(issue, field, what) : undefined;
  if (nested) return nested;
  const found = get(field.value, path);
  const name = String(path.at(-1) ?? '');
  if (found === undefined && path.length) {
    return [
      error('missing-field', field.at(path.slice(0, -1)), {
        name,
        what: path.length > 1 ? String(path.at(-2)) : what,
        shape: `${name}: ${issue.message}`,
      }),
    ];
  }
  return [
    error('wrong-shape', field.at(path), { name: name || 'the file', found: describe(found), expected: issue.message }),
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

/** Where one form of a union is a mapping and a mapping was written, the problems inside that mapping say more than the union's. */
function closest(
  issue: z.core.$ZodIssue & { code: 'invalid_union' },
  field: Field,
  what: string,
): readonly Diagnostic[] | undefined {
  const found = get(field.value, issue.path as Path);
  if (found === null || typeof found !== 'object' || Array.isArray(found)) return undefined;
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
  if (typeof value === 'string') return value.length > 40 ? `"${value.slice(0, 37)}…"` : `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : String(value);
}
