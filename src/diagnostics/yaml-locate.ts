import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

type Path = readonly (string | number)[];

/** A stretch of a text, by its offsets. */
export type Stretch = readonly [start: number, end: number];

/** What to find at a path: the name, the value, or, where the value is an alias, what it repeats. */
export type Sought = 'key' | 'value' | 'target';

/** Finds where something is written, through aliases and merged mappings; else the nearest thing above it. */
export function locator(document: Document<Node>): (path: Path, part: Sought) => Stretch {
  const entries = new Entries(document);
  return (path, part) => {
    let node: unknown = document.contents;
    let found: Stretch = stretchOf(node) ?? [0, 1];
    for (const [k, key] of path.entries()) {
      const inside = entries.of(node);
      const pair = isMap(inside) ? entries.find(inside, String(key)) : undefined;
      node = pair ? pair.value : isSeq(inside) ? inside.items[Number(key)] : undefined;
      const name = pair && stretchOf(pair.key);
      if (name) found = name;
      if (!node) break;
      if (!(name && part === 'key' && k === path.length - 1)) found = stretchOf(node) ?? found;
    }
    return (part === 'target' && stretchOf(entries.of(node))) || found;
  };
}

/** The entries of mappings by name, found once each. */
class Entries {
  readonly #document: Document<Node>;
  readonly #known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(document: Document<Node>) {
    this.#document = document;
  }

  /** The node itself, or what it is an alias of. */
  of(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  find(map: YAMLMap, name: string): Pair | undefined {
    const own = this.#entries(map).get(name);
    if (own) return own;
    const merged = this.of(this.#entries(map).get('<<')?.value);
    const sources = isSeq(merged) ? merged.items.map((item) => this.of(item)) : [merged];
    for (const source of sources) {
      const pair = isMap(source) ? this.find(source, name) : undefined;
      if (pair) return pair;
    }
    return undefined;
  }

  #entries(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#known.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair), pair]));
    this.#known.set(map, known);
    return known;
  }
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function stretchOf(node: unknown): Stretch | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}
