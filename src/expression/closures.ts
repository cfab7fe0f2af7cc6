import { kernelOf } from './kernels.ts';
import { type Fold, type Node, partsOf } from './node.ts';
import { isAmong, operations } from './operations.ts';
import { partsFirst } from './parts-first.ts';
import { lengthOf, type Rows } from './rows.ts';

const chunk = 512;

/**
 * Works out `outputs` with no generated code: one node after another, a chunk of households at a time.
 * Slower than `compile`, and the same to the last bit.
 */
export function runClosures(
  outputs: readonly Node[],
  rows: Rows,
  known: ReadonlyMap<number, Float64Array>,
): Float64Array[] {
  const bench = new Workbench(rows, known);
  const ordered = inOrder(outputs, known);
  const lastReads = lastReadsOf(ordered, outputs, known);
  for (const [k, node] of ordered.entries()) {
    bench.add(node);
    for (const read of lastReads[k]) bench.release(read);
  }
  const columns = outputs.map((node) => new Float64Array(lengthOf(node, rows)));
  for (let from = 0; from < rows.households; from += chunk) {
    const span = bench.run(from);
    outputs.forEach((node, k) => {
      if (node.level !== 'country')
        columns[k].set(bench.values(node).subarray(0, sizeOf(node, span)), startOf(node, span));
    });
  }
  outputs.forEach((node, k) => {
    if (node.level === 'country') columns[k][0] = bench.values(node)[0];
  });
  return columns;
}

/** `outputs` and all they rest on, parts first; `known` nodes are not looked into. */
export function inOrder(outputs: readonly Node[], known: ReadonlyMap<number, unknown> = new Map()): Node[] {
  return partsFirst(outputs, { key: (node) => node.id, parts: (node) => (known.has(node.id) ? [] : partsOf(node)) });
}

/** For each of `ordered`, the nodes that it is the last to read. */
function lastReadsOf(
  ordered: readonly Node[],
  outputs: readonly Node[],
  known: ReadonlyMap<number, unknown>,
): readonly (readonly Node[])[] {
  const kept = new Set(outputs.map((node) => node.id));
  const lastReads: Node[][] = ordered.map(() => []);
  for (let k = ordered.length - 1; k >= 0; k--) {
    for (const part of known.has(ordered[k].id) ? [] : partsOf(ordered[k])) {
      if (kept.has(part.id)) continue;
      kept.add(part.id);
      lastReads[k].push(part);
    }
  }
  return lastReads;
}

/** A chunk: households `from` … and the persons in them, `member` being the household of each, counted from `from`. */
interface Span {
  readonly from: number;
  readonly households: number;
  readonly firstPerson: number;
  readonly persons: number;
  readonly member: Uint32Array;
}

type Step = (span: Span) => void;

/**
 * The steps that work nodes out, and where each leaves its values for the chunk in hand. Room is given back after its last
 * reader, so that however many nodes there are, what is being worked on stays near the processor.
 */
class Workbench {
  readonly #rows: Rows;
  readonly #known: ReadonlyMap<number, Float64Array>;
  readonly #values = new Map<number | string, Float64Array>();
  readonly #steps: Step[] = [];
  readonly #member: Uint32Array;
  readonly #free: Readonly<Record<Node['level'], Float64Array[]>> = { country: [], household: [], person: [] };

  constructor(rows: Rows, known: ReadonlyMap<number, Float64Array>) {
    this.#rows = rows;
    this.#known = known;
    this.#member = new Uint32Array(mostPersons(rows));
  }

  values(node: Node): Float64Array {
    return this.#values.get(node.id)!;
  }

  /** Adds the step of a node, whose parts have theirs; what is one number is worked out at once. */
  add(node: Node): void {
    const out = this.#room(node.level);
    const step = this.#step(node, out);
    this.#values.set(node.id, out);
    if (node.level === 'country') step(spanOf(this.#rows, 0, this.#member));
    else this.#steps.push(step);
  }

  /** Gives back the room of a node that no later step reads. */
  release(node: Node): void {
    for (const level of ['country', 'household', 'person'] as const) {
      const key = level === node.level ? node.id : spreadKey(node, level);
      const values = this.#values.get(key);
      if (values) this.#free[level].push(values);
      this.#values.delete(key);
    }
  }

  run(from: number): Span {
    const span = spanOf(this.#rows, from, this.#member);
    for (const step of this.#steps) step(span);
    return span;
  }

  #room(level: Node['level']): Float64Array {
    const length = level === 'country' ? 1 : level === 'household' ? chunk : this.#member.length;
    return this.#free[level].pop() ?? new Float64Array(length);
  }

  #step(node: Node, out: Float64Array): Step {
    const { form } = node;
    const column = this.#known.get(node.id);
    if (column)
      return (span) => out.set(column.subarray(startOf(node, span), startOf(node, span) + sizeOf(node, span)));
    if (form.kind === 'constant') return () => out.fill(form.value);
    if (form.kind === 'input') return (span) => read(node, span, out);
    if (form.kind === 'census') throw new Error('a census must be known before what reads it is run');
    if (form.kind === 'fold') {
      const arg = this.#at(form.arg, 'person');
      return (span) => gather(form.fold, arg, span, out);
    }
    if (form.kind === 'among') {
      const arg = this.values(form.arg);
      return (span) => among(arg, form.values, sizeOf(node, span), out);
    }
    const kernel = kernelOf(form.name);
    const [a, b, c] = form.args.map((arg) => this.#at(arg, node.level));
    return (span) => kernel(out, sizeOf(node, span), a, b, c);
  }

  /** The values of `node` spread over the rows of a finer level. */
  #at(node: Node, level: Node['level']): Float64Array {
    if (node.level === level) return this.values(node);
    const key = spreadKey(node, level);
    const found = this.#values.get(key);
    if (found) return found;
    const spread = this.#room(level);
    this.#values.set(key, spread);
    const values = this.values(node);
    if (node.level === 'country') {
      const [value] = values;
      this.#steps.push(() => spread.fill(value));
    } else {
      this.#steps.push(({ member, persons }) => {
        for (let p = 0; p < persons; p++) spread[p] = values[member[p]];
      });
    }
    return spread;
  }
}

function spreadKey(node: Node, level: Node['level']): string {
  return `${node.id} ${level}`;
}

function mostPersons({ first, households }: Rows): number {
  let most = 0;
  for (let from = 0; first && from < households; from += chunk)
    most = Math.max(most, first[Math.min(from + chunk, households)] - first[from]);
  return most;
}

function spanOf({ first, households }: Rows, from: number, member: Uint32Array): Span {
  const to = Math.min(from + chunk, households);
  const firstPerson = first ? first[from] : 0;
  for (let h = from; first && h < to; h++) member.fill(h - from, first[h] - firstPerson, first[h + 1] - firstPerson);
  return { from, households: to - from, firstPerson, persons: first ? first[to] - firstPerson : 0, member };
}

function startOf(node: Node, span: Span): number {
  return node.level === 'country' ? 0 : node.level === 'household' ? span.from : span.firstPerson;
}

function sizeOf(node: Node, span: Span): number {
  return node.level === 'country' ? 1 : node.level === 'household' ? span.households : span.persons;
}

function read(node: Node, span: Span, out: Float64Array): void {
  if (node.form.kind !== 'input') throw new Error('not an input');
  const { values, coded } = node.form.source;
  const from = startOf(node, span);
  const n = sizeOf(node, span);
  out.set(values.subarray(from, from + n));
  if (coded) for (let i = 0; i < n; i++) if (out[i] < 0) out[i] = Number.NaN;
}

function among(arg: Float64Array, values: readonly number[], n: number, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = Number.isNaN(arg[i]) ? Number.NaN : isAmong(values, arg[i]) ? 1 : 0;
}

function gather(kind: Fold, arg: Float64Array, { member, persons, households }: Span, out: Float64Array): void {
  out.fill(kind === 'sum' || kind === 'any' ? 0 : Number.NaN, 0, households);
  for (let p = 0; p < persons; p++) {
    const h = member[p];
    const isFirst = p === 0 || member[p - 1] !== h;
    if (kind === 'sum') out[h] += arg[p];
    else if (kind === 'any') out[h] = operations.or.evaluate(out[h], arg[p]);
    else if (isFirst) out[h] = arg[p];
    else if (kind === 'max') out[h] = Math.max(out[h], arg[p]);
    else if (kind === 'min') out[h] = Math.min(out[h], arg[p]);
  }
}
