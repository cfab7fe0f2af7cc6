import { inLanguage, type Text } from '../../columns/column.ts';

/** One thing in the reference: a kind of instrument, an indicator, a table, a column, a scenario. */
export interface Entry {
  readonly id: string;
  readonly title: Text;
  /** One sentence on what it is. */
  readonly summary?: Text;
  /** What else is to be known, in lines of a name and a text. */
  readonly facts: readonly Pair[];
  /** Its parts: fields of a kind, columns of a table, names of a category. */
  readonly lists: readonly EntryList[];
  /** How it is written, line for line. */
  readonly example?: string;
}

/** A name and what is to be said of it. */
export type Pair = readonly [name: Text, text: Text];

/** A titled list of parts. */
export interface EntryList {
  readonly title: Text;
  readonly rows: readonly Pair[];
}

/** An entry in one language, its titles and summary by language as ever: what scripts are given. */
export function entryIn(entry: Entry, language: string): Entry {
  const pairs = (list: readonly Pair[]) =>
    list.map(([name, text]): Pair => [inLanguage(name, language), inLanguage(text, language)]);
  const lists = entry.lists.map(({ title, rows }) => ({ title: inLanguage(title, language), rows: pairs(rows) }));
  return { ...entry, facts: pairs(entry.facts), lists };
}
