import type { Text } from '../columns/column.ts';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import type { Files } from '../population/files.ts';
import { checkAsked, type Intensity, intensities, leversOf } from './levers.ts';
import type { Claim, Field, Policy, Scenario } from './policy.ts';
import { prose, type Reading, readPolicy } from './read-policy.ts';
import { reformed } from './reformed.ts';
import { reformShape } from './schema.ts';
import { describe, shapeProblems } from './shape-problems.ts';
import { part, parts, readFile } from './source.ts';

export type { Intensity } from './levers.ts';

export interface ScenarioReading extends Reading {
  readonly files: Files;
  readonly intensity?: Intensity;
}

/**
 * Reads `file`, or several reforms of one baseline joined with `+`, into a baseline and a reform at the intensities in force.
 * All problems are added to `reading.diagnostics`; undefined where there is nothing to go on with.
 */
export function readScenario(spec: string, reading: ScenarioReading): Scenario | undefined {
  const paths = reading.files.read(spec) ? [spec] : spec.split('+').map((path) => path.trim());
  const opened = paths.map((path) => ({ path, field: readFile(path, reading.files, reading.diagnostics) }));
  const documents = opened.filter((document): document is Document => document.field !== undefined);
  return documents.length < paths.length ? undefined : scenarioOf(spec, documents, reading);
}

/** The scenario that policies already opened make: a baseline alone, or reforms of one baseline. `path` is where the files they name are looked for. */
export function scenarioOf(
  spec: string,
  documents: readonly Document[],
  reading: ScenarioReading,
): Scenario | undefined {
  const [first] = documents;
  if (!first) return undefined;
  if (documents.length === 1 && isBaseline(first.field)) return review(spec, first, reading);
  return reform(spec, documents, reading);
}

/** The same scenario with its levers at other intensities. */
export function atIntensity(
  scenario: Scenario,
  intensity: Readonly<Record<string, number>>,
  reading: Reading,
): Scenario {
  const levers = new Map(Object.entries({ ...scenario.intensity, ...intensity }));
  const policy = reformed(scenario.baseline, scenario.reforms, { ...reading, intensity: levers });
  return { ...scenario, reform: { ...policy, title: scenario.title }, intensity: Object.fromEntries(levers) };
}

/** A policy as written, and the file it was written in. */
export interface Document {
  readonly path: string;
  readonly field: Field;
}

/** Whether a file holds a baseline: it has instruments and no levers. */
export function isBaseline(field: Field): boolean {
  return part(field, 'instruments').value !== undefined && part(field, 'levers').value === undefined;
}

function isReform(field: Field): boolean {
  return part(field, 'levers').value !== undefined || part(field, 'baseline').value !== undefined;
}

function review(spec: string, { path, field }: Document, reading: ScenarioReading): Scenario | undefined {
  const policy = titled(path, readPolicy(field, reading));
  if (!policy) return undefined;
  checkAsked(reading.intensity, [], reading.diagnostics);
  return {
    file: reading.files.display(spec),
    title: policy.title,
    description: part(field, 'description').value as Text | undefined,
    reference: policy.reference,
    baselineFile: path,
    populationFile: populationOf(path, field, reading.files),
    populationPlace: part(field, 'population').at(),
    baseline: policy,
    reform: policy,
    levers: [],
    intensity: {},
    claims: [],
    reforms: [],
    isReview: true,
  };
}

function reform(spec: string, documents: readonly Document[], reading: ScenarioReading): Scenario | undefined {
  const { files, diagnostics } = reading;
  for (const { path, field } of documents) checkReform(path, field, reading);
  const [{ path, field }] = documents;
  const named = part(field, 'baseline').value;
  if (typeof named !== 'string') return undefined;
  const baselineFile = files.resolve(path, named);
  for (const other of documents.slice(1)) sameBaseline(other, baselineFile, files, diagnostics);
  const baselineField = readFile(baselineFile, files, diagnostics, part(field, 'baseline').at());
  if (!baselineField) return undefined;
  if (isReform(baselineField)) {
    diagnostics.push(error('not-a-baseline', part(field, 'baseline').at(), { path: files.display(baselineFile) }));
    return undefined;
  }
  const baseline = titled(baselineFile, readPolicy(baselineField, reading));
  if (!baseline) return undefined;
  const reforms = documents.map((d) => d.field);
  const intensity = intensities(reforms, reading.intensity, diagnostics);
  const policy = reformed(baseline, reforms, { ...reading, intensity });
  const title = titles(documents);
  return {
    file: files.display(spec),
    title,
    description: part(field, 'description').value as Text | undefined,
    reference:
      documents
        .map((d) => prose(part(d.field, 'reference').value))
        .filter(Boolean)
        .join('; ') || undefined,
    baselineFile,
    populationFile: populationOf(baselineFile, baselineField, files),
    populationPlace: part(baselineField, 'population').at(),
    baseline,
    reform: { ...policy, title },
    levers: leversOf(reforms),
    intensity: Object.fromEntries(intensity),
    claims: documents.flatMap((d) => claims(part(d.field, 'claims'))),
    reforms,
    isReview: false,
  };
}

function checkReform(path: string, field: Field, { files, diagnostics }: ScenarioReading): void {
  const { value } = field;
  if (isBaseline(field)) {
    diagnostics.push(error('baseline-joined', field.at(), { path: files.display(path) }));
    return;
  }
  if (
    value === null ||
    typeof value !== 'object' ||
    Array.isArray(value) ||
    (part(field, 'levers').value === undefined && part(field, 'baseline').value === undefined)
  ) {
    const found = value === null || value === undefined ? 'an empty file' : describe(value);
    diagnostics.push(error('not-a-policy', field.at(), { found }));
    return;
  }
  diagnostics.push(...shapeProblems(reformShape, field));
  for (const [name, body] of parts(part(field, 'levers'))) {
    if (name === '__proto__' || name.trim() === '' || /[=,]/.test(name))
      diagnostics.push(error('not-a-name', body.at([], 'key'), { name }));
  }
}

function sameBaseline({ path, field }: Document, baselineFile: string, files: Files, diagnostics: Diagnostic[]): void {
  const named = part(field, 'baseline').value;
  if (typeof named !== 'string' || files.resolve(path, named) === baselineFile) return;
  diagnostics.push(
    error('other-baseline', part(field, 'baseline').at(), {
      found: `"${named}"`,
      expected: `"${files.display(baselineFile)}"`,
    }),
  );
}

function populationOf(path: string, field: Field, files: Files): string | undefined {
  const named = part(field, 'population').value;
  return typeof named === 'string' ? files.resolve(path, named) : undefined;
}

/** A policy without a title goes by the name of its file. */
function titled(path: string, policy: Policy | undefined): Policy | undefined {
  return policy && { ...policy, title: policy.title || stem(path) };
}

function stem(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.(ya?ml|json)$/, '');
}

function titles(documents: readonly Document[]): Text {
  const all = documents.map(({ path, field }) => (part(field, 'title').value as Text | undefined) ?? stem(path));
  if (all.length === 1) return all[0];
  const languages = new Set(all.flatMap((title) => (typeof title === 'string' ? ['en'] : Object.keys(title))));
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      all.map((t) => (typeof t === 'string' ? t : (t[language] ?? t.en ?? ''))).join(' + '),
    ]),
  );
}

function claims(field: Field): readonly Claim[] {
  if (!Array.isArray(field.value)) return [];
  return field.value.flatMap((claim: { what?: Text; amount?: number; unit?: string; source?: unknown }) =>
    typeof claim?.amount === 'number'
      ? [{ what: claim.what ?? '', amount: claim.amount, unit: claim.unit, source: prose(claim.source) }]
      : [],
  );
}
