import type { Rows } from './compile.ts';
import type { Node } from './node.ts';
import { operations } from './operations.ts';

/**
 * Works out one node for household `h` (and its member `p`, for a person's node), step by step as a clerk would.
 * The slow and plain reading of an expression: what `explain` shows, and what the fast readings are tested against.
 */
export function interpret(
  node: Node,
  rows: Rows,
  known: ReadonlyMap<number, Float64Array>,
  h: number,
  p?: number,
): number {
  return new Clerk(rows, known, h).value(node, p);
}

/** Works out nodes for one household, remembering each, so that a whole worksheet costs one pass. */
export class Clerk {
  readonly #rows: Rows;
  readonly #known: ReadonlyMap<number, Float64Array>;
  readonly #h: number;
  readonly #memory = new Map<string, number>();

  constructor(rows: Rows, known: ReadonlyMap<number, Float64Array>, h: number) {
    this.#rows = rows;
    this.#known = known;
    this.#h = h;
  }

  value(node: Node, p?: number): number {
    const key = node.level === 'person' ? `${node.id} ${p}` : String(node.id);
    let value = this.#memory.get(key);
    if (value === undefined) {
      value = this.#work(node, p);
      this.#memory.set(key, value);
    }
    return value;
  }

  #work(node: Node, p: number | undefined): number {
    const { form } = node;
    const row = node.level === 'country' ? 0 : node.level === 'household' ? this.#h : this.#person(p);
    const known = this.#known.get(node.id);
    if (known) return known[row];
    if (form.kind === 'constant') return form.value;
    if (form.kind === 'input') {
      const value = form.source.values[row];
      return form.source.coded && value < 0 ? Number.NaN : value;
    }
    if (form.kind === 'fold') return this.#fold(form.fold, form.arg);
    if (form.kind === 'census') throw new Error('a census must be known before what reads it is interpreted');
    if (form.kind === 'among') {
      const value = this.value(form.arg, p);
      return Number.isNaN(value) ? Number.NaN : form.values.includes(value) ? 1 : 0;
    }
    const { evaluate } = operations[form.name] as { evaluate: (a: number, b: number, c: number) => number };
    const [a, b, c] = form.args.map((arg) => this.value(arg, p));
    return evaluate(a, b, c);
  }

  #fold(fold: string, arg: Node): number {
    const first = this.#rows.first;
    if (!first) throw new Error('members of a household are asked for where there are none');
    const members = Array.from({ length: first[this.#h + 1] - first[this.#h] }, (_, k) =>
      this.value(arg, first[this.#h] + k),
    );
    if (fold === 'sum') return members.reduce((total, x) => total + x, 0);
    if (fold === 'max') return members.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY);
    if (fold === 'min') return members.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
    if (fold === 'any') return members.reduce((any, x) => operations.or.evaluate(any, x), 0);
    return members.length ? members[0] : Number.NaN;
  }

  #person(p: number | undefined): number {
    if (p === undefined) throw new Error('a person is needed to work out a person’s value');
    return p;
  }
}
