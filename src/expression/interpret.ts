import { type Fold, type Node, partsOf } from './node.ts';
import { isAmong, operations } from './operations.ts';
import { partsFirst } from './parts-first.ts';
import type { Rows } from './rows.ts';

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

/** A node for one member, or (without `p`) for the household. */
interface Step {
  readonly node: Node;
  readonly p?: number;
}

/** Works out nodes for one household, remembering each, so that a whole worksheet costs one pass. */
export class Clerk {
  readonly #rows: Rows;
  readonly #known: ReadonlyMap<number, Float64Array>;
  readonly #h: number;
  readonly #memory = new Map<number | string, number>();
  readonly #done = new Set<number | string>();

  constructor(rows: Rows, known: ReadonlyMap<number, Float64Array>, h: number) {
    this.#rows = rows;
    this.#known = known;
    this.#h = h;
  }

  value(node: Node, p?: number): number {
    if (node.level === 'person' && p === undefined) throw new Error('a person is needed to work out a person’s value');
    const step = { node, p };
    const steps = partsFirst([step], { key: keyOf, parts: (s: Step) => this.#stepsBefore(s) }, this.#done);
    for (const s of steps) this.#memory.set(keyOf(s), this.#work(s));
    return this.#memory.get(keyOf(step))!;
  }

  #stepsBefore({ node, p }: Step): readonly Step[] {
    if (this.#known.has(node.id)) return [];
    if (node.form.kind !== 'fold') return partsOf(node).map((part) => ({ node: part, p }));
    const { arg } = node.form;
    return this.#members().map((member) => ({ node: arg, p: member }));
  }

  #work({ node, p }: Step): number {
    const { form } = node;
    const row = node.level === 'country' ? 0 : node.level === 'household' ? this.#h : p!;
    const known = this.#known.get(node.id);
    if (known) return known[row];
    if (form.kind === 'constant') return form.value;
    if (form.kind === 'input') {
      const value = form.source.values[row];
      return form.source.coded && value < 0 ? Number.NaN : value;
    }
    if (form.kind === 'fold') return gathered(form.fold, this.#memberValues(form.arg));
    if (form.kind === 'census') throw new Error('a census must be known before what reads it is interpreted');
    if (form.kind === 'among') {
      const value = this.#recall(form.arg, p);
      return Number.isNaN(value) ? Number.NaN : isAmong(form.values, value) ? 1 : 0;
    }
    const { evaluate } = operations[form.name] as { evaluate: (a: number, b: number, c: number) => number };
    const [a, b, c] = form.args.map((arg) => this.#recall(arg, p));
    return evaluate(a, b, c);
  }

  #recall(node: Node, p: number | undefined): number {
    return this.#memory.get(keyOf({ node, p }))!;
  }

  #memberValues(arg: Node): readonly number[] {
    return this.#members().map((p) => this.#recall(arg, p));
  }

  #members(): readonly number[] {
    const { first } = this.#rows;
    if (!first) throw new Error('members of a household are asked for where there are none');
    return Array.from({ length: first[this.#h + 1] - first[this.#h] }, (_, k) => first[this.#h] + k);
  }
}

function keyOf({ node, p }: Step): number | string {
  return node.level === 'person' ? `${node.id} ${p}` : node.id;
}

function gathered(fold: Fold, members: readonly number[]): number {
  if (fold === 'sum') return members.reduce((total, x) => total + x, 0);
  if (fold === 'any') return members.reduce((any, x) => operations.or.evaluate(any, x), 0);
  if (members.length === 0) return Number.NaN;
  if (fold === 'max') return members.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  if (fold === 'min') return members.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return members[0];
}
