import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** One number, word or yes/no of a data package, with the text as it was written and where. */
export interface ScalarItem {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly place: Place;
}

/** A list of a data package. */
export interface ListItem {
  readonly kind: 'list';
  readonly items: readonly Item[];
  readonly place: Place;
}

/** A mapping of a data package; `keys` are the places of its property names. */
export interface MapItem {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Item>;
  readonly keys: ReadonlyMap<string, Place>;
  readonly place: Place;
}

export type Item = ScalarItem | ListItem | MapItem;

/** What a value is called in messages (`mizan.weight`), and where to report it. */
export interface Asked {
  readonly key: string;
  readonly diagnostics: Diagnostic[];
}

/** The text of a property, as it was written; undefined where it is absent, and reported where it is not one word. */
export function asText(item: Item | undefined, asked: Asked): string | undefined {
  if (item === undefined) return undefined;
  if (item.kind === 'scalar' && item.value !== null) return item.text;
  return refuse(item, asked, 'a text');
}

/** The number of a property; undefined where it is absent, and reported where it is not a finite number. */
export function asNumber(item: Item | undefined, asked: Asked, expected = 'a number'): number | undefined {
  if (item === undefined) return undefined;
  if (item.kind === 'scalar' && typeof item.value === 'number' && Number.isFinite(item.value)) return item.value;
  return refuse(item, asked, expected);
}

/** The mapping of a property; undefined where it is absent, and reported where it is something else. */
export function asMap(item: Item | undefined, asked: Asked): MapItem | undefined {
  if (item === undefined || item.kind === 'map') return item;
  return refuse(item, asked, 'a mapping of names to values');
}

/** The entries of a list; a single value stands for a list of one. */
export function asList(item: Item | undefined, asked: Asked): readonly Item[] {
  if (item === undefined) return [];
  if (item.kind === 'list') return item.items;
  if (item.kind === 'scalar' && item.value !== null) return [item];
  refuse(item, asked, 'a list');
  return [];
}

/** The texts of a list; entries that are not texts are reported. */
export function asTexts(item: Item | undefined, asked: Asked): string[] {
  return asList(item, asked)
    .map((entry) => asText(entry, asked))
    .filter((text) => text !== undefined);
}

/** A yes or no; undefined where it is absent, and reported where it is neither. */
export function asFlag(item: Item | undefined, asked: Asked): boolean | undefined {
  if (item === undefined) return undefined;
  if (item.kind === 'scalar' && typeof item.value === 'boolean') return item.value;
  return refuse(item, asked, 'true or false');
}

/** A word out of `known`; any other is reported with the nearest one. */
export function asWord<W extends string>(item: Item | undefined, asked: Asked, known: readonly W[]): W | undefined {
  const text = asText(item, asked);
  if (text === undefined || item === undefined) return undefined;
  const word = known.find((candidate) => candidate === text);
  if (word === undefined) refuseWord(item, asked, known);
  return word;
}

/** Reports a word that is not among `known`. */
export function refuseWord(item: Item, asked: Asked, known: readonly string[]): void {
  const found = shown(item);
  const facts = { key: asked.key, found, known, near: nearest(found, known) };
  asked.diagnostics.push(error('package-word', item.place, facts));
}

/** Reports a value of the wrong kind. */
export function refuse(item: Item, asked: Asked, expected: string): undefined {
  const found = item.kind === 'scalar' ? `"${shown(item)}"` : shown(item);
  asked.diagnostics.push(error('package-value', item.place, { key: asked.key, found, expected }));
  return undefined;
}

function shown(item: Item): string {
  if (item.kind === 'list') return 'a list';
  if (item.kind === 'map') return 'a mapping';
  return item.text.length > 60 ? `${item.text.slice(0, 60)}…` : item.text;
}
