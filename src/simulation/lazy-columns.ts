import type { Node } from '../expression/node.ts';
import type { Engine } from './engine.ts';

/**
 * Columns by name that are worked out when first asked for, with those of the same instrument: exposed quantities and
 * bills cost nothing until a table reads them, and one loop then.
 */
export class LazyColumns implements ReadonlyMap<string, Float64Array> {
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #engine: Engine;
  readonly #spread: boolean;

  constructor(nodes: ReadonlyMap<string, Node>, engine: Engine, spread = true) {
    this.#nodes = nodes;
    this.#engine = engine;
    this.#spread = spread;
  }

  get size(): number {
    return this.#nodes.size;
  }

  get(name: string): Float64Array | undefined {
    const node = this.#nodes.get(name);
    if (!node) return undefined;
    if (!this.#engine.known.has(node.id)) this.#engine.columns(this.#family(name));
    if (this.#spread) return this.#engine.ofHouseholds(node);
    const [column] = this.#engine.columns([node]);
    return node.level === 'person' ? column : new Float64Array(this.#engine.rows.persons).fill(column[0]);
  }

  /** What the same instrument exposes at the same level: `electricity.bill` with `electricity.cost`. */
  #family(name: string): readonly Node[] {
    const [id] = name.split('.');
    const { level } = this.#nodes.get(name)!;
    return [...this.#nodes]
      .filter(([other, node]) => node.level === level && (other === id || other.startsWith(`${id}.`)))
      .map(([, node]) => node);
  }

  has(name: string): boolean {
    return this.#nodes.has(name);
  }

  keys(): MapIterator<string> {
    return this.#nodes.keys();
  }

  *#pairs(): Generator<[string, Float64Array], undefined> {
    for (const name of this.#nodes.keys()) yield [name, this.get(name)!];
    return undefined;
  }

  entries(): MapIterator<[string, Float64Array]> {
    return this.#pairs() as MapIterator<[string, Float64Array]>;
  }

  *#columns(): Generator<Float64Array, undefined> {
    for (const [, column] of this.#pairs()) yield column;
    return undefined;
  }

  values(): MapIterator<Float64Array> {
    return this.#columns() as MapIterator<Float64Array>;
  }

  forEach(visit: (column: Float64Array, name: string, map: ReadonlyMap<string, Float64Array>) => void): void {
    for (const [name, column] of this.#pairs()) visit(column, name, this);
  }

  [Symbol.iterator](): MapIterator<[string, Float64Array]> {
    return this.entries();
  }
}
