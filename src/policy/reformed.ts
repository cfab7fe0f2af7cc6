import { type Diagnostic, error, type Place, warning } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { changesOf } from './levers.ts';
import type { Change, Entry, Field, Instrument, Parameter, Policy } from './policy.ts';
import { checkName, entryOf, entryWithFiles, type Reading, readParameter } from './read-policy.ts';
import { parameterShape } from './schema.ts';
import { describe, shapeProblems } from './shape-problems.ts';
import { part, parts } from './source.ts';

/** How far a lever is pulled: 0 the baseline, 1 the reform as written. */
export type Lambda = number;

interface Reforming extends Reading {
  readonly intensity: ReadonlyMap<string, Lambda>;
}

/** The policy that one or several reforms make of `baseline`, each lever at its intensity. */
export function reformed(baseline: Policy, reforms: readonly Field[], reading: Reforming): Policy {
  const draft = new Draft(baseline, reading);
  for (const reform of reforms) {
    for (const [lever, body] of parts(part(reform, 'levers'))) {
      for (const [name, change] of changesOf(body)) draft.take(name, change, reading.intensity.get(lever) ?? 1);
    }
  }
  return draft.policy();
}

/** A reform as it is put together: the spine's entries, changed one field at a time. */
class Draft {
  readonly #baseline: Policy;
  readonly #reading: Reforming;
  readonly #spine: Entry[];
  readonly #parameters: Map<string, Parameter>;
  readonly #set = new Map<string, Place>();

  constructor(baseline: Policy, reading: Reforming) {
    this.#baseline = baseline;
    this.#reading = reading;
    this.#spine = [...baseline.instruments];
    this.#parameters = new Map(baseline.parameters);
  }

  take(name: string, change: Field, lambda: Lambda): void {
    if (name === 'parameters') {
      for (const [parameter, value] of parts(change)) this.#parameter(parameter, value, lambda);
      return;
    }
    if (this.#baseline.unread?.has(name)) return;
    const k = this.#spine.findIndex((entry) => entry.id === name);
    if (k >= 0 && isOff(change.value)) this.#off(k, change, lambda);
    else if (k >= 0 && this.#baseline.instruments.some((i) => i.id === name)) this.#change(k, change, lambda);
    else if (this.#baseline.parameters.has(name)) this.#parameter(name, change, lambda);
    else this.#add(name, change, lambda);
  }

  policy(): Policy {
    const { declare, diagnostics } = this.#reading;
    const { period, day, instruments } = this.#baseline;
    const unchanged = new Map<string, Instrument>(instruments.map((instrument) => [instrument.id, instrument]));
    const unread = new Set(this.#baseline.unread);
    const spine = this.#spine.map((entry) => {
      const kept = unchanged.get(entry.id) === entry ? (entry as Instrument) : undefined;
      const instrument = kept ?? declare(entryWithFiles(entry, this.#reading), { period, day }, diagnostics);
      if (!instrument) unread.add(entry.id);
      return instrument;
    });
    return {
      ...this.#baseline,
      parameters: this.#parameters,
      instruments: spine.filter((instrument) => instrument !== undefined),
      unread,
    };
  }

  #off(k: number, change: Field, lambda: Lambda): void {
    const entry = this.#spine[k];
    if (this.#isSetAlready(entry.id, change)) return;
    this.#spine[k] = { ...entry, share: entry.share * (1 - lambda) };
  }

  #change(k: number, change: Field, lambda: Lambda): void {
    const entry = this.#spine[k];
    if (change.value === null || typeof change.value !== 'object' || Array.isArray(change.value)) {
      this.#say(
        error('wrong-shape', change.at(), {
          name: entry.id,
          found: describe(change.value),
          expected: 'the fields that change, or off',
        }),
      );
      return;
    }
    const fields = new Map(entry.fields);
    const changes = new Map<string, Change>(entry.changes);
    for (const [name, field] of parts(change)) {
      if (this.#isSetAlready(`${entry.id}.${name}`, field) || this.#isSameKind(entry, name, field)) continue;
      if (lambda === 0) continue;
      changes.set(name, { was: entry.fields.get(name), intensity: lambda });
      fields.set(name, field);
    }
    if (changes.size) this.#spine[k] = { ...entry, fields, changes };
  }

  #isSameKind(entry: Entry, name: string, field: Field): boolean {
    if (name !== 'kind') return false;
    const was = String(entry.fields.get('kind')?.value);
    if (was !== field.value)
      this.#say(error('kind-changed', field.at(), { id: entry.id, was, now: String(field.value) }));
    return true;
  }

  #add(name: string, change: Field, lambda: Lambda): void {
    if (part(change, 'kind').value === undefined) {
      const known = [...this.#baseline.instruments.map((i) => i.id), ...this.#baseline.parameters.keys()];
      const alone = name.slice(name.lastIndexOf('.') + 1);
      const near = known.includes(alone) ? alone : nearest(name, known);
      this.#say(error('unknown-instrument', change.at([], 'key'), { name, near }));
      return;
    }
    if (this.#isSetAlready(name, change)) return;
    checkName(name, change, this.#reading.diagnostics);
    const entry = entryOf(name, change, lambda);
    const fields = new Map([...entry.fields].filter(([key]) => key !== 'before' && key !== 'after'));
    this.#spine.splice(this.#position(change), 0, { ...entry, fields, isAdded: true });
  }

  #position(change: Field): number {
    for (const key of ['before', 'after'] as const) {
      const named = part(change, key);
      if (named.value === undefined) continue;
      const k = this.#spine.findIndex((entry) => entry.id === named.value);
      if (k >= 0) return key === 'before' ? k : k + 1;
      this.#say(
        error('unknown-place', named.at(), {
          name: String(named.value),
          near: nearest(
            String(named.value),
            this.#spine.map((e) => e.id),
          ),
        }),
      );
    }
    return this.#spine.length;
  }

  #parameter(name: string, field: Field, lambda: Lambda): void {
    const was = this.#baseline.parameters.get(name);
    if (!was) {
      this.#say(
        error('unknown-name', field.at([], 'key'), {
          name,
          near: nearest(name, this.#baseline.parameters.keys()),
          known: [...this.#baseline.parameters.keys()].join(', '),
        }),
      );
      return;
    }
    if (this.#isSetAlready(name, field)) return;
    const problems = shapeProblems(parameterShape, field, name);
    const now = readParameter(name, field, this.#baseline.day);
    if (problems.length || !now) {
      this.#reading.diagnostics.push(...problems);
      if (!problems.length) this.#notInForce(name, field);
      return;
    }
    if (now.value === was.value)
      this.#say(warning('changes-nothing', field.at(), { what: name, value: String(was.value) }));
    this.#parameters.set(name, { ...was, ...defined(now), value: blend(was.value, now.value, lambda) });
  }

  #notInForce(name: string, field: Field): void {
    const first = Object.keys(field.value as object).sort()[0];
    this.#say(error('not-in-force', field.at([], 'key'), { name, day: this.#baseline.day, first }));
  }

  #isSetAlready(what: string, field: Field): boolean {
    const place = field.at([], 'key');
    const other = this.#setBefore(what);
    if (!other) {
      this.#set.set(what, place);
      return false;
    }
    this.#say(error('set-twice', place, { what, other: `${other.file}:${other.line}:${other.column}` }));
    return true;
  }

  /** Where the same thing was set: itself, the instrument that was switched off, or a field of the one to be. */
  #setBefore(what: string): Place | undefined {
    const [id, field] = what.split('.');
    if (field !== undefined) return this.#set.get(what) ?? this.#set.get(id);
    for (const [name, place] of this.#set) if (name === what || name.startsWith(`${what}.`)) return place;
    return undefined;
  }

  #say(diagnostic: Diagnostic): void {
    this.#reading.diagnostics.push(diagnostic);
  }
}

/** `was` moved towards `now` by λ: exactly `was` at 0 and exactly `now` at 1. */
export function blend(was: number, now: number, lambda: Lambda): number {
  if (lambda === 1) return now;
  return lambda === 0 ? was : was + lambda * (now - was);
}

function isOff(value: unknown): boolean {
  return value === 'off' || value === false;
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<T>;
}
