import type { Numbers } from '../columns/column.ts';
import { lookupOf, lookups } from './lookup.ts';
import { type Fold, type Node, partsOf } from './node.ts';
import { type Operation, operations } from './operations.ts';
import { partsFirst } from './parts-first.ts';

const foldStart: Readonly<Record<Fold, string>> = {
  sum: '0',
  max: '-Infinity',
  min: 'Infinity',
  any: '0',
  head: 'NaN',
};

/** A node where it is needed: a person's node, in one of the member loops. */
interface Use {
  readonly node: Node;
  readonly stage: number;
}

/** Lays nodes out as lines of a loop: what is one number before it, then member loops and household lines in turn. */
export class Writer {
  readonly inputs: Numbers[] = [];
  readonly constants: number[] = [];
  readonly #outputs: readonly Node[];
  readonly #known: ReadonlyMap<number, Float64Array>;
  /** A NaN of the loop's own: with the global one, numbers that may be missing are put on the heap one by one. */
  readonly #before: string[] = ['const NaN = 0 / 0;'];
  readonly #household: string[][] = [[]];
  readonly #member: string[][] = [];
  readonly #after: string[] = [];
  readonly #stages = new Map<number, number>();
  readonly #names = new Map<number | string, string>();
  readonly #columns = new Map<Numbers, number>();
  readonly #tableRows = new Map<string, string>();
  #lookups: ReadonlyMap<number, Node> = new Map();

  constructor(outputs: readonly Node[], known: ReadonlyMap<number, Float64Array>) {
    this.#outputs = outputs;
    this.#known = known;
  }

  source(): string {
    const parts = (node: Node) => this.#parts(node);
    const nodes = partsFirst(this.#outputs, { key: (node) => node.id, parts });
    this.#lookups = lookups(nodes, this.#known);
    for (const node of nodes) this.#setStage(node);
    const uses = this.#outputs.map((node) => ({ node, stage: this.#stage(node) }));
    for (const use of partsFirst(uses, { key: useKey, parts: (use) => this.#usesOf(use) })) this.#define(use);
    uses.forEach((use, k) => {
      this.#output(use, k);
    });
    return this.#assembled();
  }

  #assembled(): string {
    const lines = [...this.#before, 'for (let h = from; h < to; h++) {'];
    this.#household.forEach((stage, s) => {
      lines.push(...stage);
      if (this.#member[s]?.length)
        lines.push('for (let p = F[h], end = F[h + 1]; p < end; p++) {', ...this.#member[s], '}');
    });
    return `${[...lines, ...this.#after, '}'].join('\n')}\n`;
  }

  #parts(node: Node): readonly Node[] {
    return this.#known.has(node.id) || this.#lookups.has(node.id) ? [] : partsOf(node);
  }

  #output(use: Use, k: number): void {
    const value = this.#name(use.node, use.stage);
    if (use.node.level === 'country') {
      this.#before.push(`if (from === 0) O[${k}].fill(${value});`);
      return;
    }
    this.#before.push(`const o${k} = O[${k}];`);
    if (use.node.level === 'person') this.#loop(use.stage).push(`o${k}[p] = ${value};`);
    else this.#after.push(`o${k}[h] = ${value};`);
  }

  /** Of a person's node, the member loop that works it out; of a household's, how many member loops must have run before. */
  #setStage(node: Node): void {
    const parts = this.#parts(node);
    const latest = parts.reduce((stage, part) => Math.max(stage, this.#stage(part)), 0);
    this.#stages.set(node.id, node.form.kind === 'fold' && parts.length ? latest + 1 : latest);
  }

  #stage(node: Node): number {
    return this.#stages.get(node.id)!;
  }

  #usesOf({ node, stage }: Use): readonly Use[] {
    const parts = this.#parts(node);
    if (node.form.kind === 'fold') return parts.map((part) => ({ node: part, stage: this.#stage(part) }));
    return parts.map((part) => ({ node: part, stage: part.level === 'person' ? stage : this.#stage(part) }));
  }

  /** Writes the line that gives a node its name; its parts have theirs. */
  #define(use: Use): void {
    const name = `v${this.#names.size}`;
    this.#names.set(useKey(use), name);
    const value = this.#value(use, name);
    this.#place(use).push(`const ${name} = ${value};`);
  }

  /** The variable that holds `node` in member loop `stage` (for a person's node) or after it. */
  #name(node: Node, stage: number): string {
    return this.#names.get(useKey({ node, stage }))!;
  }

  #place({ node, stage }: Use): string[] {
    if (node.level === 'country') return this.#before;
    return node.level === 'person' ? this.#loop(stage) : this.#lines(this.#stage(node));
  }

  #value({ node, stage }: Use, name: string): string {
    const { form } = node;
    const known = this.#known.get(node.id);
    if (known) return this.#read(known, node.level === 'country' ? '0' : node.level === 'person' ? 'p' : 'h');
    const input = this.#lookups.get(node.id);
    if (input) return this.#lookup({ node, stage }, input);
    if (form.kind === 'constant') return `K[${this.constants.push(form.value) - 1}]`;
    if (form.kind === 'input') return this.#input(node);
    if (form.kind === 'fold') return this.#fold(form.fold, form.arg, name);
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

  #lookup(use: Use, input: Node): string {
    const { column, level, least, table } = lookupOf(use.node, input);
    return this.#read(table, this.#rowOfTable(this.#read(column, level === 'person' ? 'p' : 'h'), least, use));
  }

  /** The variable that holds where a column's value is found in tables that begin at `least`: the same for all of them. */
  #rowOfTable(read: string, least: number, use: Use): string {
    const stage = use.node.level === 'person' ? use.stage : this.#stage(use.node);
    const key = `${read} ${least} ${stage}`;
    let name = this.#tableRows.get(key);
    if (name === undefined) {
      name = `r${this.#tableRows.size}`;
      this.#tableRows.set(key, name);
      this.#place(use).push(`const ${name} = ${least === 0 ? read : `${read} + ${-least}`};`);
    }
    return name;
  }

  #read(column: Numbers, row: string): string {
    return `${this.#column(column)}[${row}]`;
  }

  #column(column: Numbers): string {
    let index = this.#columns.get(column);
    if (index === undefined) {
      index = this.inputs.push(column) - 1;
      this.#columns.set(column, index);
      this.#before.push(`const c${index} = I[${index}];`);
    }
    return `c${index}`;
  }

  #among(arg: string, values: readonly number[], nullable: boolean): string {
    const test = values.length === 0 ? '0' : `((${this.#isAmong(arg, values)}) | 0)`;
    return nullable ? `(${arg} !== ${arg} ? NaN : ${test})` : test;
  }

  #isAmong(arg: string, values: readonly number[]): string {
    if (values.length > 8) return `isAmong(${this.#column(Float64Array.from(values))}, ${arg})`;
    return values.map((value) => `(${arg} === ${this.#constant(value)})`).join(' | ');
  }

  #constant(value: number): string {
    const name = `k${this.constants.length}`;
    this.#before.push(`const ${name} = K[${this.constants.push(value) - 1}];`);
    return name;
  }

  /** Writes the gathering of members' values; what it returns is what a household has of it. */
  #fold(fold: Fold, arg: Node, name: string): string {
    const stage = this.#stage(arg);
    const total = `t${name}`;
    this.#lines(stage).push(`let ${total} = ${foldStart[fold]};`);
    this.#loop(stage).push(foldLine(fold, total, { name: this.#name(arg, stage), nullable: arg.nullable }));
    return fold === 'max' || fold === 'min' ? `(F[h] === F[h + 1] ? NaN : ${total})` : total;
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

function useKey({ node, stage }: Use): number | string {
  return node.level === 'person' ? `${node.id} ${stage}` : node.id;
}

function foldLine(fold: Fold, total: string, value: { readonly name: string; readonly nullable: boolean }): string {
  const { name, nullable } = value;
  if (fold === 'sum') return `${total} += ${name};`;
  if (fold === 'max' || fold === 'min') return `${total} = Math.${fold}(${total}, ${name});`;
  if (fold === 'head') return `if (p === F[h]) ${total} = ${name};`;
  const { source, missing } = operations.or;
  return `${total} = ${nullable ? missing(total, name) : source(total, name)};`;
}
