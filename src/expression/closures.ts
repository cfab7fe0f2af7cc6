import { type Fold, type Node, partsOf } from './node.ts';
import { isAmong, operations } from './operations.ts';
import { partsFirst } from './parts-first.ts';
import { lengthOf, type Rows } from './rows.ts';

const chunk = 8192;

/**
 * Works out `outputs` with no generated code: one node after another, a chunk of households at a time.
 * Slower than `compile`, and the same to the last bit.
 */
export function runClosures(
  outputs: readonly Node[],
  rows: Rows,
  known: ReadonlyMap<number, Float64Array>,
): Float64Array[] {
  const nodes = inOrder(outputs, known);
  const columns = outputs.map((node) => new Float64Array(lengthOf(node, rows)));
  for (let from = 0; from < Math.max(rows.households, 1); from += chunk) {
    const span = spanOf(rows, from, Math.min(from + chunk, rows.households));
    const values = new Map<number, Float64Array>();
    for (const node of nodes) values.set(node.id, evaluate(node, span, values, known));
    outputs.forEach((node, k) => {
      columns[k].set(values.get(node.id)!, start(node, span));
    });
  }
  return columns;
}

interface Span {
  readonly rows: Rows;
  readonly from: number;
  readonly to: number;
  readonly firstPerson: number;
  readonly lastPerson: number;
  /** Household (counted from the chunk's first) of each person of the chunk. */
  readonly member: Uint32Array;
}

function spanOf(rows: Rows, from: number, to: number): Span {
  const firstPerson = rows.first ? rows.first[from] : 0;
  const lastPerson = rows.first ? rows.first[to] : 0;
  const member = new Uint32Array(lastPerson - firstPerson);
  for (let h = from; rows.first && h < to; h++)
    member.fill(h - from, rows.first[h] - firstPerson, rows.first[h + 1] - firstPerson);
  return { rows, from, to, firstPerson, lastPerson, member };
}

/** `outputs` and all they rest on, parts first; `known` nodes are not looked into. */
export function inOrder(outputs: readonly Node[], known: ReadonlyMap<number, unknown> = new Map()): Node[] {
  return partsFirst(outputs, { key: (node) => node.id, parts: (node) => (known.has(node.id) ? [] : partsOf(node)) });
}

function start(node: Node, span: Span): number {
  return node.level === 'country' ? 0 : node.level === 'household' ? span.from : span.firstPerson;
}

function length(node: Node, span: Span): number {
  return node.level === 'country'
    ? 1
    : node.level === 'household'
      ? span.to - span.from
      : span.lastPerson - span.firstPerson;
}

function evaluate(
  node: Node,
  span: Span,
  values: ReadonlyMap<number, Float64Array>,
  known: ReadonlyMap<number, Float64Array>,
): Float64Array {
  const { form } = node;
  const from = start(node, span);
  const out = new Float64Array(length(node, span));
  const given = known.get(node.id);
  if (given) return given.slice(from, from + out.length);
  if (form.kind === 'constant') return out.fill(form.value);
  if (form.kind === 'input') {
    const { values: column, coded } = form.source;
    for (let i = 0; i < out.length; i++) out[i] = coded && column[from + i] < 0 ? Number.NaN : column[from + i];
    return out;
  }
  if (form.kind === 'fold') return fold(form.fold, at(form.arg, 'person', span, values), span, out);
  if (form.kind === 'census') throw new Error('a census must be known before what reads it is run');
  if (form.kind === 'among') {
    const arg = values.get(form.arg.id)!;
    for (let i = 0; i < out.length; i++)
      out[i] = Number.isNaN(arg[i]) ? Number.NaN : isAmong(form.values, arg[i]) ? 1 : 0;
    return out;
  }
  const { evaluate: apply } = operations[form.name] as { evaluate: (a: number, b: number, c: number) => number };
  const [a, b, c] = form.args.map((arg) => at(arg, node.level, span, values));
  for (let i = 0; i < out.length; i++) out[i] = apply(a[i], b?.[i], c?.[i]);
  return out;
}

function at(node: Node, level: Node['level'], span: Span, values: ReadonlyMap<number, Float64Array>): Float64Array {
  const column = values.get(node.id)!;
  if (node.level === level) return column;
  const rows = level === 'person' ? span.member.length : span.to - span.from;
  if (node.level === 'country') return new Float64Array(rows).fill(column[0]);
  return Float64Array.from(span.member, (h) => column[h]);
}

function fold(kind: Fold, arg: Float64Array, span: Span, out: Float64Array): Float64Array {
  out.fill(kind === 'sum' || kind === 'any' ? 0 : Number.NaN);
  for (let p = 0; p < arg.length; p++) {
    const h = span.member[p];
    const isFirst = p === 0 || span.member[p - 1] !== h;
    if (kind === 'sum') out[h] += arg[p];
    else if (kind === 'any') out[h] = operations.or.evaluate(out[h], arg[p]);
    else if (isFirst) out[h] = arg[p];
    else if (kind === 'max') out[h] = Math.max(out[h], arg[p]);
    else if (kind === 'min') out[h] = Math.min(out[h], arg[p]);
  }
  return out;
}
