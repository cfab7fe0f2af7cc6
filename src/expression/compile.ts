import type { Numbers } from '../columns/column.ts';
import { type Fold, type Node, partsOf } from './node.ts';
import { type Operation, operations, roundHalfAway, roundHalfEven } from './operations.ts';

/** The rows a program runs over: members of household h are persons first[h] … first[h + 1] − 1. */
export interface Rows {
  readonly households: number;
  readonly persons: number;
  readonly first?: Uint32Array;
}

/** A program's loop over households `from` … `to` − 1: fills `outputs`, one column a node asked for. */
export type Loop = (
  inputs: readonly Numbers[],
  constants: Float64Array,
  outputs: readonly Float64Array[],
  first: Uint32Array | undefined,
  from: number,
  to: number,
) => void;

/** A fused loop for some nodes, and the columns and constants it reads. */
export interface Program {
  readonly loop: Loop;
  readonly source: string;
  readonly inputs: readonly Numbers[];
  readonly constants: Float64Array;
  readonly outputs: readonly Node[];
}

const compiled = new Map<string, Loop>();

/**
 * Writes one fused loop that works out `outputs` for every household and person. The source holds indices and numbers of our own
 * only, never a name or text from a file. `known` nodes are read from columns instead of being worked out again.
 */
export function compile(outputs: readonly Node[], known: ReadonlyMap<number, Float64Array> = new Map()): Program {
  const writer = new Writer(outputs, known);
  const source = writer.source();
  let loop = compiled.get(source);
  if (!loop) {
    loop = new Function('round', 'roundEven', `return (I, K, O, F, from, to) => {\n${source}};`)(
      roundHalfAway,
      roundHalfEven,
    ) as Loop;
    compiled.set(source, loop);
  }
  return { loop, source, inputs: writer.inputs, constants: Float64Array.from(writer.constants), outputs };
}

const foldStart: Readonly<Record<Fold, string>> = {
  sum: '0',
  max: '-Infinity',
  min: 'Infinity',
  any: '0',
  head: 'NaN',
};

/** Lays nodes out as lines of a loop: what is one number before it, then member loops and household lines in turn. */
class Writer {
  readonly inputs: Numbers[] = [];
  readonly constants: number[] = [];
  readonly #outputs: readonly Node[];
  readonly #known: ReadonlyMap<number, Float64Array>;
  readonly #before: string[] = [];
  readonly #household: string[][] = [[]];
  readonly #member: string[][] = [];
  readonly #after: string[] = [];
  readonly #stages = new Map<number, number>();
  readonly #names = new Map<string, string>();
  readonly #columns = new Map<Numbers, number>();

  constructor(outputs: readonly Node[], known: ReadonlyMap<number, Float64Array>) {
    this.#outputs = outputs;
    this.#known = known;
  }

  source(): string {
    this.#outputs.forEach((node, k) => {
      this.#write(node, k);
    });
    const lines = [...this.#before, 'for (let h = from; h < to; h++) {'];
    this.#household.forEach((stage, s) => {
      lines.push(...stage);
      if (this.#member[s]?.length)
        lines.push('for (let p = F[h], end = F[h + 1]; p < end; p++) {', ...this.#member[s], '}');
    });
    return `${[...lines, ...this.#after, '}'].join('\n')}\n`;
  }

  #write(node: Node, k: number): void {
    this.#before.push(`const o${k} = O[${k}];`);
    if (node.level === 'person') {
      const stage = this.#stage(node);
      this.#loop(stage).push(`o${k}[p] = ${this.#name(node, stage)};`);
      return;
    }
    this.#after.push(`o${k}[h] = ${this.#name(node, this.#stage(node))};`);
  }

  /** Of a person's node, the member loop that works it out; of a household's, how many member loops must have run before. */
  #stage(node: Node): number {
    const found = this.#stages.get(node.id);
    if (found !== undefined) return found;
    const parts = this.#known.has(node.id) ? [] : partsOf(node);
    const latest = parts.reduce((stage, part) => Math.max(stage, this.#stage(part)), 0);
    const stage = node.form.kind === 'fold' && !this.#known.has(node.id) ? latest + 1 : latest;
    this.#stages.set(node.id, stage);
    return stage;
  }

  /** The variable that holds `node` in member loop `stage` (for a person's node) or after it. */
  #name(node: Node, stage: number): string {
    const key = node.level === 'person' ? `${node.id} ${stage}` : String(node.id);
    const found = this.#names.get(key);
    if (found !== undefined) return found;
    const name = node.level === 'person' ? `v${node.id}_${stage}` : `v${node.id}`;
    this.#names.set(key, name);
    const line = this.#value(node, stage);
    if (line !== undefined) this.#place(node, stage).push(`const ${name} = ${line};`);
    return name;
  }

  #place(node: Node, stage: number): string[] {
    if (node.level === 'country') return this.#before;
    return node.level === 'person' ? this.#loop(stage) : this.#lines(this.#stage(node));
  }

  #value(node: Node, stage: number): string | undefined {
    const { form } = node;
    const known = this.#known.get(node.id);
    if (known) return this.#read(known, node.level === 'country' ? '0' : node.level === 'person' ? 'p' : 'h');
    if (form.kind === 'constant') return `K[${this.constants.push(form.value) - 1}]`;
    if (form.kind === 'input') return this.#input(node);
    if (form.kind === 'fold') return this.#fold(node, form.fold, form.arg);
    if (form.kind === 'among') return this.#among(this.#name(form.arg, stage), form.values, form.arg.nullable);
    if (form.kind === 'census') throw new Error('a census must be known before the loop that reads it is compiled');
    const operation: Operation = operations[form.name];
    const [a, b, c] = form.args.map((arg) => this.#name(arg, stage));
    const write = form.args.some((arg) => arg.nullable) && operation.missing ? operation.missing : operation.source;
    return write(a, b, c);
  }

  #input(node: Node): string {
    if (node.form.kind !== 'input') throw new Error('not an input');
    const { source } = node.form;
    const read = this.#read(source.values, source.level === 'person' ? 'p' : 'h');
    return source.coded && source.missing ? `(${read} < 0 ? NaN : ${read})` : read;
  }

  #read(column: Numbers, row: string): string {
    let index = this.#columns.get(column);
    if (index === undefined) {
      index = this.inputs.push(column) - 1;
      this.#columns.set(column, index);
      this.#before.push(`const c${index} = I[${index}];`);
    }
    return `c${index}[${row}]`;
  }

  #among(arg: string, values: readonly number[], nullable: boolean): string {
    const names = values.map((value) => this.#constant(value));
    const test = names.length ? `(${names.map((name) => `${arg} === ${name}`).join(' || ')} ? 1 : 0)` : '0';
    return nullable ? `(${arg} !== ${arg} ? NaN : ${test})` : test;
  }

  #constant(value: number): string {
    const name = `k${this.constants.length}`;
    this.#before.push(`const ${name} = K[${this.constants.push(value) - 1}];`);
    return name;
  }

  #fold(node: Node, fold: Fold, arg: Node): undefined {
    const name = `v${node.id}`;
    const stage = this.#stage(arg);
    this.#lines(stage).push(`let ${name} = ${foldStart[fold]};`);
    const value = this.#name(arg, stage);
    this.#loop(stage).push(foldLine(fold, name, value, arg.nullable));
    return undefined;
  }

  #lines(stage: number): string[] {
    while (this.#household.length <= stage) this.#household.push([]);
    return this.#household[stage];
  }

  #loop(stage: number): string[] {
    this.#lines(stage);
    while (this.#member.length <= stage) this.#member.push([]);
    return this.#member[stage];
  }
}

function foldLine(fold: Fold, total: string, value: string, nullable: boolean): string {
  if (fold === 'sum') return `${total} += ${value};`;
  if (fold === 'max' || fold === 'min') return `${total} = Math.${fold}(${total}, ${value});`;
  if (fold === 'head') return `if (p === F[h]) ${total} = ${value};`;
  const { source, missing } = operations.or;
  return `${total} = ${nullable ? missing(total, value) : source(total, value)};`;
}
