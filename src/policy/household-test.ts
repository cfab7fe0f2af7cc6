import { inLanguage, type Period, type Text } from '../columns/column.ts';
import { type Diagnostic, error, type Place } from '../diagnostics/diagnostic.ts';
import type { Files } from '../population/files.ts';
import { readNumber } from './number-text.ts';
import type { Field } from './policy.ts';
import type { Intensity } from './read-scenario.ts';
import { shapeProblems } from './shape-problems.ts';
import { part, parts, readFile } from './source.ts';
import { testFileShape, testListShape } from './test-schema.ts';

/** A household with known answers: who they are, the policy they live under, and what must come out. */
export interface HouseholdTest {
  readonly name: string;
  readonly place: Place;
  /** The file it is written in, from whose folder paths are taken. */
  readonly file: string;
  /** A path to a baseline or reform, or a policy written in place. Tests that share one share the field. */
  readonly policy: Field;
  /** Overrides the year of the policy. */
  readonly year?: number;
  /** Overrides the intensity of a reform’s levers. */
  readonly intensity?: Intensity;
  readonly household: ReadonlyMap<string, Field>;
  /** One mapping of columns a person; undefined where none are listed. */
  readonly persons?: readonly ReadonlyMap<string, Field>[];
  readonly expect: readonly Expectation[];
}

/** One thing that must come out: an instrument, what it exposes, an income concept or a rule, and its value. */
export interface Expectation {
  readonly what: string;
  /** Where `what` stands. */
  readonly place: Place;
  /** One value for the household, or one a person; null expects a missing value. */
  readonly values: readonly (number | null)[];
  readonly isList: boolean;
  /** The policy’s period where nothing is said. */
  readonly period?: Period;
  readonly tolerance: Tolerance;
}

/** How far a result may lie from what is expected: an amount, and a share of the expected value. */
export interface Tolerance {
  readonly absolute: number;
  readonly relative: number;
}

const usual: Tolerance = { absolute: 1e-6, relative: 1e-6 };
const noise = 1e-12;

/** Reads a file of tests: a list, or `{policy: …, tests: […]}` where they share a policy. What is wrong is said. */
export function readHouseholdTests(path: string, files: Files, diagnostics: Diagnostic[]): readonly HouseholdTest[] {
  const field = readFile(path, files, diagnostics);
  if (!field) return [];
  if (!isTestFile(field)) {
    diagnostics.push(error('not-a-test-file', field.at(), {}));
    return [];
  }
  const isList = Array.isArray(field.value);
  const shape = isList ? testListShape : testFileShape;
  diagnostics.push(...shapeProblems(shape, field));
  const list = isList ? field : part(field, 'tests');
  if (Array.isArray(list.value) && list.value.length === 0) diagnostics.push(error('no-tests', list.at(), { path }));
  const shared = isList ? undefined : field;
  return soundEntries(shape, field, isList)
    .map((k) => readTest(part(list, k), { path, shared, policy: shared && part(shared, 'policy') }, diagnostics))
    .filter((test) => test !== undefined);
}

/** Places of the tests that are shaped as tests are, so that one that is not does not hide what is wrong with the others. */
function soundEntries(shape: typeof testListShape | typeof testFileShape, { value }: Field, isList: boolean): number[] {
  const tests: unknown = isList ? value : (value as { readonly tests: unknown }).tests;
  if (!Array.isArray(tests)) return [];
  const issues = shape.safeParse(value).error?.issues ?? [];
  const broken = issues.map(({ path }) => (isList ? path[0] : path[0] === 'tests' ? path[1] : undefined));
  return broken.includes(undefined) ? [] : [...tests.keys()].filter((k) => !broken.includes(k));
}

/** Whether a file holds tests: a list, or a mapping with `tests`. */
export function isTestFile({ value }: Field): boolean {
  return Array.isArray(value) || (value !== null && typeof value === 'object' && 'tests' in value);
}

interface Around {
  readonly path: string;
  readonly shared?: Field;
  readonly policy?: Field;
}

function readTest(
  field: Field,
  { path, shared, policy }: Around,
  diagnostics: Diagnostic[],
): HouseholdTest | undefined {
  const own = (name: string): Field =>
    part(field, name).value === undefined && shared ? part(shared, name) : part(field, name);
  const under = part(field, 'policy').value === undefined ? policy : part(field, 'policy');
  const place = field.at();
  if (under?.value === undefined) {
    diagnostics.push(error('missing-field', place, { name: 'policy', what: 'a test', shape: policyShape }));
    return undefined;
  }
  const persons = part(field, 'persons');
  const usually = {
    period: own('period').value as Period | undefined,
    tolerance: readTolerance(own('tolerance').value),
  };
  return {
    name: inLanguage((part(field, 'name').value as Text | undefined) ?? `line ${place.line}`, 'en'),
    place,
    file: path,
    policy: under,
    year: own('year').value as number | undefined,
    intensity: readIntensity(own('intensity')),
    household: parts(part(field, 'household')),
    persons: Array.isArray(persons.value) ? persons.value.map((_, k) => parts(part(persons, k))) : undefined,
    expect: [...parts(part(field, 'expect'))].map(([what, body]) => readExpectation(what, body, usually)),
  };
}

const policyShape = 'policy: path/to/baseline-or-reform.yaml, or the policy itself';

type Usually = Pick<Expectation, 'period' | 'tolerance'>;

function readExpectation(what: string, field: Field, usually: Usually): Expectation {
  const isMapping = field.value !== null && typeof field.value === 'object' && !Array.isArray(field.value);
  const value = isMapping ? part(field, 'value').value : field.value;
  const own = part(field, 'tolerance').value;
  return {
    what,
    place: field.at([], 'key'),
    values: (Array.isArray(value) ? value : [value]).map(asAnswer),
    isList: Array.isArray(value),
    period: (part(field, 'period').value as Period | undefined) ?? usually.period,
    tolerance: own === undefined ? usually.tolerance : readTolerance(own),
  };
}

function asAnswer(value: unknown): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return readNumber(value) ?? null;
}

/** A number is an amount, a percentage a share of the expected value; either way the last digits of a float do not count. */
function readTolerance(value: unknown): Tolerance {
  const number = readNumber(value);
  if (number === undefined) return usual;
  if (String(value).includes('%')) return { absolute: 0, relative: Math.max(number, noise) };
  return { absolute: number, relative: noise };
}

function readIntensity(field: Field): Intensity | undefined {
  if (field.value === undefined) return undefined;
  const all = readNumber(field.value);
  if (all !== undefined) return all;
  return Object.fromEntries([...parts(field)].map(([lever, share]) => [lever, readNumber(share.value) ?? 1]));
}
