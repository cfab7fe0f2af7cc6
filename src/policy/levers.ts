import type { Text } from '../columns/column.ts';
import { type Diagnostic, error, type Place, warning } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { readNumber } from './number-text.ts';
import type { Field, Lever } from './policy.ts';
import type { Lambda } from './reformed.ts';
import { describe } from './shape-problems.ts';
import { part, parts } from './source.ts';

/** One intensity for all levers, or one by lever. */
export type Intensity = number | Readonly<Record<string, number>>;

/** The levers of reforms, each with the instruments and parameters it touches. */
export function leversOf(reforms: readonly Field[]): readonly Lever[] {
  const levers = new Map<string, Lever>();
  for (const field of reforms) {
    for (const [name, body] of parts(part(field, 'levers'))) {
      const before = levers.get(name);
      const label = before?.label ?? (part(body, 'label').value as Text | undefined);
      const touches = [...(before?.touches ?? []), ...touchedBy(body)];
      levers.set(name, { name, ...(label !== undefined && { label }), touches });
    }
  }
  return [...levers.values()];
}

/** What a lever changes, by name: everything in it but its own label. */
export function changesOf(lever: Field): readonly (readonly [name: string, change: Field])[] {
  return [...parts(lever)].filter(([name]) => name !== 'label');
}

function touchedBy(lever: Field): readonly string[] {
  return changesOf(lever).flatMap(([name, change]) => (name === 'parameters' ? [...parts(change).keys()] : [name]));
}

/** λ of a lever, and where it is written; no place where it was asked for on the command line. */
interface Stated {
  readonly lambda: Lambda;
  readonly place?: Place;
}

/** How far each lever is pulled: as `asked`, else as the reform that has it says, else in full. */
export function intensities(
  reforms: readonly Field[],
  asked: Intensity | undefined,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Lambda> {
  const names = leversOf(reforms).map((lever) => lever.name);
  const stated = new Map<string, Stated>(names.map((name) => [name, { lambda: 1 }]));
  for (const reform of reforms) for (const [name, one] of written(reform, diagnostics)) stated.set(name, one);
  checkAsked(asked, names, diagnostics);
  for (const name of names) {
    const lambda = askedFor(asked, name);
    if (lambda !== undefined) stated.set(name, { lambda });
    checkIntensity(name, stated.get(name)!, diagnostics);
  }
  return new Map([...stated].map(([name, { lambda }]) => [name, lambda]));
}

/** What one file says of its levers. */
function written(field: Field, diagnostics: Diagnostic[]): ReadonlyMap<string, Stated> {
  const stated = part(field, 'intensity');
  const own = [...parts(part(field, 'levers')).keys()];
  const all = readNumber(stated.value);
  if (all !== undefined) return new Map(own.map((name) => [name, { lambda: all, place: stated.at() }]));
  const known = own.join(', ');
  const levers = new Map<string, Stated>();
  for (const [name, value] of parts(stated)) {
    if (own.includes(name)) levers.set(name, { lambda: readNumber(value.value) ?? 1, place: value.at() });
    else diagnostics.push(error('unknown-lever', value.at([], 'key'), { name, near: nearest(name, own), known }));
  }
  return levers;
}

function askedFor(intensity: Intensity | undefined, lever: string): number | undefined {
  if (intensity === undefined || typeof intensity === 'number') return intensity;
  return Object.hasOwn(intensity, lever) ? intensity[lever] : undefined;
}

function checkIntensity(lever: string, { lambda, place }: Stated, diagnostics: Diagnostic[]): void {
  if (!(lambda >= 0) || lambda === Number.POSITIVE_INFINITY) {
    diagnostics.push(
      error('outside-range', place, {
        name: `intensity of ${lever}`,
        found: describe(lambda),
        low: '0',
        high: '1',
        hint: '0 is the baseline, 1 the reform as written',
      }),
    );
  } else if (lambda > 1) diagnostics.push(warning('beyond-reform', place, { lever, intensity: lambda }));
}

/** Says which of the levers asked for there are not. */
export function checkAsked(asked: Intensity | undefined, levers: readonly string[], diagnostics: Diagnostic[]): void {
  if (asked === undefined || typeof asked === 'number') return;
  const known = levers.join(', ');
  for (const name of Object.keys(asked))
    if (!levers.includes(name))
      diagnostics.push(error('unknown-lever', undefined, { name, near: nearest(name, levers), known }));
}
