import * as z from 'zod';
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

/** Schemas are walked: code written for one would be run once. */
z.config({ jitless: true });

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
  const name = nameOf(path);
  if (issue.code === 'invalid_key') {
    const facts = { name: nameOf(path.slice(0, -1)) || what, found: `"${name}"`, expected: keyExpectation(issue) };
    return [error('wrong-shape', field.at(path, 'key'), facts)];
  }
  if (found === undefined && path.length) {
    return [
      error('missing-field', field.at(path.slice(0, -1)), {
        name,
        what: nameOf(path.slice(0, -1)) || what,
        shape: `${name}: ${expectation(issue)}`,
      }),
    ];
  }
  return [
    error('wrong-shape', field.at(path), {
      name: name || 'the file',
      found: describe(found),
      expected: `${expectation(issue)}${isQuotedNumber(issue, found) ? ', without quotes' : ''}`,
    }),
  ];
}

function isQuotedNumber(issue: z.core.$ZodIssue, found: unknown): boolean {
  const isWanted = issue.code === 'invalid_type' && issue.expected === 'number';
  return isWanted && typeof found === 'string' && /^-?\d+(\.\d+)?$/.test(found);
}

/** What messages call the value at a path: its field, or which entry of its list it is. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `entry ${last + 1} of ${nameOf(path.slice(0, -1)) || 'the list'}` : (last ?? '');
}

function unknownField(key: string, message: string, path: Path, field: Field): Diagnostic {
  const { what, known } = message.startsWith('{')
    ? (JSON.parse(message) as { what: string; known: string })
    : { what: nameOf(path) || 'the file', known: '' };
  return error('unknown-field', field.at([...path, key], 'key'), {
    name: key,
    what,
    near: nearest(key, known.split(', ')),
    known,
  });
}

/**
 * Where forms of a union are mappings (or lists) and one was written, the problems inside the form that is nearest to it say more
 * than the union's: the one with the fewest, and of several with as many the first that misses nothing.
 */
function closest(
  issue: z.core.$ZodIssue & { code: 'invalid_union' },
  field: Field,
  what: string,
): readonly Diagnostic[] | undefined {
  const found = get(field.value, issue.path as Path);
  if (found === null || typeof found !== 'object') return undefined;
  const forms = formsOf(issue).filter(
    (form) =>
      form.length > 0 &&
      form.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys') &&
      form.every((inner) => inner.code !== 'invalid_key' || keyExpectation(inner) !== ''),
  );
  const fewest = Math.min(...forms.map(weightOf));
  const nearestForms = forms.filter((form) => weightOf(form) === fewest);
  const isWhole = (form: Form) => form.every((inner) => get(found, inner.path as Path) !== undefined);
  const form = nearestForms.length === 1 ? nearestForms[0] : nearestForms.find(isWhole);
  return form?.flatMap((inner) =>
    problems({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, field, what),
  );
}

type Form = readonly z.core.$ZodIssue[];

/** The forms of a union, those of unions within it among them. */
function formsOf(issue: z.core.$ZodIssue & { code: 'invalid_union' }): readonly Form[] {
  return issue.errors.flatMap((form): readonly Form[] => {
    const [only] = form;
    const isUnion = form.length === 1 && only.code === 'invalid_union' && only.path.length === 0;
    return isUnion ? formsOf(only as typeof issue) : [form];
  });
}

/** How far a form is from what was written: each unknown field counts. */
function weightOf(form: Form): number {
  return form.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
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

/** What is expected of a name in a mapping; empty where a name of this sort belongs to another form of it. */
function keyExpectation(issue: z.core.$ZodIssue & { code: 'invalid_key' }): string {
  return issue.issues[0]?.message ?? '';
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
